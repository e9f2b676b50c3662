package io.agentanalytics.exporters.codex;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.exporter.Secret;
import io.agentanalytics.exporters.internal.DaemonThreads;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Posts events to the HTTP backend of the reference (reduction.md 10). The status of the answer
 * decides:
 *
 * <ul>
 *   <li>2xx: delivered. With a body that is no JSON, such as the sign-in page of a proxy, nothing
 *       has arrived, and it is to be tried again: a body whose {@code Content-Type} is not JSON, or
 *       that begins like markup. No body at all is fine.
 *   <li>429, 502, 503, 504, and trouble with the network other than TLS: to be tried again, after
 *       the time that {@code Retry-After} asks for.
 *   <li>401: sent once more with another token, if its {@link TokenSource} has one.
 *   <li>413: sent again in halves; a single event that is too large is rejected.
 *   <li>All else, 500 and redirects included: rejected.
 * </ul>
 *
 * The requests of a batch go one after the other. A rejected one does not stop the next; one that
 * is to be tried again does, so that events stay in order, and the result says what has arrived.
 * Once something has arrived and a call has taken two seconds, or as long as one request may take
 * if that is shorter, no further request is begun: better to tell what has arrived than to have the
 * lane give up on all of it.
 *
 * <p>Safe to use from several threads; a call while another runs cuts that off.
 */
public final class CodexExporter implements EventExporter {
  private static final long CLOSE_SECONDS = 2;

  private final CodexSettings settings;
  private final Transport transport;
  private final ExecutorService worker;
  private final Object lock = new Object();

  /** Guarded by the lock. */
  private @Nullable Call current;

  /** Guarded by the lock. */
  private boolean closed;

  CodexExporter(CodexSettings settings) {
    this.settings = settings;
    this.transport = new Transport(settings.name(), settings.form(), settings.timeout());
    this.worker = Executors.newSingleThreadExecutor(new DaemonThreads(settings.name(), "post"));
  }

  /** An exporter with settings of its own; see {@link Builder#build()}. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public CompletionStage<ExportResult> export(EventBatch batch) {
    requireNonNull(batch, "batch");
    CompletableFuture<ExportResult> result = new CompletableFuture<>();
    Call previous;
    synchronized (lock) {
      if (closed) {
        return CompletableFuture.completedFuture(ExportResult.retry("closed"));
      }
      previous = current;
      current = new Call(result, worker.submit(() -> run(batch, result)));
    }
    if (previous != null) {
      previous.giveUp(); // Its lane has waited long enough, or it would not call again.
    }
    return result;
  }

  private void run(EventBatch batch, CompletableFuture<ExportResult> result) {
    try {
      result.complete(new Delivery(settings, transport, batch).run());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  /** Cuts off what is on its way and waits for that, two seconds at most. */
  @Override
  public void close() {
    Call last;
    synchronized (lock) {
      closed = true;
      last = current;
      current = null;
    }
    worker.shutdownNow();
    try {
      worker.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    transport.close();
    if (last != null) {
      last.giveUp();
    }
  }

  /** A batch that is on its way, or was. */
  private record Call(CompletableFuture<ExportResult> result, Future<?> task) {
    void giveUp() {
      // First the result: an interrupted worker would otherwise race for it with its own.
      if (result.complete(ExportResult.retry("given up"))) {
        task.cancel(true);
      }
    }
  }

  /**
   * Collects settings. They are checked together by {@link #build()}, since a configuration is told
   * all that is wrong with it at once.
   */
  public static final class Builder {
    /** Where events go unless told otherwise (reduction.md 10.3). */
    public static final URI DEFAULT_ENDPOINT = URI.create("https://chatgpt.com/backend-api/");

    /** How long a request may take unless told otherwise (reduction.md 10.3). */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    /** The originator before any client has said its name (events.md 2.3). */
    public static final String DEFAULT_ORIGINATOR = "codex_cli_rs";

    /** The user agent unless told otherwise. */
    public static final String DEFAULT_USER_AGENT = "agent-analytics";

    private String name = "codex";
    private URI endpoint = DEFAULT_ENDPOINT;
    private Optional<TokenSource> tokens = Optional.empty();
    private Optional<Secret> accountId = Optional.empty();
    private boolean fedramp;
    private String originator = DEFAULT_ORIGINATOR;
    private String userAgent = DEFAULT_USER_AGENT;
    private Optional<Residency> residency = Optional.empty();
    private Grouping grouping = Grouping.BATCH;
    private boolean gzip;
    private Duration timeout = DEFAULT_TIMEOUT;
    private InstantSource clock = InstantSource.system();

    private Builder() {}

    /** The name of the exporter, for its threads and for messages; {@code codex} unless set. */
    public Builder name(String value) {
      name = requireNonNull(value, "name");
      return this;
    }

    /** The base address; with a token it has to be https, or on this machine. */
    public Builder endpoint(URI value) {
      endpoint = requireNonNull(value, "endpoint");
      return this;
    }

    /** A token for good. */
    public Builder token(Secret value) {
      return tokens(TokenSource.of(value));
    }

    /** Tokens that expire; requests carry none unless set. */
    public Builder tokens(TokenSource value) {
      tokens = Optional.of(value);
      return this;
    }

    /** The account that the token belongs to. */
    public Builder accountId(Secret value) {
      accountId = Optional.of(value);
      return this;
    }

    /** Whether the account needs the FedRAMP environment; it does not unless set. */
    public Builder fedramp(boolean value) {
      fedramp = value;
      return this;
    }

    /** The {@code originator} header. */
    public Builder originator(String value) {
      originator = requireNonNull(value, "originator");
      return this;
    }

    /** The {@code User-Agent} header. */
    public Builder userAgent(String value) {
      userAgent = requireNonNull(value, "userAgent");
      return this;
    }

    /** Where the data has to stay; not said unless set. */
    public Builder residency(Residency value) {
      residency = Optional.of(value);
      return this;
    }

    /** Which events share a request; those of a batch unless set. */
    public Builder grouping(Grouping value) {
      grouping = requireNonNull(value, "grouping");
      return this;
    }

    /** Whether bodies are packed; the reference does not, and the server has to understand it. */
    public Builder gzip(boolean value) {
      gzip = value;
      return this;
    }

    /** How long a request may take, from connecting to the end of the answer. */
    public Builder timeout(Duration value) {
      timeout = requireNonNull(value, "timeout");
      return this;
    }

    /** For tests: what time it is. */
    Builder clock(InstantSource value) {
      clock = value;
      return this;
    }

    /**
     * The exporter; whoever builds it closes it.
     *
     * @throws ConfigurationException naming all settings that cannot be used, none of them by its
     *     value if that is secret
     */
    public CodexExporter build() {
      return build(List.of());
    }

    /** The same, with problems that have been found before. */
    CodexExporter build(List<String> foundBefore) {
      RequestForm form =
          new RequestForm(
              new Endpoint(endpoint), accountId, fedramp, originator, userAgent, residency, gzip);
      CodexSettings settings = new CodexSettings(name, form, tokens, grouping, timeout, clock);
      List<String> problems = new ArrayList<>(foundBefore);
      problems.addAll(settings.problems());
      if (!problems.isEmpty()) {
        throw new ConfigurationException(problems);
      }
      return new CodexExporter(settings);
    }
  }
}
