package io.agentanalytics.testkit.contract;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every exporter keeps to, as tests: extend it, say how to make the exporter, and run it with
 * JUnit 5 or 6.
 *
 * <pre>{@code
 * class CsvExporterContractTest extends EventExporterContract {
 *   @TempDir Path folder;
 *
 *   @Override
 *   protected ExporterUnderTest exporter() throws IOException {
 *     Path file = Files.createTempFile(folder, "reviews", ".csv");
 *     return ExporterUnderTest.ofType("csv")
 *         .set("path", file)
 *         .arrivals(() -> Files.readAllLines(file))
 *         .looksLike(CsvLine::of);
 *   }
 * }
 * }</pre>
 *
 * Rules that need more than was told are skipped, and say what to tell.
 */
public abstract class EventExporterContract {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private @Nullable Bench bench;

  /** For those who extend it. */
  protected EventExporterContract() {}

  /**
   * An exporter at a destination of its own: a new file, server or folder at each call. Called
   * several times in a test.
   */
  protected abstract ExporterUnderTest exporter() throws Exception;

  private Bench bench() {
    if (bench == null) {
      throw new IllegalStateException("no test is running");
    }
    return bench;
  }

  /** How long a call may take before it counts as hung; 20 s unless overridden. */
  protected Duration patience() {
    return PATIENCE;
  }

  @BeforeEach
  void prepare() {
    bench = new Bench(this::exporter, patience());
  }

  @AfterEach
  void release() {
    bench().release();
  }

  /** What was sent can be compared with what has arrived. */
  @Test
  void tellsWhatHasArrived() {
    new DeliveryRules(bench()).arrivalsAreKnown();
  }

  /** One record or a thousand: a batch is delivered whole. */
  @Test
  void deliversBatchesOfEverySize() {
    new DeliveryRules(bench()).batchesOfEverySize();
  }

  /** All types, with every member and with as few as possible. */
  @Test
  void deliversEveryTypeOfEvent() {
    new DeliveryRules(bench()).everyTypeOfEvent();
  }

  /** Records of several sources arrive in the order in which they were sent. */
  @Test
  void keepsTheOrder() {
    new DeliveryRules(bench()).order();
  }

  /** A record whose delivery was not certain comes again; that harms nothing. */
  @Test
  void takesTheSameRecordsAgain() {
    new DeliveryRules(bench()).retries();
  }

  /** Calls can overlap when a lane has given up waiting; events arrive whole all the same. */
  @Test
  void survivesCallsThatOverlap() {
    new DeliveryRules(bench()).overlappingCalls();
  }

  /** Two of a type do not know of each other, and closing one does not harm the other. */
  @Test
  void runsBesideAnotherOfItsType() {
    new DeliveryRules(bench()).neighbours();
  }

  /** The next run of the process goes on where the last one ended. */
  @Test
  void goesOnInTheNextRun() {
    new DeliveryRules(bench()).nextRun();
  }

  /** A destination that fails is told as it is, and works again once it can. */
  @Test
  void tellsTheTruthWhenTheDestinationFails() {
    new DeliveryRules(bench()).failures();
  }

  /** Every plane of Unicode, control characters, quotes, huge texts: all of them are data. */
  @Test
  void takesHostileTexts() {
    new ValueRules(bench()).hostileTexts();
  }

  /** A later release has types of events that this one cannot decode. */
  @Test
  void takesTypesThatNobodyKnows() {
    new ValueRules(bench()).unknownTypes();
  }

  /** Closing is idempotent and does not throw, whether it was used or not. */
  @Test
  void closesTwice() {
    new LifecycleRules(bench()).closeTwice();
  }

  /** A call that still runs may be cut off, and ends. */
  @Test
  void closesDuringACall() {
    new LifecycleRules(bench()).closeDuringACall();
  }

  /** A host that shuts down in a hurry interrupts. */
  @Test
  void closesOnAnInterruptedThread() {
    new LifecycleRules(bench()).closeOnAnInterruptedThread();
  }

  /** Nobody waits for a destination that is not there. */
  @Test
  void closesWhileTheDestinationFails() {
    new LifecycleRules(bench()).closeWhileTheDestinationFails();
  }

  /** Once closed, nothing is exported any more. */
  @Test
  void takesNothingAfterClose() {
    new LifecycleRules(bench()).nothingAfterClose();
  }

  /** All threads that it started end with it, and none has died of an exception. */
  @Test
  void leavesNoThreads() {
    new LifecycleRules(bench()).noThreadsLeft();
  }

  /** An exporter that nobody closes does not keep the JVM alive. */
  @Test
  void runsOnDaemonThreadsOnly() {
    new LifecycleRules(bench()).daemonThreads();
  }

  /** Secrets are not shown: by toString, results, exceptions or logs, also when all goes wrong. */
  @Test
  void keepsSecretsToItself() {
    new HygieneRules(bench()).secrets();
  }

  /** Nor is what stands in events. */
  @Test
  void keepsPayloadsToItself() {
    new HygieneRules(bench()).payloads();
  }

  /** There is one provider of its type, and it can be loaded. */
  @Test
  void isFoundByItsType() {
    new ProviderRules(bench()).found();
  }

  /** It is found on the class path as well as on the module path. */
  @Test
  void isListedAsAService() {
    new ProviderRules(bench()).listed();
  }

  /** Keys are constants with names of their own and a line of help. */
  @Test
  void declaresItsKeys() {
    new ProviderRules(bench()).keys();
  }

  /** Each call of the provider makes an exporter of its own. */
  @Test
  void isMadeAnewEachTime() {
    new ProviderRules(bench()).newExporters();
  }
}
