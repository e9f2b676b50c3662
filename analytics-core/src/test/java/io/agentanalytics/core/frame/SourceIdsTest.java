package io.agentanalytics.core.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Written down, since ids of events hang on them: they must never change. */
class SourceIdsTest {
  private static final byte[] MESSAGE = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);

  @Test
  void theFirstLineNamesARecordingWithoutHeader() {
    assertThat(SourceIds.ofFirstLine(1795396508284L, MESSAGE))
        .hasToString("216439a0cac8e7ecff25b499220e690d");
    assertThat(SourceIds.ofFirstLine(1795396508285L, MESSAGE))
        .isNotEqualTo(SourceIds.ofFirstLine(1795396508284L, MESSAGE));
  }

  @Test
  void theSourceBeforeAndThePlaceNameAFurtherOne() {
    var first = SourceIds.ofFirstLine(1795396508284L, MESSAGE);

    assertThat(SourceIds.after(first, 45)).hasToString("e9aec4c912547780bad9071fc88e2a35");
    assertThat(SourceIds.after(first, 46)).isNotEqualTo(SourceIds.after(first, 45));
  }
}
