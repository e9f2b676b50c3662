package io.agentanalytics.exporters.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Brings the tables of a database to the version of this release, from whichever version they have:
 * the scripts {@code 1.sql}, {@code 2.sql} and so on are run once each. What has been run stands in
 * the table {@code analytics_schema}.
 */
final class Schema {
  /** The newest script. */
  static final int VERSION = 1;

  private static final Pattern TYPE = Pattern.compile("\\$\\{(\\w+)}");
  private static final Pattern DAY = Pattern.compile("day_of\\((\\w+)\\)");
  private static final String INDEX = "CREATE INDEX";
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");

  private final Dialect dialect;
  private final Connection connection;

  Schema(Dialect dialect, Connection connection) {
    this.dialect = dialect;
    this.connection = connection;
  }

  /**
   * Migrates, if there is something to migrate, and commits.
   *
   * @throws NewerSchemaException if a later release has migrated it
   */
  void migrate() throws SQLException, NewerSchemaException {
    Optional<Integer> found = findVersion();
    if (found.isEmpty() || found.get() < VERSION) {
      try (Statement statement = connection.createStatement()) {
        if (dialect.lockForMigration().isPresent()) {
          statement.execute(dialect.lockForMigration().get());
        }
        statement.execute(
            "CREATE TABLE IF NOT EXISTS analytics_schema"
                + " (version INTEGER NOT NULL PRIMARY KEY)");
        // Somebody else may have been faster.
        for (int version = version() + 1; version <= VERSION; version++) {
          for (String each : statements(version)) {
            statement.execute(each);
          }
          statement.execute("INSERT INTO analytics_schema (version) VALUES (" + version + ")");
        }
        connection.commit();
      }
      found = Optional.of(version());
    }
    connection.commit();
    if (found.get() > VERSION) {
      throw new NewerSchemaException(found.get());
    }
  }

  /** Empty if there is no table to read it from, or this user may not read it. */
  private Optional<Integer> findVersion() throws SQLException {
    try {
      return Optional.of(version());
    } catch (SQLException e) {
      connection.rollback(); // Throws as well when it is the connection that is broken.
      return Optional.empty();
    }
  }

  private int version() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT max(version) FROM analytics_schema")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /** The statements of a script in the words of the database. */
  List<String> statements(int version) {
    String script = COMMENT.matcher(script(version)).replaceAll("");
    script = TYPE.matcher(script).replaceAll(found -> dialect.type(found.group(1)));
    script = DAY.matcher(script).replaceAll(found -> dialect.dayOf(found.group(1)));
    List<String> statements = new ArrayList<>();
    for (String each : script.split(";", -1)) {
      String statement = each.strip();
      if (!statement.isEmpty() && (dialect.hasIndexes() || !statement.startsWith(INDEX))) {
        statements.add(statement);
      }
    }
    return statements;
  }

  private static String script(int version) {
    try (InputStream in = Schema.class.getResourceAsStream(version + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("no script for version " + version);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
