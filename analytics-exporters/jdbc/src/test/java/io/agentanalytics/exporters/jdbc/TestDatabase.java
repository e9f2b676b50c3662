package io.agentanalytics.exporters.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A database of a test.
 *
 * @param order column that tells in which order rows came
 */
record TestDatabase(
    Dialect dialect, String url, Optional<String> user, Optional<String> password, String order) {

  static TestDatabase h2(Path file) {
    return new TestDatabase(
        Dialect.H2, "jdbc:h2:" + file, Optional.of("sa"), Optional.empty(), "_rowid_");
  }

  static TestDatabase sqlite(Path file) {
    return new TestDatabase(
        Dialect.SQLITE, "jdbc:sqlite:" + file, Optional.empty(), Optional.empty(), "rowid");
  }

  static TestDatabase duckdb(Path file) {
    return new TestDatabase(
        Dialect.DUCKDB, "jdbc:duckdb:" + file, Optional.empty(), Optional.empty(), "rowid");
  }

  /** With a column that counts: where PostgreSQL puts a row says nothing about when. */
  static TestDatabase postgresql(PostgresServer server) throws SQLException {
    TestDatabase database =
        new TestDatabase(
            Dialect.POSTGRESQL,
            server.url(server.newDatabase()),
            Optional.of(PostgresServer.USER),
            Optional.of(PostgresServer.PASSWORD),
            "arrival");
    JdbcExporter exporter = database.exporter().build();
    exporter.open(Dialect.POSTGRESQL);
    exporter.close();
    database.execute("ALTER TABLE event ADD COLUMN arrival BIGSERIAL");
    return database;
  }

  /** A builder of an exporter to it. */
  JdbcExporter.Builder exporter() {
    JdbcExporter.Builder builder = JdbcExporter.builder().url(url);
    user.ifPresent(builder::user);
    password.ifPresent(builder::password);
    return builder;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user.orElse(null), password.orElse(null));
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of all rows. */
  List<String> texts(String sql) throws SQLException {
    return rows(sql).stream().map(row -> row.values().iterator().next()).toList();
  }

  /** All rows, by the names of columns in lower case; null is a text here. */
  List<Map<String, String>> rows(String sql) throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.put(
              result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT),
              String.valueOf(result.getString(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  long count(String table) throws SQLException {
    return Long.parseLong(texts("SELECT count(*) FROM " + table).get(0));
  }

  @Override
  public String toString() {
    return dialect.product();
  }
}
