package io.agentanalytics.producttests;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.Switch;
import io.agentanalytics.core.source.ProcessorOptions;
import io.agentanalytics.core.source.SourceProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/state.md names all kinds of state. */
class StateDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/state.md");
  private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

  @Test
  void eachKindStandsInTheTableOnce() throws IOException {
    SourceProcessor processor =
        new SourceProcessor(
            new SourceId("any"),
            ProcessorOptions.STANDARD.withSwitches(EnumSet.allOf(Switch.class)));

    assertThat(named()).containsExactlyInAnyOrderElementsOf(processor.stateSizes().keySet());
  }

  private static List<String> named() throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(1, line.indexOf('|', 1)))
        .flatMap(cell -> NAME.matcher(cell).results().map(match -> match.group(1)))
        .toList();
  }
}
