package io.agentanalytics.core.bytes;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static int slowly(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  @Test
  void findsWhereTextDoesNotStandForItself() {
    var random = new Random(8);
    for (int length = 0; length < 100; length++) {
      var bytes = new byte[length];
      for (int i = 0; i < length; i++) {
        // Neighbours of what is looked for, and bytes that differ from it in the high bit only.
        int plain = new int[] {'!', '#', '[', ']', ' ', 0xA2, 0xDC, 0x80, 0x9F, 0xFF}[i % 10];
        int stop = new int[] {'"', '\\', 0, 0x1F}[i % 4];
        bytes[i] = (byte) (random.nextInt(20) == 0 ? stop : plain);
      }
      for (int from = 0; from <= length; from++) {
        assertThat(ByteFinder.findTextStop(bytes, from, length))
            .as(Arrays.toString(bytes) + " from " + from)
            .isEqualTo(nextStop(bytes, from));
      }
    }
  }

  private static int nextStop(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '"' || bytes[i] == '\\' || (bytes[i] & 0xFF) < ' ') {
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
