package io.agentanalytics.producttests.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.producttests.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any bytes at all: nothing escapes a replay, its memory stays bounded, and the same input gives
 * the same output twice.
 *
 * <p>The fuzzer instruments classes as they are loaded, so it runs in a JVM of its own. Inputs that
 * reached something new stay in {@code target/fuzz/corpus} for the next run, and inputs that broke
 * something in {@code target/fuzz/findings}.
 */
class ReplayFuzzTest {
  /** {@code -Dfuzz.seconds=1800} for a long run. */
  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 60);

  /** The same each time, so that a build that fails can be had again; 0 for another each time. */
  private static final int SEED = Integer.getInteger("fuzz.seed", 1);

  /** What is steered by its coverage. */
  private static final String FUZZED = "io.agentanalytics.api.**:io.agentanalytics.core.**";

  private static final Path FOLDER = Path.of("target", "fuzz").toAbsolutePath();

  @TempDir Path seeds;

  @Test
  void everySeedIsReplayedTheSameTwice() throws IOException {
    FuzzSeeds.write(seeds);

    try (var files = Files.list(seeds)) {
      assertThat(files)
          .hasSizeGreaterThan(40)
          .allSatisfy(file -> ReplayFuzzTarget.fuzzerTestOneInput(Files.readAllBytes(file)));
    }
  }

  @Test
  @Tag("thorough")
  @Timeout(value = 2, unit = TimeUnit.HOURS)
  void noInputBreaksAReplay() throws IOException, InterruptedException {
    FuzzSeeds.write(seeds);
    var corpus = Files.createDirectories(FOLDER.resolve("corpus"));
    var findings = Files.createDirectories(FOLDER.resolve("findings"));
    var dictionary = FOLDER.resolve("dictionary");
    FuzzSeeds.writeDictionary(seeds, dictionary);
    var log = FOLDER.resolve("log");

    var status =
        fuzzer(dictionary, corpus, findings)
            .directory(findings.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();

    var output = Files.readString(log, UTF_8);
    assertThat(status).as(end(output)).isZero();
    assertThat(output).containsPattern("Done \\d+ runs in \\d+ second");
  }

  private ProcessBuilder fuzzer(Path dictionary, Path corpus, Path findings) {
    return ChildJvm.withOptions(
        // Without the second one, later JDKs warn.
        List.of("-Xmx256m", "-XX:+EnableDynamicAgentLoading"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + ReplayFuzzTarget.class.getName(),
        "--instrumentation_includes=" + FUZZED,
        "--custom_hook_includes=" + FUZZED,
        // Bytes are mutated as bytes, and inputs are spliced.
        "--mutator_framework=false",
        "--reproducer_path=" + findings,
        "-artifact_prefix=" + findings + "/",
        "-dict=" + dictionary,
        "-max_len=" + FuzzSeeds.MAX_BYTES,
        // The heap is what bounds memory. The peak that the system tells of a process begins with
        // that of its parent, which has run all other tests.
        "-rss_limit_mb=0",
        "-timeout=120", // Seconds for one input: no measure of speed, but the end of a hang.
        "-seed=" + SEED,
        "-max_total_time=" + SECONDS,
        "-print_final_stats=1",
        corpus.toString(),
        seeds.toString());
  }

  private static String end(String output) {
    return output.substring(Math.max(0, output.length() - 4_000));
  }
}
