package io.agentanalytics.core.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import io.agentanalytics.api.event.LineFingerprint;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Test case 15.26: the chunk counts of accepted-lines.md 5. */
class FingerprintChunksTest {

  static Stream<Arguments> counts() {
    return Stream.of(
        Arguments.of(0, List.of(0)),
        Arguments.of(1, List.of(1)),
        Arguments.of(18549, List.of(18549)),
        Arguments.of(18550, List.of(18549, 1)),
        Arguments.of(20000, List.of(18549, 1451)),
        Arguments.of(37098, List.of(18549, 18549)),
        Arguments.of(37099, List.of(18549, 18549, 1)),
        Arguments.of(50000, List.of(18549, 18549, 12902)));
  }

  @ParameterizedTest(name = "15.26 {0} fingerprints")
  @MethodSource("counts")
  void endWhereTheReferenceEndsThem(int fingerprints, List<Integer> sizes) {
    var all =
        IntStream.range(0, fingerprints)
            .mapToObj(
                i ->
                    new LineFingerprint(
                        "0".repeat(40), Strings.padStart(Integer.toHexString(i), 40, '0')))
            .toList();

    var chunks = FingerprintChunks.of(all);

    assertThat(chunks).extracting(List::size).containsExactlyElementsOf(sizes);
    assertThat(chunks.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
  }
}
