package io.agentanalytics.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.testkit.exporter.InMemoryExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the operating system does when there is no more room, which no fake can tell. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the limit is set by a shell")
class FullDiskTest {
  private static final int LIMIT_KIB = 512;

  @TempDir private Path folder;

  /**
   * The numbers of the lane at one moment.
   *
   * @param sound whether they add up, and the lane is open
   * @param through up to which sequence the lane said that its events are safe
   */
  private record Moment(
      String name,
      long recorded,
      long accepted,
      long delivered,
      long failed,
      long pending,
      boolean sound,
      long through) {
    static Moment of(String line) {
      var words = line.split(" ", -1);
      return new Moment(
          words[0],
          Long.parseLong(words[1]),
          Long.parseLong(words[2]),
          Long.parseLong(words[3]),
          Long.parseLong(words[4]),
          Long.parseLong(words[5]),
          Boolean.parseBoolean(words[6]),
          Long.parseLong(words[7]));
    }
  }

  @Test
  void laneCountsWhatDoesNotFitAndGoesOnWhenThereIsRoom() throws Exception {
    var moments = run("drain");

    assertThat(moments)
        .extracting(Moment::name)
        .containsExactly("full", "fuller", "drained", "again");
    assertThat(moments).allMatch(Moment::sound);
    assertThat(moments)
        .allMatch(each -> each.accepted == each.recorded)
        .allMatch(each -> each.accepted == each.delivered + each.failed + each.pending);
    var fuller = moments.get(1);
    assertThat(fuller.failed).isPositive();
    assertThat(fuller.delivered).isZero();
    assertThat(fuller.pending).isPositive();
    var drained = moments.get(2);
    assertThat(drained.delivered).isEqualTo(fuller.pending);
    assertThat(drained.pending).isZero();
    var again = moments.get(3);
    assertThat(again.failed).isEqualTo(fuller.failed);
    assertThat(again.delivered).isEqualTo(drained.delivered + CrampedProcess.ROUND);
  }

  @Test
  void nextProcessDeliversWhatWasSafeBeforeTheDiskWasFull() throws Exception {
    var moments = run("die");
    var last = moments.get(moments.size() - 1);
    assertThat(moments).allMatch(Moment::sound);
    assertThat(last.failed).isPositive();

    var exporter = InMemoryExporter.create();
    try (var next =
        AnalyticsPipeline.builder()
            .environment(Map.of())
            .exporter("store", exporter)
            .set("analytics.lane.store.durable", "true")
            .set("analytics.lane.store.directory", folder.resolve("spool").toString())
            .build()) {
      var lane = next.flush(Duration.ofMinutes(1)).lanes().get(0).statistics();

      assertThat(lane.addsUp()).isTrue();
      assertThat(lane.recovered()).isEqualTo(last.pending);
      assertThat(lane.delivered()).isEqualTo(last.pending);
    }
    assertThat(exporter.records()).extracting(EventRecord::id).doesNotHaveDuplicates();
    assertThat(exporter.records())
        .extracting(EventRecord::sequence)
        .isSorted()
        .containsAll(LongStream.rangeClosed(0, last.through).boxed().toList());
  }

  private List<Moment> run(String mode) throws IOException, InterruptedException {
    var command =
        "ulimit -S -f %d && exec '%s' -XX:-UsePerfData -cp '%s' %s '%s' %s"
            .formatted(
                LIMIT_KIB,
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                CrampedProcess.class.getName(),
                folder.resolve("spool"),
                mode);
    var output = folder.resolve("output");
    var errors = folder.resolve("errors");
    var process =
        new ProcessBuilder("bash", "-c", command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor()).as(() -> "standard error stands in " + errors).isZero();
    return Files.readAllLines(output).stream().map(Moment::of).toList();
  }
}
