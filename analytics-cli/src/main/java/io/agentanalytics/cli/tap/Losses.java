package io.agentanalytics.cli.tap;

import io.agentanalytics.core.file.FileProblem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts into words what a tap could not record or analyse. */
final class Losses {
  private final List<String> lost = new ArrayList<>();
  private final List<String> passedOver = new ArrayList<>();

  void add(String text) {
    lost.add(text);
  }

  /** What the recording does not hold. */
  void ofRecording(Path file, Recorder recorder, RecordingPipe pipe, boolean ended) {
    long frames = recorder.notRecorded();
    String why = pipe.failure().map(FileProblem::reason).orElse("");
    if (frames > 0 || !why.isEmpty()) {
      lost.add("not recorded: " + count(frames, "frame") + " (" + file + ": " + why + ")");
    }
    if (!ended) {
      lost.add("not recorded: the rest (" + file + ": the disk takes nothing)");
    }
  }

  /** What the analysis has not seen, or could not read. */
  void ofAnalysis(
      Analysis analysis, Recorder recorder, RecordingPipe pipe, boolean ended, Duration timeout) {
    long leftOut = recorder.leftOut();
    if (leftOut > 0) {
      String why = pipe.failure().map(failure -> ", " + FileProblem.reason(failure)).orElse("");
      lost.add("not analysed: " + count(leftOut, "frame") + " (no room in memory" + why + ")");
    }
    long unreadable = analysis.unreadable() - recorder.gaps();
    if (unreadable > 0) {
      lost.add("not analysed: " + count(unreadable, "frame") + " (not readable)");
    }
    analysis
        .failure()
        .ifPresent(
            failure -> lost.add("not analysed: the rest (" + failure.getClass().getName() + ")"));
    if (!ended) {
      lost.add(
          "not analysed: the rest (the analysis had not ended "
              + seconds(timeout)
              + " s after the command)");
    }
  }

  /** What was in the streams and is no frame, or could not be looked at. */
  void ofStreams(Agent agent) {
    long skipped = agent.count(MessageSplitter::skipped);
    if (skipped > 0) {
      lost.add(
          count(skipped, "line")
              + " passed that "
              + (skipped == 1 ? "was no frame" : "were no frames"));
    }
    long shortened = agent.count(MessageSplitter::shortened);
    if (shortened > 0) {
      lost.add("recorded without what no event needs: " + count(shortened, "long frame"));
    }
    long textBytes = agent.count(MessageSplitter::textBytes);
    if (textBytes > 0) {
      passedOver.add(count(textBytes, "byte") + " of text before frames passed over");
    }
    long unobserved = agent.unobserved();
    if (unobserved > 0) {
      lost.add(count(unobserved, "piece") + " of the streams passed unobserved");
    }
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
  }

  private static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  List<String> lost() {
    return lost;
  }

  List<String> passedOver() {
    return passedOver;
  }
}
