package io.agentanalytics.exporters.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where sessions come from: one that is kept for as long as it works, or, when the host has its own
 * {@link javax.sql.DataSource}, one for each call. For one thread at a time, but for {@link
 * #abort()}.
 */
final class Sessions {
  private final Connector connector;
  private final boolean isKept;

  private volatile @Nullable Session current;
  private boolean isMigrated;

  Sessions(Connector connector, boolean isKept) {
    this.connector = connector;
    this.isKept = isKept;
  }

  /** One whose tables are there. */
  Session open() throws SQLException, NewerSchemaException {
    Session session = current;
    if (session == null) {
      session = connect();
      current = session;
    }
    return session;
  }

  private Session connect() throws SQLException, NewerSchemaException {
    Connection connection = connector.connect();
    boolean isReady = false;
    try {
      connection.setAutoCommit(false);
      Session session = new Session(dialect(connection), connection);
      if (isKept || !isMigrated) {
        new Schema(session.dialect(), connection).migrate();
        isMigrated = true;
      }
      isReady = true;
      return session;
    } finally {
      if (!isReady) {
        connection.close();
      }
    }
  }

  private static Dialect dialect(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    Optional<Dialect> dialect = Dialect.ofProduct(product);
    return dialect.orElseThrow(
        () ->
            new SQLFeatureNotSupportedException(
                "found " + product + ", expected one of " + Dialect.products()));
  }

  /** After a call that went well. */
  void release() {
    if (!isKept) {
      close();
    }
  }

  /** After a call that did not, and at the end. */
  void close() {
    Session session = current;
    current = null;
    if (session != null) {
      session.close();
    }
  }

  /** Ends a call that hangs. For any thread. */
  void abort() {
    Session session = current;
    if (session != null) {
      session.abort();
    }
  }
}
