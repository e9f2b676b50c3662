package io.agentanalytics.benchmarks;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.core.ReplayInput;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.exporters.jdbc.JdbcExporter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How many events a second the exporter {@code jdbc} stores, and a bare client that adds the same
 * rows to the same tables, in turns in one JVM. Both have one transaction for each 256 events.
 */
public final class JdbcBenchmark {
  private static final int WARM_UP_ROUNDS = 5;
  private static final int ROUNDS = 15;
  private static final int BATCH = 256;

  private static final List<String> TABLES =
      List.of(
          "event",
          "thread",
          "turn",
          "tool_item",
          "review",
          "compaction",
          "steer",
          "accepted_lines");

  private final String name;
  private final String url;
  private final String user;
  private final List<EventRecord> events;
  private final List<BareTable> rows = new ArrayList<>();

  private JdbcBenchmark(String name, String url, String user, List<EventRecord> events) {
    this.name = name;
    this.url = url;
    this.user = user;
    this.events = events;
  }

  /** Rows that a bare client adds, batch by batch. */
  private record BareTable(String insert, List<List<Object[]>> batches) {}

  /** Prints a line for each database. */
  public static void main(String[] arguments) throws Exception {
    List<EventRecord> events = dayOfWork();
    Path folder = Files.createTempDirectory("jdbc-benchmark");
    new JdbcBenchmark(
            "H2", "jdbc:h2:" + folder.resolve("events") + ";DB_CLOSE_DELAY=-1", "sa", events)
        .run();
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      new JdbcBenchmark(
              "PostgreSQL",
              server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true",
              "postgres",
              events)
          .run();
    }
  }

  private static List<EventRecord> dayOfWork() throws IOException {
    List<EventRecord> events = new ArrayList<>();
    SessionReplay.create()
        .replay(
            ReplayInput.stream("day of work", DaysOfWork.one()),
            new ReplayListener() {
              @Override
              public void event(EventRecord event) {
                events.add(event);
              }
            });
    return events;
  }

  private void run() throws SQLException {
    try (JdbcExporter exporter = JdbcExporter.builder().url(url).user(user).build();
        Connection bare = DriverManager.getConnection(url, user, null)) {
      bare.setAutoCommit(false);
      export(exporter);
      read(bare);
      long[] ours = new long[ROUNDS];
      long[] theirs = new long[ROUNDS];
      for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
        empty(bare);
        long start = System.nanoTime();
        export(exporter);
        ours[Math.max(0, round)] = System.nanoTime() - start;
        empty(bare);
        start = System.nanoTime();
        add(bare);
        theirs[Math.max(0, round)] = System.nanoTime() - start;
      }
      print(ours, theirs);
    }
  }

  private void export(JdbcExporter exporter) {
    for (int from = 0; from < events.size(); from += BATCH) {
      EventBatch batch =
          new EventBatch(events.subList(from, Math.min(events.size(), from + BATCH)));
      ExportResult result = exporter.export(batch).toCompletableFuture().join();
      if (!result.equals(ExportResult.delivered())) {
        throw new IllegalStateException(result.toString());
      }
    }
  }

  /** What the exporter has written, as the bare client will write it. */
  private void read(Connection connection) throws SQLException {
    List<Object> order = new ArrayList<>();
    events.forEach(event -> order.add(event.id()));
    for (String table : TABLES) {
      try (Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
        int columns = found.getMetaData().getColumnCount();
        List<List<Object[]>> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); from += BATCH) {
          batches.add(new ArrayList<>());
        }
        while (found.next()) {
          Object[] row = new Object[columns];
          for (int i = 0; i < columns; i++) {
            row[i] = value(found, i + 1);
          }
          batches.get(order.indexOf(row[0]) / BATCH).add(row);
        }
        String marks = String.join(", ", Collections.nCopies(columns, "?"));
        rows.add(new BareTable("INSERT INTO " + table + " VALUES (" + marks + ")", batches));
      }
    }
    connection.commit();
  }

  private static Object value(ResultSet found, int column) throws SQLException {
    Object value = found.getObject(column);
    if (value instanceof Timestamp) {
      return found.getObject(column, OffsetDateTime.class);
    }
    return value instanceof Clob || isJson(found, column) ? found.getString(column) : value;
  }

  private static boolean isJson(ResultSet found, int column) throws SQLException {
    return found.getMetaData().getColumnTypeName(column).equals("jsonb");
  }

  private void add(Connection connection) throws SQLException {
    for (int batch = 0; batch < rows.get(0).batches().size(); batch++) {
      for (BareTable table : rows) {
        add(connection, table, table.batches().get(batch));
      }
      connection.commit();
    }
  }

  private void add(Connection connection, BareTable table, List<Object[]> batch)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(table.insert())) {
      for (Object[] row : batch) {
        for (int i = 0; i < row.length; i++) {
          if (row[i] instanceof String text && text.startsWith("{")) {
            statement.setObject(i + 1, text, name.equals("H2") ? Types.VARCHAR : Types.OTHER);
          } else {
            statement.setObject(i + 1, row[i]);
          }
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void empty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute("TRUNCATE TABLE " + table);
      }
    }
    connection.commit();
  }

  private void print(long[] ours, long[] theirs) {
    double[] ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      ratios[i] = (double) theirs[i] / ours[i];
    }
    Arrays.sort(ratios);
    Arrays.sort(ours);
    Arrays.sort(theirs);
    System.out.printf(
        "%s: %,.0f events/s through the exporter, %,.0f events/s with the bare client; ratio %.2f"
            + " (%.2f to %.2f)%n",
        name,
        rate(ours),
        rate(theirs),
        ratios[ROUNDS / 2],
        ratios[ROUNDS / 4],
        ratios[3 * ROUNDS / 4]);
  }

  private double rate(long[] nanos) {
    return events.size() * 1e9 / nanos[ROUNDS / 2];
  }
}
