package io.agentanalytics.producttests.fuzz;

import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.ReplayInput;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.testkit.Recording;
import io.agentanalytics.testkit.Recordings;
import java.io.ByteArrayInputStream;
import java.util.List;

/**
 * What the fuzzer calls, in a JVM of its own: replays any bytes from a stream and again from
 * memory. Whatever escapes is a finding, and so is any difference between the two.
 */
public final class ReplayFuzzTarget {
  /** Nearly all lines of the seeds fit. */
  private static final SessionReplay WIDE = replay(16 * 1024);

  /** Many do not, and the reader's buffer is soon full. */
  private static final SessionReplay NARROW = replay(1024);

  private ReplayFuzzTarget() {}

  /** The lowest confidence lets every derivation run. */
  private static SessionReplay replay(int maxLineBytes) {
    return SessionReplay.builder().confidence(Confidence.LOW).maxLineBytes(maxLineBytes).build();
  }

  /**
   * Once before all runs, so that the first is not charged with loading and instrumenting classes.
   */
  public static void fuzzerInitialize() {
    Recordings.all().stream().limit(3).forEach(ReplayFuzzTarget::replay);
  }

  private static void replay(Recording recording) {
    Story.of(WIDE, ReplayInput.stream("fuzz", recording.frames()));
  }

  /** One run; named by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] recording) {
    // The input itself decides, so that what was found once can be had again.
    SessionReplay replay = recording.length % 4 == 0 ? NARROW : WIDE;
    List<String> streamed = Story.of(replay, stream(recording));
    // Only a stream unpacks itself.
    List<String> again =
        Story.of(
            replay, isPacked(recording) ? stream(recording) : ReplayInput.bytes("fuzz", recording));
    if (!streamed.equals(again)) {
      throw new AssertionError(
          "the same input gave another output: " + firstDifference(streamed, again));
    }
  }

  private static ReplayInput stream(byte[] recording) {
    return ReplayInput.stream("fuzz", new ByteArrayInputStream(recording));
  }

  private static boolean isPacked(byte[] recording) {
    return recording.length >= 2 && recording[0] == 0x1f && recording[1] == (byte) 0x8b;
  }

  private static String firstDifference(List<String> one, List<String> other) {
    int at = 0;
    while (at < Math.min(one.size(), other.size()) && one.get(at).equals(other.get(at))) {
      at++;
    }
    return "at " + at + ": " + entry(one, at) + " and " + entry(other, at);
  }

  private static String entry(List<String> story, int at) {
    return at < story.size() ? story.get(at) : "nothing";
  }
}
