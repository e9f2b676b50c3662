package io.agentanalytics.core.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.protocol.Direction;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FrameTest {
  private static final byte[] LINE =
      "{\"at\":7,\"from\":\"server\",\"connection\":2,\"message\":{\"id\":1,\"result\":{\"secret\":1}}}"
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void aCopyOutlivesTheReadersBuffer() {
    var buffer = LINE.clone();
    var frame = new LineScanner(new IdleLines()).scan(buffer, 0, buffer.length, 3);

    var copy = frame.copyAt(9);
    Arrays.fill(buffer, (byte) 'x');

    assertThat(copy.ordinal()).isEqualTo(9);
    assertThat(copy.atMs()).isEqualTo(7);
    assertThat(copy.connection()).isEqualTo(2);
    assertThat(copy.head().kind()).isEqualTo(FrameHead.Kind.RESPONSE);
    assertThat(copy.message())
        .isEqualTo(
            ByteBuffer.wrap(
                "{\"id\":1,\"result\":{\"secret\":1}}".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void saysWhatItIsButNotWhatItHolds() {
    var frame = new LineScanner(new IdleLines()).scan(LINE, 0, LINE.length, 3);

    assertThat(frame).hasToString("Frame[3 from server on 2, 30 bytes]");
  }

  @Test
  void equalTextsHaveEqualFingerprints() {
    var one = Frame.of(1, 1, Direction.SERVER, 1, "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    var same = Frame.of(2, 5, Direction.SERVER, 2, "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    var other = Frame.of(1, 1, Direction.SERVER, 1, "{\"a\":2}".getBytes(StandardCharsets.UTF_8));

    assertThat(same.fingerprint()).isEqualTo(one.fingerprint()).isNotEqualTo(other.fingerprint());
  }

  @Test
  void hasNoNegativeOrdinalOrConnection() {
    assertThatThrownBy(() -> Frame.of(-1, 0, Direction.CLIENT, 0, new byte[0]))
        .hasMessage("ordinal: expected 0 or more, got -1");
    assertThatThrownBy(() -> Frame.of(0, 0, Direction.CLIENT, -2, new byte[0]))
        .hasMessage("connection: expected 0 or more, got -2");
  }
}
