package io.agentanalytics.exporters.jdbc;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.exporter.Secret;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Adds events to a SQL database: each to the table {@code event}, and to the table of its type if
 * it has one. An event is in the database once, however often it is sent. A batch is one
 * transaction; a value that the database refuses costs its own event only.
 *
 * <p>Works on the thread that calls. Safe to use from several threads.
 */
public final class JdbcExporter implements EventExporter {
  private static final long CLOSE_SECONDS = 2;

  private final String name;
  private final Sessions sessions;
  private final Reasons reasons;
  private final Duration timeout;

  /** Guards the sessions. Whoever holds it may hang in a driver, so close does not insist. */
  private final ReentrantLock lock = new ReentrantLock();

  private volatile boolean closed;

  private JdbcExporter(String name, Sessions sessions, Reasons reasons, Duration timeout) {
    this.name = name;
    this.sessions = sessions;
    this.reasons = reasons;
    this.timeout = timeout;
  }

  /** A builder for an exporter to a database in the working folder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Connects, so that what can never work shows at once. A database that is down does not: it can
   * come back.
   */
  void open(Dialect dialect) {
    lock.lock();
    try {
      sessions.open();
    } catch (NewerSchemaException e) {
      throw problem(e, String.valueOf(e.getMessage()));
    } catch (SQLException e) {
      if (dialect.isHopeless(e)) {
        throw problem(e, reasons.of(e));
      }
    } finally {
      release();
    }
  }

  private ConfigurationException problem(Exception cause, String words) {
    closed = true;
    ConfigurationException problem = new ConfigurationException(name + ": " + words);
    problem.initCause(cause);
    return problem;
  }

  @Override
  public CompletionStage<ExportResult> export(EventBatch batch) {
    return CompletableFuture.completedFuture(
        tryLock(timeout.toMillis())
            ? exportLocked(batch)
            : ExportResult.retry("the call before this one still runs"));
  }

  private ExportResult exportLocked(EventBatch batch) {
    try {
      return closed ? ExportResult.retry("closed") : write(batch);
    } finally {
      release();
    }
  }

  private ExportResult write(EventBatch batch) {
    boolean isUsable = false;
    try {
      Session session = sessions.open();
      BatchWriter writer = new BatchWriter(session, batch.records(), reasons);
      ExportResult result = writer.write();
      isUsable = !writer.isBroken();
      return result;
    } catch (SQLException e) {
      return ExportResult.retry(reasons.of(e));
    } catch (NewerSchemaException e) {
      return ExportResult.retry(String.valueOf(e.getMessage()));
    } finally {
      if (isUsable) {
        sessions.release();
      } else {
        sessions.close();
      }
    }
  }

