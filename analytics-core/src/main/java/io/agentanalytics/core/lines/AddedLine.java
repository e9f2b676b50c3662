package io.agentanalytics.core.lines;

import com.google.common.hash.Hasher;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One added line on its way to its hash (accepted-lines.md 2, 3), character by character: a line of
 * any length needs no more memory than a short one.
 */
final class AddedLine {
  /** Most lines fit, and are hashed in one go. */
  static final int BUFFER_BYTES = 4096;

  private static final int MAX_BYTES_OF_CHARACTER = 4;
  private static final int MIN_BYTES = 4;

  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int buffered;

  /** Takes what does not fit into the buffer; null as long as all fits. */
  private @Nullable Hasher overflow;

  private boolean isBlankPending;
  private boolean hasWordCharacter;

  /** First half of a surrogate pair whose second half comes next; 0 when there is none. */
  private char highSurrogate;

  /** Takes the next characters of the line. */
  void put(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 0x7F && highSurrogate == 0) {
        putCodePoint(c);
      } else {
        put(c);
      }
    }
  }

  private void put(char c) {
    if (highSurrogate != 0) {
      char high = highSurrogate;
      highSurrogate = 0;
      if (Character.isLowSurrogate(c)) {
        putCodePoint(Character.toCodePoint(high, c));
        return;
      }
      putCodePoint('?');
    }
    if (WhiteSpace.contains(c)) {
      isBlankPending = true;
    } else if (Character.isHighSurrogate(c)) {
      highSurrogate = c;
    } else {
      putCodePoint(Character.isLowSurrogate(c) ? '?' : c);
    }
  }

  /** A run of white space becomes one space, and none at the start. */
  private void putCodePoint(int codePoint) {
    if (buffered + 1 + MAX_BYTES_OF_CHARACTER > BUFFER_BYTES) {
      flush();
    }
    if (isBlankPending) {
      isBlankPending = false;
      if (buffered > 0 || overflow != null) {
        buffer[buffered++] = ' ';
      }
    }
    hasWordCharacter = hasWordCharacter || WordCharacters.contains(codePoint);
    if (codePoint < 0x80) {
      buffer[buffered++] = (byte) codePoint;
    } else {
      encode(codePoint);
    }
  }

  /** UTF-8 of two bytes or more. */
  private void encode(int codePoint) {
    if (codePoint < 0x800) {
      buffer[buffered++] = (byte) (0xC0 | (codePoint >> 6));
    } else {
      if (codePoint < 0x10000) {
        buffer[buffered++] = (byte) (0xE0 | (codePoint >> 12));
      } else {
        buffer[buffered++] = (byte) (0xF0 | (codePoint >> 18));
        buffer[buffered++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
      }
      buffer[buffered++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    }
    buffer[buffered++] = (byte) (0x80 | (codePoint & 0x3F));
  }

  private void flush() {
    Hasher hasher = overflow == null ? Fingerprints.ofLine() : overflow;
    overflow = hasher.putBytes(buffer, 0, buffered);
    buffered = 0;
  }

  /** Ends the line and makes ready for the next: its hash; empty when it says too little. */
  Optional<String> end() {
    if (highSurrogate != 0) {
      highSurrogate = 0;
      putCodePoint('?');
    }
    Optional<String> hash = Optional.empty();
    if (hasWordCharacter && (overflow != null || buffered >= MIN_BYTES)) {
      flush();
      hash = Optional.ofNullable(overflow).map(hasher -> hasher.hash().toString());
    }
    buffered = 0;
    overflow = null;
    isBlankPending = false;
    hasWordCharacter = false;
    return hash;
  }
}
