package io.agentanalytics.exporters.jdbc;

import io.agentanalytics.testkit.contract.ExporterUnderTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class PostgresContractTest extends JdbcContract {
  @TempDir private static Path folder;

  /**
   * The driver itself shows all that it sends at the level FINEST, which a host turns on for no
   * other reason. Kept, since loggers are forgotten otherwise.
   */
  private static final Logger DRIVER = Logger.getLogger("org.postgresql");

  private static PostgresServer server;

  @BeforeAll
  static void start() throws Exception {
    DRIVER.setLevel(Level.INFO);
    server = PostgresServer.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    DRIVER.setLevel(null);
  }

  @Override
  TestDatabase database() throws SQLException {
    return TestDatabase.postgresql(server);
  }

  @Override
  void describe(ExporterUnderTest subject, TestDatabase database) throws SQLException {
    String name = database.url().substring(database.url().lastIndexOf('/') + 1);
    Connection holder = server.connect(name);
    holder.setAutoCommit(false);
    subject
        .set("timeout", "1s")
        .failing(
            "table locked by another client",
            () -> run(holder, "LOCK TABLE event IN ACCESS EXCLUSIVE MODE"),
            holder::rollback)
        .failing(
            "no connection left",
            () -> {
              server.execute("postgres", "ALTER DATABASE " + name + " CONNECTION LIMIT 0");
              run(
                  holder,
                  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                      + name
                      + "' AND usename = '"
                      + PostgresServer.USER
                      + "'");
              holder.rollback();
            },
            () -> server.execute("postgres", "ALTER DATABASE " + name + " CONNECTION LIMIT -1"))
        .closing(holder);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
