package io.agentanalytics.core;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.AnalyticsClient;
import io.agentanalytics.api.Profile;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.delivery.DeliveryReport;
import io.agentanalytics.api.delivery.PipelineStatistics;
import io.agentanalytics.api.delivery.StatisticsListener;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.configuration.ConfigurationSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes facts and frames of many sources, turns them into events and delivers these through
 * exporters (design section 7). Hosts never wait for it, and whatever it cannot take or deliver is
 * counted by reason and named in {@link #statistics()}.
 *
 * <p>Its threads are daemons named {@code analytics-…}; it registers no hook, so a host that wants
 * everything delivered closes it. Pipelines know nothing of each other.
 *
 * <p>Safe for use by several threads.
 */
public final class AnalyticsPipeline implements AutoCloseable {
  /** Of {@link #close()}. */
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

  private final RunningPipeline running;
  private final CompletableFuture<DeliveryReport> closed = new CompletableFuture<>();
  private final AtomicBoolean closing = new AtomicBoolean();

  AnalyticsPipeline(RunningPipeline running) {
    this.running = running;
  }

  /** Collects the settings of a pipeline. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether anything is recorded; false when {@code analytics.enabled} is. */
  public boolean isEnabled() {
    return running.isEnabled();
  }

  /**
   * The client of a new source, that is one run of an agent process. After the pipeline was closed
   * it refuses everything.
   *
   * @throws IllegalArgumentException if the source has a client that is not closed
   */
  public AnalyticsClient client(SourceId source) {
    requireNonNull(source, "source");
    return running.isEnabled()
        ? running.workers().client(source, new ClientFlush(running))
        : AnalyticsClient.noop(source);
  }

  /**
   * A writer for replays, which hands their events to the lanes and waits for room. Events of the
   * same source must not come from a client as well.
   */
  public LaneWriter writer() {
    return writer(FOREVER);
  }

  /**
   * The same, with a limit to its waiting.
   *
   * @param idleTimeout how long a full lane may go without an answer of its destination; it is
   *     closed then, and what it holds and what comes is counted as {@code closed}
   */
  public LaneWriter writer(Duration idleTimeout) {
    return new LaneWriter(running.lanes(), requireNonNull(idleTimeout, "idleTimeout"));
  }

  /** A replay with the pipeline's settings of sessions, profile, confidence and lines. */
  public SessionReplay replay() {
    return new SessionReplay(running.processing(), running.reading());
  }

  /** All numbers. */
  public PipelineStatistics statistics() {
    return running.statistics();
  }

  /**
   * Up to which sequence the records of a source are safe on the disk of a durable lane: without a
   * gap, and delivered or to be delivered by a later run.
   *
   * @param exporter name of the lane
   * @return empty when none is, and for lanes that are not durable
   */
  public OptionalLong committedThrough(String exporter, SourceId source) {
    return running.lanes().stream()
        .filter(lane -> lane.name().equals(exporter))
        .findFirst()
        .map(lane -> lane.committedThrough(source))
        .orElse(OptionalLong.empty());
  }

  /**
   * Waits until everything that was accepted before has been delivered or given up.
   *
   * @param timeout longest wait; zero only asks
   */
  public DeliveryReport flush(Duration timeout) {
    return running.flush(requireNonNull(timeout, "timeout"));
  }

  /**
   * Waits until everything that was accepted before has been delivered or given up, however long
   * that takes, as long as the destinations answer. It ends early for a lane whose destination has
   * neither taken nor rejected an event for a time, when the pipeline is closed meanwhile, and when
   * the thread is interrupted, which then stays so. What has not left stays pending; the pipeline
   * stays open.
   *
   * @param idleTimeout how long a destination may answer nothing
   */
  public DeliveryReport drain(Duration idleTimeout) {
    return running.drain(requireNonNull(idleTimeout, "idleTimeout"));
  }

  /**
   * Takes nothing any more, delivers what is pending within a time, counts the rest as dropped, and
   * releases everything. A durable lane keeps its rest for a later run. A second call waits for the
   * first and gives the same report.
   *
   * @param timeout of the delivery; exporters that are slow to close may take two seconds more
   */
  public DeliveryReport close(Duration timeout) {
    requireNonNull(timeout, "timeout");
    if (closing.compareAndSet(false, true)) {
      try {
        closed.complete(running.close(timeout));
      } catch (RuntimeException | Error e) {
        closed.completeExceptionally(e); // Or a second caller would wait for ever.
        throw e;
      }
    }
    return closed.join();
  }

  /** Closes within ten seconds. */
  @Override
  public void close() {
    close(CLOSE_TIMEOUT);
  }

  /**
   * Collects the settings of a pipeline. Properties set by hand win over the environment, which
   * wins over the file.
   */
  public static final class Builder {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(1);

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, EventExporter> exporters = new LinkedHashMap<>();
    private final List<Path> plugins = new ArrayList<>();
    private Map<String, String> environment = System.getenv();
    private Optional<Path> file = Optional.empty();
    private Optional<ClassLoader> loader = Optional.empty();
    private Optional<StatisticsListener> listener = Optional.empty();
    private Duration interval = INTERVAL;

    private Builder() {}

    /** A property, for example {@code analytics.exporters}; checked by {@link #build()}. */
    public Builder set(String property, String value) {
      properties.put(requireNonNull(property, "property"), requireNonNull(value, "value"));
      return this;
    }

    /** Several properties. */
    public Builder set(Map<String, String> values) {
      values.forEach(this::set);
      return this;
    }

    /**
     * Where variables such as {@code ANALYTICS_EXPORTERS} come from; the process's own unless set.
     */
    public Builder environment(Map<String, String> variables) {
      environment = Map.copyOf(variables);
      return this;
    }

    /** A file of properties, UTF-8, in the format of {@link java.util.Properties}. */
    public Builder configFile(Path path) {
      file = Optional.of(path);
      return this;
    }

    /**
     * Which providers of exporters are seen; those that the class loader of this class sees unless
     * set.
     */
    public Builder classLoader(ClassLoader value) {
      loader = Optional.of(value);
      return this;
    }

    /**
     * A jar with providers of exporters, or a folder with such a jar and its libraries, in
     * addition. It has a class loader of its own, which prefers the plugin's classes to the host's
     * in everything but the API.
     */
    public Builder plugin(Path jarOrFolder) {
      plugins.add(requireNonNull(jarOrFolder, "jarOrFolder"));
      return this;
    }

    /**
     * An exporter that the host made itself. It runs after the configured ones, its lane is
     * configured like theirs, and once its lane has started, the pipeline closes it.
     *
     * @param name lower case letters, digits and hyphens
     */
    public Builder exporter(String name, EventExporter exporter) {
      if (exporters.put(requireNonNull(name, "name"), requireNonNull(exporter, "exporter"))
          != null) {
        throw new IllegalArgumentException("exporter " + name + ": is there already");
      }
      return this;
    }

    /** Which release the events equal; that of the server unless set. */
    public Builder profile(Profile value) {
      return set("analytics.profile", value.name());
    }

    /** Derived facts that are less sure are not built; medium unless set. */
    public Builder confidence(Confidence level) {
      return set("analytics.confidence", level.word());
    }

    /** Is told the numbers when they have changed, at most once a second. */
    public Builder listener(StatisticsListener value) {
      return listener(value, INTERVAL);
    }

    /**
     * Is told the numbers when they have changed, at most once in an interval.
     *
     * @param every a millisecond or more
     */
    public Builder listener(StatisticsListener value, Duration every) {
      if (requireNonNull(every, "every").compareTo(SHORTEST_INTERVAL) < 0) {
        throw new IllegalArgumentException(
            "every: expected " + SHORTEST_INTERVAL + " or more, got " + every);
      }
      listener = Optional.of(value);
      interval = every;
      return this;
    }

    /**
     * Starts the pipeline. Exporters start in their order, one after the other; one that takes
     * longer than ten seconds goes on starting in the background.
     *
     * @throws io.agentanalytics.api.ConfigurationException naming everything that is wrong, or what
     *     kept an exporter from starting; those that had started are closed
     */
    public AnalyticsPipeline build() {
      ConfigurationSource source =
          new ConfigurationSource(
              properties,
              environment,
              file,
              loader.orElseGet(AnalyticsPipeline.class::getClassLoader),
              plugins);
      RunningPipeline running = PipelineStart.of(source.read(exporters), InstantSource.system());
      listener.ifPresent(told -> running.tell(told, interval));
      return new AnalyticsPipeline(running);
    }
  }
}
