package io.agentanalytics.exporters.jdbc;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.protocol.WireWord;
import io.agentanalytics.api.protocol.Word;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connection with its statements. Transactions are ended by hand. For one thread at a time. */
final class Session {
  private final Dialect dialect;
  private final Connection connection;
  private final Map<EventTable<?>, PreparedStatement> statements = new LinkedHashMap<>();

  Session(Dialect dialect, Connection connection) {
    this.dialect = dialect;
    this.connection = connection;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Adds records in one transaction: all of them, or none when it throws. */
  void write(List<EventRecord> records) throws SQLException {
    for (EventRecord record : records) {
      EventTables.<SQLException>rows(record, new Rows());
    }
    for (PreparedStatement statement : statements.values()) {
      statement.executeBatch();
    }
    connection.commit();
  }

  /** Takes back what {@link #write} did not get to its end. */
  void rollback() throws SQLException {
    closeStatements(); // Not all drivers let them be used again.
    connection.rollback();
  }

  private void closeStatements() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    statements.clear();
  }

  /** Binds rows to the statements of their tables. */
  private final class Rows implements EventTables.RowSink<SQLException> {
    @Override
    public <T> void add(EventTable<T> table, UUID id, T row) throws SQLException {
      PreparedStatement statement = statement(table);
      bind(statement, 1, id);
      int index = 2;
      for (EventTable.Column<T> column : table.columns()) {
        bind(statement, index++, column.value().apply(row));
      }
      statement.addBatch();
    }
  }

  private PreparedStatement statement(EventTable<?> table) throws SQLException {
    PreparedStatement found = statements.get(table);
    if (found == null) {
      found = connection.prepareStatement(dialect.insert(table));
      statements.put(table, found);
    }
    return found;
  }

  private void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value instanceof Json json) {
      dialect.bindJson(statement, index, json.text());
    } else {
      statement.setObject(index, plain(value));
    }
  }

  private @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return plain(optional.orElse(null));
    }
    if (value instanceof OptionalLong number) {
      return number.isPresent() ? number.getAsLong() : null;
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? (long) number.getAsInt() : null;
    }
    if (value instanceof WireWord constant) {
      return constant.word();
    }
    if (value instanceof Word<?> word) {
      return word.text();
    }
    if (value instanceof Instant time) {
      return dialect.timestamp(time);
    }
    return value instanceof UUID id ? dialect.uuid(id) : value;
  }

  /** Gives the connection back to where it is from. What was not committed is taken back. */
  void close() {
    try {
      rollback();
    } catch (SQLException e) {
      abort(); // It is broken.
    }
    try {
      connection.close();
    } catch (SQLException e) {
      abort();
    }
  }

  /** Ends a call that hangs, as far as the driver can. */
  void abort() {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      return; // It was broken before, or the driver cannot: its own timeouts end the call.
    }
  }
}
