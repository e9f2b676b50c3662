package io.agentanalytics.exporters.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL in a folder, that can be stopped and started again. A database of its own for
 * whoever asks.
 */
final class PostgresServer implements AutoCloseable {
  /** The user of exporters: no superuser, for whom limits do not hold. */
  static final String USER = "analytics";

  static final String PASSWORD = "a-password-that-nobody-may-see";

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final Path folder;
  private EmbeddedPostgres server;
  private final int port;

  private PostgresServer(Path folder, EmbeddedPostgres server) {
    this.folder = folder;
    this.server = server;
    this.port = server.getPort();
  }

  static PostgresServer start(Path folder) throws IOException, SQLException {
    PostgresServer started =
        new PostgresServer(folder, builder(folder).setCleanDataDirectory(false).start());
    started.execute("postgres", "CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'");
    // The first line that fits a connection decides; those that are there trust everybody.
    Path rules = folder.resolve("data/pg_hba.conf");
    Files.writeString(rules, "host all " + USER + " all scram-sha-256\n" + Files.readString(rules));
    started.execute("postgres", "SELECT pg_reload_conf()");
    return started;
  }

  private static EmbeddedPostgres.Builder builder(Path folder) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("data"))
        .setServerConfig("fsync", "off");
  }

  /** Stops it, as an operator does. */
  void stop() throws IOException {
    server.close();
  }

  /** Starts it again at the same port, with what it had. */
  void startAgain() throws IOException {
    server = builder(folder).setCleanDataDirectory(false).setPort(port).start();
  }

  /** The name of a new database that belongs to {@link #USER}. */
  String newDatabase() throws SQLException {
    String name = "events_" + DATABASES.incrementAndGet();
    execute("postgres", "CREATE DATABASE " + name + " OWNER " + USER);
    return name;
  }

  String url(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  /** As the superuser. */
  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "postgres", "postgres");
  }

  /** As the superuser. */
  void execute(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
