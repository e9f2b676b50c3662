package io.agentanalytics.exporters.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;

/** In what the databases differ. */
enum Dialect {
  POSTGRESQL("postgresql", "PostgreSQL", "uuid", "text", "timestamptz", "jsonb") {
    @Override
    List<String> beginSession(Duration timeout) {
      return List.of(
          "SET lock_timeout = " + timeout.toMillis(),
          "SET statement_timeout = " + 2 * timeout.toMillis());
    }

    @Override
    Map<String, String> connectionProperties(Duration timeout) {
      String seconds = Long.toString(Math.max(1, timeout.toSeconds()));
      return Map.of(
          "ApplicationName",
          "agent-analytics",
          "connectTimeout",
          seconds,
          "loginTimeout",
          seconds,
          // Longer than any statement may take: only a server that is gone says nothing.
          "socketTimeout",
          Long.toString(3 * Math.max(1, timeout.toSeconds())),
          "tcpKeepAlive",
          "true",
          "reWriteBatchedInserts",
          "true");
    }

    @Override
    Optional<String> lockForMigration() {
      return Optional.of("SELECT pg_advisory_xact_lock(" + MIGRATION_LOCK + ")");
    }

    @Override
    void bindJson(PreparedStatement statement, int index, String json) throws SQLException {
      statement.setObject(index, json, Types.OTHER);
    }
  },

  H2(
      "h2",
      "H2",
      "UUID",
      "CHARACTER VARYING",
      "TIMESTAMP WITH TIME ZONE",
      "CHARACTER LARGE OBJECT") {
    @Override
    List<String> beginSession(Duration timeout) {
      return List.of(
          "SET LOCK_TIMEOUT " + timeout.toMillis(),
          // What is committed is in the file: a process can be killed at any time.
          "SET WRITE_DELAY 0",
          // An event fits into its row.
          "SET MAX_LENGTH_INPLACE_LOB 8192");
    }

    @Override
    Map<String, String> connectionProperties(Duration timeout) {
      // The host decides what happens at its end: its lanes may still deliver. Without a trace
      // file, which would show what was refused.
      return Map.of("user", "sa", "DB_CLOSE_ON_EXIT", "FALSE", "TRACE_LEVEL_FILE", "0");
    }

    @Override
    String insert(EventTable<?> table) {
      return "MERGE INTO "
          + table.name()
          + columns(table)
          + " KEY ("
          + table.key()
          + ") VALUES "
          + marks(table);
    }
  },

  SQLITE("sqlite", "SQLite", "TEXT", "TEXT", "TEXT", "TEXT") {
    @Override
    List<String> beginSession(Duration timeout) {
      return List.of(
          "PRAGMA busy_timeout = " + timeout.toMillis(),
          "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = FULL");
    }

    @Override
    String dayOf(String column) {
      return "date(" + column + ")";
    }

    @Override
    Object timestamp(Instant time) {
      return SQLITE_TIME.format(time);
    }

    @Override
    Object uuid(UUID id) {
      return id.toString();
    }

    @Override
    boolean refuses(SQLException problem) {
      return SQLITE_REFUSALS.contains(problem.getErrorCode() & 0xff);
    }

    @Override
    boolean isHopeless(SQLException problem) {
      return (problem.getErrorCode() & 0xff) == SQLITE_CANNOT_OPEN;
    }
  },

