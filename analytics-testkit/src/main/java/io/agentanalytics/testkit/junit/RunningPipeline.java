package io.agentanalytics.testkit.junit;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.AnalyticsClient;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.delivery.DeliveryReport;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.testkit.exporter.InMemoryExporter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A pipeline that runs during each test, with an exporter that keeps the events in memory. A test
 * in which anything was refused, dropped or not delivered fails, unless it says that this is meant.
 *
 * <pre>{@code
 * @RegisterExtension
 * final RunningPipeline analytics = RunningPipeline.create();
 *
 * @Test
 * void recordsTheReview() {
 *   host.runSessionWith(analytics.client(new SourceId("session")));
 *
 *   assertThat(analytics.events()).reviews().hasSize(1);
 * }
 * }</pre>
 *
 * The environment of the process is not read. For tests that run one after the other; works with
 * JUnit 5 and 6.
 */
public final class RunningPipeline implements BeforeEachCallback, AfterEachCallback {
  /** Name of the exporter in memory. */
  public static final String EXPORTER = "memory";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Consumer<? super AnalyticsPipeline.Builder> configuration;
  private Optional<Running> running = Optional.empty();

  private static final class Running {
    private final InMemoryExporter exporter;
    private final AnalyticsPipeline pipeline;
    private boolean mayLoseEvents;

    Running(InMemoryExporter exporter, AnalyticsPipeline pipeline) {
      this.exporter = exporter;
      this.pipeline = pipeline;
    }
  }

  private RunningPipeline(Consumer<? super AnalyticsPipeline.Builder> configuration) {
    this.configuration = requireNonNull(configuration, "configuration");
  }

  /** A pipeline as it is without configuration. */
  public static RunningPipeline create() {
    return with(builder -> {});
  }

  /**
   * A pipeline that is configured further.
   *
   * @param configuration called for each test
   */
  public static RunningPipeline with(Consumer<? super AnalyticsPipeline.Builder> configuration) {
    return new RunningPipeline(configuration);
  }

  /** Says that the running test means to lose events. */
  public void mayLoseEvents() {
    running().mayLoseEvents = true;
  }

  /** The pipeline of the running test. */
  public AnalyticsPipeline pipeline() {
    return running().pipeline;
  }

  /** A client of the pipeline; closed with it at the latest. */
  public AnalyticsClient client(SourceId source) {
    return pipeline().client(source);
  }

  /**
   * Everything that was delivered, after all that was recorded so far has been.
   *
   * @throws AssertionError if it does not get there in time
   */
  public List<EventRecord> events() {
    DeliveryReport report = pipeline().flush(PATIENCE);
    if (!report.isDrained()) {
      throw new AssertionError("not delivered within " + PATIENCE + ": " + report);
    }
    return running().exporter.records();
  }

  private Running running() {
    return running.orElseThrow(
        () -> new IllegalStateException("no test is running; is there @RegisterExtension?"));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    InMemoryExporter exporter = InMemoryExporter.create();
    AnalyticsPipeline.Builder builder =
        AnalyticsPipeline.builder().environment(Map.of()).exporter(EXPORTER, exporter);
    configuration.accept(builder);
    running = Optional.of(new Running(exporter, builder.build()));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Running ended = running();
    running = Optional.empty();
    DeliveryReport report = ended.pipeline.close(PATIENCE);
    boolean whole = report.isDrained() && report.isLossless();
    if (!whole && !ended.mayLoseEvents) {
      throw new AssertionError(
          "the test lost events and did not say mayLoseEvents(): refused "
              + report.intake().refused()
              + lanes(report));
    }
  }

  private static String lanes(DeliveryReport report) {
    StringBuilder text = new StringBuilder();
    report
        .lanes()
        .forEach(
            lane ->
                text.append("; lane ")
                    .append(lane.lane())
                    .append(": dropped ")
                    .append(lane.statistics().dropped())
                    .append(", pending ")
                    .append(lane.statistics().pending()));
    return text.toString();
  }
}
