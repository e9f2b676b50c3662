package io.agentanalytics.core.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteFinderTest {

  @Test
  void findsWhatALoopFinds() {
    var random = new Random(7);
    for (int length = 0; length < 200; length++) {
      var bytes = new byte[length];
      for (int i = 0; i < length; i++) {
        // Neighbours of the line feed, and bytes that differ from it in the high bit only.
        bytes[i] = (byte) new int[] {9, 11, 0x8A, 0, -1, 10}[random.nextInt(length < 60 ? 6 : 5)];
      }
      if (length > 60) {
        bytes[random.nextInt(length)] = '\n';
      }
      for (int from = 0; from <= length; from++) {
        assertThat(ByteFinder.find(bytes, from, length, '\n'))
            .as(Arrays.toString(bytes) + " from " + from)
            .isEqualTo(slowly(bytes, from));
      }
    }
  }

  @Test
  void findsAllThatALoopFinds() {
    var random = new Random(8);
    for (int length = 0; length < 300; length++) {
      var bytes = new byte[length];
      for (int i = 0; i < length; i++) {
        bytes[i] = (byte) new int[] {9, 11, 0x8A, 0, -1, 10}[random.nextInt(6)];
      }
      var indexes = new int[length];
      var expected = new ArrayList<Integer>();
      for (int i = slowly(bytes, 1); i >= 0; i = slowly(bytes, i + 1)) {
        expected.add(i);
      }

      var count = length == 0 ? 0 : ByteFinder.findAll(bytes, 1, length, '\n', indexes);

      assertThat(Arrays.stream(indexes).limit(count).boxed())
          .as(Arrays.toString(bytes))
          .containsExactlyElementsOf(expected);
    }
  }

  private static int slowly(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  @Test
  void looksOnlyUpToTheEnd() {
    assertThat(ByteFinder.find(new byte[] {'a', '\n'}, 0, 1, '\n')).isEqualTo(-1);
  }
}
