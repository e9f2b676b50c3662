package io.agentanalytics.core.lines;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.LineFingerprint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Test case 15.26: the diffs of accepted-lines.md 9. */
class WorkedExamplesTest {

  static List<WorkedExample> examples() {
    return WorkedExample.all();
  }

  @Test
  void areFifteen() {
    assertThat(examples()).hasSize(15);
  }

  @ParameterizedTest(name = "15.26 {0}")
  @MethodSource("examples")
  void giveTheCountsAndFingerprintsOfTheSpecification(WorkedExample example) {
    var lines = FingerprintedDiff.of(example.diff(), DiffReading.AS_REFERENCE);

    assertThat(lines).isEqualTo(example.result());
  }

  @ParameterizedTest(name = "15.26 {0}")
  @MethodSource("examples")
  void areCountedAlikeWithoutFingerprints(WorkedExample example) {
    var lines = FingerprintedDiff.counted(example.diff(), DiffReading.AS_REFERENCE);

    assertThat(lines)
        .isEqualTo(
            new FingerprintedDiff(example.result().added(), example.result().deleted(), List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void giveTheSameWhereverTheyAreCut(WorkedExample example) {
    for (int size = 1; size < example.diff().length(); size++) {
      List<LineFingerprint> fingerprints = new ArrayList<>();
      var reader = DiffReader.fingerprinting(DiffReading.AS_REFERENCE, fingerprints::add);

      for (int from = 0; from < example.diff().length(); from += size) {
        var to = Math.min(from + size, example.diff().length());
        reader.read(example.diff().substring(from, to));
      }
      reader.end();

      assertThat(new FingerprintedDiff(reader.added(), reader.deleted(), fingerprints))
          .as("pieces of %d", size)
          .isEqualTo(example.result());
    }
  }
}
