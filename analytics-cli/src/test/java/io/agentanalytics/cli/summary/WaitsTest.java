package io.agentanalytics.cli.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitsTest {

  @Test
  void takesPercentilesByNearestRank() {
    var waits = new Waits();
    LongStream.rangeClosed(1, 20).map(i -> i * 10).forEach(waits::add);

    assertThat(waits.percentile(50)).isEqualTo(100);
    assertThat(waits.percentile(95)).isEqualTo(190);
    assertThat(waits.percentile(100)).isEqualTo(200);
    assertThat(waits.inWords()).isEqualTo("p50 100 ms, p95 190 ms");
  }

  @Test
  void saysNothingWithoutAWait() {
    assertThat(new Waits().inWords()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7, 7 ms", "999, 999 ms", "1250, 1.2 s", "61000, 1 min 1 s", "7260000, 2 h 1 min"})
  void spellsLengthsForPeople(long millis, String text) {
    assertThat(Waits.text(millis)).isEqualTo(text);
  }
}
