package io.agentanalytics.producttests.exporters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.producttests.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the operating system does when there is no more room, which no fake can tell. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the limit is set by a shell")
class FullDiskTest {
  private static final int LIMIT_KIB = 64;
  private static final Pattern INDEXES = Pattern.compile("indexes=\\[([0-9, ]*)]");

  @TempDir Path folder;

  @Test
  void everyLineThatIsReportedIsInTheFileAndNoOther() throws IOException, InterruptedException {
    var batchSize = Exporters.records("codex-0.131/plain_turn").size();
    var file = folder.resolve("events.jsonl");

    var outcomes = exportUntilFull(file);

    assertThat(outcomes).contains("Delivered[]");
    assertThat(outcomes).anyMatch(outcome -> outcome.contains("Retry[reason=IOException: "));
    var delivered = outcomes.stream().mapToInt(outcome -> delivered(outcome, batchSize)).sum();
    assertThat(Files.readString(file, UTF_8)).endsWith("}\n").hasLineCount(delivered);
    assertThat(Files.size(file)).isLessThanOrEqualTo(LIMIT_KIB * 1024L);
  }

  private static int delivered(String outcome, int batchSize) {
    var indexes = INDEXES.matcher(outcome);
    if (indexes.find()) {
      return indexes.group(1).split(",", -1).length;
    }
    return outcome.equals("Delivered[]") ? batchSize : 0;
  }

  private List<String> exportUntilFull(Path file) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.addAll(List.of("bash", "-c", "ulimit -f " + LIMIT_KIB + " && exec \"$@\"", "bash"));
    command.addAll(
        ChildJvm.withOptions(
                List.of("-XX:-UsePerfData"), FullDiskChild.class.getName(), file.toString())
            .command());
    var output = folder.resolve("output");
    var status =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    assertThat(status).isZero();
    return Files.readAllLines(output, UTF_8);
  }
}
