package io.agentanalytics.exporters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.testkit.exporter.SampleEvents;
import io.agentanalytics.testkit.exporter.SampleSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same on every database. */
class DatabasesTest {
  @TempDir private static Path folder;

  private static PostgresServer server;
  private static int databases;

  private final SampleSource source = SampleSource.create();

  @BeforeAll
  static void start() throws Exception {
    server = PostgresServer.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  /** A new one of each kind. */
  static Stream<TestDatabase> databases() throws SQLException {
    databases++;
    return Stream.of(
        TestDatabase.postgresql(server),
        TestDatabase.h2(folder.resolve("h2-" + databases)),
        TestDatabase.sqlite(folder.resolve("sqlite-" + databases)),
        TestDatabase.duckdb(folder.resolve("duckdb-" + databases)));
  }

  private static ExportResult export(EventExporter exporter, List<EventRecord> records) {
    return exporter.export(new EventBatch(records)).toCompletableFuture().join();
  }

  private static void deliver(EventExporter exporter, List<EventRecord> records) {
    assertThat(export(exporter, records)).isEqualTo(ExportResult.delivered());
  }

  private static void deliver(TestDatabase database, List<EventRecord> records) {
    try (JdbcExporter exporter = database.exporter().build()) {
      deliver(exporter, records);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void addsEachEventOnceToItsTables(TestDatabase database) throws Exception {
    var records = source.take(2 * EventType.values().length);

    deliver(database, records);
    deliver(database, records);

    assertThat(database.count("event")).isEqualTo(records.size());
    var counts = new HashMap<String, Long>();
    for (var table : List.of("thread", "turn", "review", "compaction", "steer", "accepted_lines")) {
      counts.put(table, database.count(table));
    }
    assertThat(counts.values()).containsOnly(2L);
    assertThat(database.count("tool_item")).isEqualTo(14);
    assertThat(database.texts("SELECT DISTINCT type FROM tool_item")).hasSize(7);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void leavesWhatItHasAsItIs(TestDatabase database) throws Exception {
    var records = source.take(3);
    deliver(database, records);
    var before = database.rows("SELECT * FROM event ORDER BY id");

    var more = new ArrayList<>(records);
    more.addAll(source.take(1));
    deliver(database, more);

    assertThat(database.rows("SELECT * FROM event ORDER BY id")).containsAll(before).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void valueThatIsRefusedCostsOnlyItsEvent(TestDatabase database) throws Exception {
    deliver(database, source.take(1));
    database.execute("CREATE UNIQUE INDEX one_of_each ON review (review_id)");
    var records = new ArrayList<>(source.take(40));
    var same = SampleEvents.full(EventType.REVIEW, 1_000);
    var refused = source.together(List.of(same, same, same));
    records.addAll(refused);
    records.addAll(source.take(40));

    try (JdbcExporter exporter = database.exporter().build()) {
      var result = export(exporter, records);

      assertThat(result).isInstanceOf(ExportResult.DeliveredInPart.class);
      var part = (ExportResult.DeliveredInPart) result;
      assertThat(part.indexes()).hasSize(81).contains(0, 40, 82).doesNotContain(41, 42);
      assertThat(part.rest()).isInstanceOf(ExportResult.Rejected.class);
      assertThat(part.rest().toString()).contains("database error").doesNotContain("1000");
      assertThat(database.count("event")).isEqualTo(82);

      deliver(exporter, source.take(5));
      assertThat(export(exporter, refused.subList(1, 2))).isInstanceOf(ExportResult.Rejected.class);
    }
    if (database.dialect() == Dialect.H2) { // It would write down what it refuses.
      var file = Path.of(database.url().substring("jdbc:h2:".length()) + ".trace.db");
      assertThat(file).doesNotExist();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void twoWritersOfTheSameEventsAddThemOnce(TestDatabase database) throws Exception {
    deliver(database, source.take(1));
    var records = source.take(60);
    var barrier = new CyclicBarrier(2);
    List<FutureTask<ExportResult>> calls = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      var call =
          new FutureTask<>(
              () -> {
                try (JdbcExporter exporter = database.exporter().build()) {
                  barrier.await();
                  return export(exporter, records);
                }
              });
      calls.add(call);
      new Thread(call, "writer " + i).start();
    }

    for (var call : calls) {
      // One may be told to try again; neither loses an event of its own.
      assertThat(call.get())
          .isInstanceOfAny(ExportResult.Delivered.class, ExportResult.Retry.class);
    }
    deliver(database, records);
    assertThat(database.count("event")).isEqualTo(61);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void refusesTablesOfANewerRelease(TestDatabase database) throws Exception {
    deliver(database, source.take(1));
    database.execute("INSERT INTO analytics_schema (version) VALUES (99)");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> configured(database))
        .withMessageContaining("version 99")
        .withMessageContaining("update it");
    try (JdbcExporter exporter = database.exporter().build()) {
      assertThat(export(exporter, source.take(1)).toString())
          .contains("Retry", "version 99", "update it");
    }
    assertThat(database.count("event")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void finishesAMigrationThatWasCutOff(TestDatabase database) throws Exception {
    database.execute("DROP TABLE IF EXISTS analytics_schema");
    for (int done = 0; done < 12; done += 4) {
      try (var connection = database.connect();
          var statement = connection.createStatement()) {
        for (var each : new Schema(database.dialect(), connection).statements(1).subList(0, done)) {
          statement.execute(each);
        }
      }
    }

    deliver(database, source.take(5));

    assertThat(database.count("event")).isEqualTo(5);
    assertThat(database.texts("SELECT version FROM analytics_schema")).containsExactly("1");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void viewsAnswerTheUsualQuestions(TestDatabase database) throws Exception {
    deliver(database, source.take(1));
    for (int i = 1; i <= 20; i++) {
      insertReview(database, i, i * 100, i <= 15 ? "2026-03-01 23:59:59.5" : "2026-03-02 00:00:00");
    }
    for (int i = 1; i <= 3; i++) {
      insertTurn(database, i, i * 10);
    }

    assertThat(database.rows("SELECT reviews, p50_ms, p95_ms, max_ms FROM review_wait"))
        .containsExactly(
            Map.of("reviews", "20", "p50_ms", "1000", "p95_ms", "1900", "max_ms", "2000"));
    assertThat(
            database.rows(
                "SELECT utc_day, reviews FROM approvals_per_day WHERE status = 'approved' ORDER BY"
                    + " utc_day"))
        .containsExactly(
            Map.of("utc_day", "2026-03-01", "reviews", "15"),
            Map.of("utc_day", "2026-03-02", "reviews", "5"));
    assertThat(database.rows("SELECT utc_day, model, turns, input_tokens FROM tokens_per_day"))
        .containsExactly(
            Map.of("utc_day", "2026-03-01", "model", "m", "turns", "3", "input_tokens", "60"));
  }

  private static void insertReview(TestDatabase database, int id, int wait, String at)
      throws SQLException {
    database.execute(
        ("INSERT INTO review (event_id, thread_id, turn_id, review_id, subject_kind, subject_name,"
                + " reviewer, review_trigger, status, resolution, completed_at, wait_ms) VALUES"
                + " ('%s', 't', 'u', 'r', 'command_execution', 'shell', 'user', 'initial',"
                + " 'approved', 'none', '%s', %d)")
            .formatted(new UUID(7, id), zoned(database, at), wait));
  }

  private static void insertTurn(TestDatabase database, int id, int tokens) throws SQLException {
    database.execute(
        ("INSERT INTO turn (event_id, thread_id, turn_id, model, model_provider, service_tier,"
                + " sandbox_policy, sandbox_network_access, approval_policy, approvals_reviewer,"
                + " is_first_turn, steer_count, tool_call_count, shell_command_count,"
                + " file_change_count, mcp_tool_call_count, input_tokens, completed_at) VALUES"
                + " ('%s', 't', 'u', 'm', 'p', 's', 'w', false, 'on-request', 'user', true, 0, 0,"
                + " 0, 0, 0, %d, '%s')")
            .formatted(new UUID(8, id), tokens, zoned(database, "2026-03-01 12:00:00")));
  }

  private static String zoned(TestDatabase database, String utc) {
    return Set.of(Dialect.POSTGRESQL, Dialect.H2).contains(database.dialect()) ? utc + "+00" : utc;
  }

  @ParameterizedTest
  @MethodSource("databases")
  void givesBackTheConnectionsOfADataSource(TestDatabase database) throws Exception {
    var connections = new CountingDataSource(database);
    try (JdbcExporter exporter = JdbcExporter.builder().dataSource(connections).build()) {
      deliver(exporter, source.take(10));
      deliver(exporter, source.take(10));

      assertThat(connections.opened()).isEqualTo(2);
      assertThat(connections.open()).isZero();
    }
    assertThat(database.count("event")).isEqualTo(20);
  }

  private static EventExporter configured(TestDatabase database) {
    var provider = new JdbcExporterProvider();
    var values = new HashMap<>(Map.of("url", database.url()));
    database.user().ifPresent(user -> values.put("user", user));
    database.password().ifPresent(password -> values.put("password", password));
    return provider.create(ExporterConfig.of("jdbc", provider.keys(), values));
  }
}