  private boolean tryLock(long millis) {
    try {
      return lock.tryLock(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Does what a close could not do that had to go on without the lock. */
  private void release() {
    if (closed) {
      sessions.close();
    }
    lock.unlock();
  }

  /** Waits two seconds at most for a call that still runs; then cuts it off. */
  @Override
  public void close() {
    closed = true;
    // An interrupt would close the file of an embedded database before it has said goodbye.
    boolean isInterrupted = Thread.interrupted();
    if (tryLock(TimeUnit.SECONDS.toMillis(CLOSE_SECONDS))) {
      release();
    } else {
      sessions.abort();
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String toString() {
    return "JdbcExporter[" + name + "]";
  }

  /** Collects what an exporter is told. */
  public static final class Builder {
    /** The database unless another is named: {@code analytics.mv.db} in the working folder. */
    static final String DEFAULT_URL = "jdbc:h2:./analytics";

    /** How long connecting, a lock or a statement may take unless told otherwise. */
    static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    private static final Pattern PASSWORD =
        Pattern.compile("(?i)(?:password|pwd|passphrase)=([^&;]+)");

    private String name = "jdbc";
    private Optional<Secret> url = Optional.empty();
    private Optional<DataSource> dataSource = Optional.empty();
    private Optional<String> user = Optional.empty();
    private Optional<Secret> password = Optional.empty();
    private Optional<Path> passwordFile = Optional.empty();
    private Duration timeout = DEFAULT_TIMEOUT;

    private Builder() {}

    /** Its name in messages; {@code jdbc} unless set. */
    public Builder name(String value) {
      name = requireNonNull(value, "value");
      return this;
    }

    /**
     * The address of a database of PostgreSQL, H2, SQLite or DuckDB; the file {@code
     * analytics.mv.db} in the working folder unless set. It is never shown.
     */
    public Builder url(String value) {
      url = Optional.of(Secret.of(value));
      return this;
    }

    /**
     * Where connections come from, instead of an address: one for each batch, closed afterwards.
     * The exporter does not close the data source, and sets no timeouts.
     */
    public Builder dataSource(DataSource value) {
      dataSource = Optional.of(value);
      return this;
    }

    /** The user of the database. */
    public Builder user(String value) {
      user = Optional.of(value);
      return this;
    }

    /** The user's password. */
    public Builder password(String value) {
      password = Optional.of(Secret.of(value));
      return this;
    }

    /** The file with the user's password, read again for each connection. */
    public Builder passwordFile(Path value) {
      passwordFile = Optional.of(value);
      return this;
    }

    /** How long connecting, waiting for a lock or half a statement may take; 10 s unless set. */
    public Builder timeout(Duration value) {
      if (value.toMillis() < 1) {
        throw new IllegalArgumentException("timeout: expected 1 ms or more, got " + value);
      }
      timeout = value;
      return this;
    }

    /**
     * The exporter. It connects with the first batch.
     *
     * @throws ConfigurationException naming everything that does not fit together
     */
    public JdbcExporter build() {
      List<String> problems = new ArrayList<>();
      Connector connector =
          dataSource.isPresent() ? given(dataSource.get(), problems) : ofDriver(problems);
      if (!problems.isEmpty()) {
        throw new ConfigurationException(problems);
      }
      return new JdbcExporter(
          name, new Sessions(connector, dataSource.isEmpty()), new Reasons(secrets()), timeout);
    }

    private Connector given(DataSource source, List<String> problems) {
      if (url.isPresent() || user.isPresent() || password.isPresent() || passwordFile.isPresent()) {
        problems.add(name + ": expected a data source, or an address with a user, got both");
      }
      return source::getConnection;
    }

    private Connector ofDriver(List<String> problems) {
      if (password.isPresent() && passwordFile.isPresent()) {
        problems.add(name + ".password-file: expected this or password, got both");
      }
      Optional<Dialect> dialect = dialect();
      Optional<Driver> driver = dialect.flatMap(known -> DriverConnector.driver(address()));
      if (dialect.isEmpty()) {
        problems.add(
            name
                + ".url: expected the JDBC address of one of "
                + Dialect.products()
                + ", such as jdbc:postgresql://host/database");
      } else if (driver.isEmpty()) {
        problems.add(
            name
                + ".url: there is no driver for "
                + dialect.get().product()
                + ": put its jar beside this exporter's");
      }
      return problems.isEmpty()
          ? new DriverConnector(
              driver.orElseThrow(),
              dialect.orElseThrow(),
              Secret.of(address()),
              user,
              password,
              passwordFile,
              timeout)
          : () -> {
            throw new SQLException("not configured");
          };
    }

    private String address() {
      return url.map(Secret::reveal).orElse(DEFAULT_URL);
    }

    /** Of the address; empty if it has none that is known. */
    Optional<Dialect> dialect() {
      return Dialect.ofUrl(address());
    }

    private List<String> secrets() {
      List<String> secrets = new ArrayList<>();
      password.map(Secret::reveal).ifPresent(secrets::add);
      url.map(Secret::reveal).ifPresent(secrets::add);
      Matcher inUrl = PASSWORD.matcher(address());
      while (inUrl.find()) {
        secrets.add(inUrl.group(1));
      }
      return secrets;
    }
  }
}
