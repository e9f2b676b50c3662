package io.agentanalytics.producttests.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.source.ProcessorOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every session (issue 4): tried with random sessions of several clients whose
 * frames come in between each other. A failure names its seed, with which it happens again.
 */
class RandomSessionsTest {
  private static final ProcessorOptions OPTIONS = ProcessorOptions.STANDARD;
  private static final String REVIEW = "codex_review_event";
  private static final String TURN = "codex_turn_event";

  /** What stays known of a client and a thread when all turns are over. */
  private static final Set<String> BASE =
      Set.of("client", "connection", "connection_run", "thread", "session_thread", "token_total");

  /**
   * What may be left: answers as long as there is room, the start of a command that never ends, and
   * what several clients got of the last turn, whose copies can still come; and turns that are
   * over, for items that end behind them.
   */
  private static final Set<String> REST =
      Set.of(
          "answered_request",
          "ended_turn",
          "item_start",
          "broadcast",
          "broadcast_turn",
          "ended_turns");

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  static LongStream manySeeds() {
    return LongStream.range(1_000, 3_000);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void fewSessions(long seed) {
    check(seed);
  }

  @Tag("thorough")
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("manySeeds")
  void manySessions(long seed) {
    check(seed);
  }

  private static void check(long seed) {
    Random random = new Random(seed);
    List<RandomSession> sessions = new ArrayList<>();
    int clients = 1 + random.nextInt(3);
    for (int i = 0; i < clients; i++) {
      sessions.add(new RandomSession(random.nextLong(), "thread-" + i));
    }
    List<Frame> frames = Interleaving.of(sessions, random);

    Processing plain = Processing.of(frames, OPTIONS);

    assertEachTurnGivesAtMostOneEvent(plain);
    assertEachAnswerGivesOneReview(sessions, plain);
    assertNothingIsKeptOfWhatIsOver(sessions, plain);
    assertThreadsDoNotLeak(sessions, plain, random);
    assertSame(Processing.of(frames, OPTIONS), plain);
    assertSame(Processing.everySteps(frames, 1, OPTIONS), plain);
  }

  private static void assertEachTurnGivesAtMostOneEvent(Processing plain) {
    assertThat(plain.events(TURN))
        .extracting(event -> event.member("turn_id"))
        .doesNotHaveDuplicates();
  }

  private static void assertEachAnswerGivesOneReview(
      List<RandomSession> sessions, Processing plain) {
    assertThat(plain.events(REVIEW))
        .hasSize(sessions.stream().mapToInt(RandomSession::answers).sum())
        .extracting(event -> event.member("review_id"))
        .doesNotHaveDuplicates();
  }

  private static void assertNothingIsKeptOfWhatIsOver(
      List<RandomSession> sessions, Processing plain) {
    Map<String, Long> kept = new HashMap<>(plain.stateSizes());
    kept.values().removeIf(size -> size == 0);
    BASE.forEach(kind -> assertThat(kept.remove(kind)).as(kind).isEqualTo(sessions.size()));
    REST.forEach(kept::remove);
    assertThat(kept).isEmpty();
  }

  /** Alone, each session gives the events that it gives among others, but for ids. */
  private static void assertThreadsDoNotLeak(
      List<RandomSession> sessions, Processing plain, Random random) {
    for (RandomSession session : sessions) {
      List<String> alone =
          json(Processing.of(Interleaving.of(List.of(session), random), OPTIONS), session.name());
      assertThat(json(plain, session.name())).containsExactlyInAnyOrderElementsOf(alone);
    }
  }

  /** Review ids hold the numbers of requests, which one server numbers for all. */
  private static List<String> json(Processing processing, String thread) {
    return processing.events().stream()
        .filter(event -> event.member("thread_id").equals(thread))
        .map(event -> event.json().replaceAll("\"user:\\d+\"", "\"user:N\""))
        .toList();
  }

  private static void assertSame(Processing actual, Processing expected) {
    assertThat(actual.events()).isEqualTo(expected.events());
    assertThat(actual.diagnostics()).isEqualTo(expected.diagnostics());
    assertThat(actual.stateSizes()).isEqualTo(expected.stateSizes());
  }
}