  DUCKDB("duckdb", "DuckDB", "UUID", "VARCHAR", "TIMESTAMP", "JSON") {
    @Override
    boolean hasIndexes() {
      return false;
    }

    @Override
    String dayOf(String column) {
      return "CAST(" + column + " AS DATE)";
    }

    @Override
    Object timestamp(Instant time) {
      return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    @Override
    boolean refuses(SQLException problem) {
      String message = String.valueOf(problem.getMessage());
      return DUCKDB_REFUSALS.stream().anyMatch(message::contains);
    }
  };

  private static final long MIGRATION_LOCK = 0x6167656e74L;

  private static final DateTimeFormatter SQLITE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  /** TOOBIG, CONSTRAINT, MISMATCH, RANGE. */
  private static final List<Integer> SQLITE_REFUSALS = List.of(18, 19, 20, 25);

  private static final int SQLITE_CANNOT_OPEN = 14;

  /** Its errors have no codes, only words. */
  private static final List<String> DUCKDB_REFUSALS =
      List.of(
          "Constraint Error",
          "Conversion Error",
          "Invalid Input Error",
          "Out of Range Error",
          "Mismatch Type Error");

  /** Data, integrity, limits, check options, and what triggers and functions raise. */
  private static final List<String> REFUSALS =
      List.of("09", "21", "22", "23", "27", "38", "39", "44", "54", "90044", "P0");

  /** Wrong user or password, no such database. */
  private static final List<String> HOPELESS = List.of("28", "3D");

  private final String subprotocol;
  private final String product;
  private final String uuid;
  private final String text;
  private final String timestamp;
  private final String json;

  Dialect(
      String subprotocol, String product, String uuid, String text, String timestamp, String json) {
    this.subprotocol = subprotocol;
    this.product = product;
    this.uuid = uuid;
    this.text = text;
    this.timestamp = timestamp;
    this.json = json;
  }

  String product() {
    return product;
  }

  /** The one that an address names. */
  static Optional<Dialect> ofUrl(String url) {
    return Arrays.stream(values())
        .filter(each -> url.startsWith("jdbc:" + each.subprotocol + ":"))
        .findFirst();
  }

  /** The one that a database says it is. */
  static Optional<Dialect> ofProduct(String name) {
    return Arrays.stream(values()).filter(each -> each.product.equals(name)).findFirst();
  }

  static String products() {
    return Arrays.stream(values()).map(each -> each.product).collect(Collectors.joining(", "));
  }

  /** What a connection of ours is told first. */
  List<String> beginSession(Duration timeout) {
    return List.of();
  }

  /** What the driver is told, unless the address says otherwise. */
  Map<String, String> connectionProperties(Duration timeout) {
    return Map.of();
  }

  /** Makes other processes wait until the transaction ends, where statements alone do not. */
  Optional<String> lockForMigration() {
    return Optional.empty();
  }

  /** Of a word of the scripts: {@code uuid}, {@code text}, {@code timestamp}, {@code json}. */
  String type(String word) {
    return switch (word) {
      case "uuid" -> uuid;
      case "text" -> text;
      case "timestamp" -> timestamp;
      case "json" -> json;
      default -> throw new IllegalArgumentException("type: found " + word);
    };
  }

  /** Whether indexes help: where columns are scanned, they only limit how long a text may be. */
  boolean hasIndexes() {
    return true;
  }

  /** The date in UTC of a time. */
  String dayOf(String column) {
    return "CAST(" + column + " AT TIME ZONE 'UTC' AS DATE)";
  }

  /** The statement that adds a row, unless it is there. */
  String insert(EventTable<?> table) {
    return "INSERT INTO "
        + table.name()
        + columns(table)
        + " VALUES "
        + marks(table)
        + " ON CONFLICT ("
        + table.key()
        + ") DO NOTHING";
  }

  static String columns(EventTable<?> table) {
    return " (" + String.join(", ", table.columnNames()) + ")";
  }

  static String marks(EventTable<?> table) {
    return table.columnNames().stream()
        .map(name -> "?")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  Object timestamp(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  Object uuid(UUID id) {
    return id;
  }

  void bindJson(PreparedStatement statement, int index, String json) throws SQLException {
    statement.setString(index, json);
  }

  /** Whether a value is what the database does not want: it will never want it. */
  boolean refuses(SQLException problem) {
    String state = problem.getSQLState();
    return state != null && REFUSALS.stream().anyMatch(state::startsWith);
  }

  /** Whether it will not work before somebody has changed the configuration or the server. */
  boolean isHopeless(SQLException problem) {
    String state = problem.getSQLState();
    return state != null && HOPELESS.stream().anyMatch(state::startsWith);
  }

  Properties properties(Duration timeout) {
    Properties properties = new Properties();
    properties.putAll(connectionProperties(timeout));
    return properties;
  }
}
