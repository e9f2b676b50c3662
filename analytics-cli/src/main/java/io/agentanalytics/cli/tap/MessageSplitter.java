package io.agentanalytics.cli.tap;

import io.agentanalytics.core.MessageShortener;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into messages: JSON objects, each on a line. Text before the first brace
 * of a line, such as an escape sequence of a terminal, is passed over and counted; other lines are
 * no messages. Of a very long line what events need is kept; memory is bounded whatever its length.
 *
 * <p>Not thread-safe.
 */
final class MessageSplitter {
  private final int maxWholeBytes;
  private final int maxKeptBytes;
  private final Messages messages;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private @Nullable MessageShortener shortener;
  private long skipped;
  private long shortened;
  private long textBytes;

  /** Takes messages, in order. */
  interface Messages {
    void message(byte[] json);
  }

  /**
   * @param maxWholeBytes longer messages are shortened
   * @param maxKeptBytes of them
   */
  MessageSplitter(int maxWholeBytes, int maxKeptBytes, Messages messages) {
    this.maxWholeBytes = maxWholeBytes;
    this.maxKeptBytes = maxKeptBytes;
    this.messages = messages;
  }

  /** Lines that were no message, or from which more would have to be kept than can be. */
  long skipped() {
    return skipped;
  }

  /** Messages that are not whole. */
  long shortened() {
    return shortened;
  }

  /** Bytes of text before messages, on their lines. */
  long textBytes() {
    return textBytes;
  }

  void bytes(byte[] bytes, int length) {
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        add(bytes, start, i);
        endLine();
        start = i + 1;
      }
    }
    add(bytes, start, length);
  }

  private void add(byte[] bytes, int from, int to) {
    if (shortener == null && line.size() + (to - from) > maxWholeBytes) {
      shortener = new MessageShortener(maxKeptBytes);
      shortener.take(line.toByteArray(), 0, line.size());
      line.reset();
    }
    if (shortener == null) {
      line.write(bytes, from, to - from);
    } else {
      shortener.take(bytes, from, to);
    }
  }

  /** The stream ended; a last line without a line feed counts. */
  void end() {
    if (line.size() > 0 || shortener != null) {
      endLine();
    }
  }

  private void endLine() {
    if (shortener == null) {
      message(line.toByteArray());
    } else {
      long before = skipped;
      shortener.message().ifPresentOrElse(this::message, () -> skipped++);
      shortened += skipped == before ? 1 : 0;
    }
    line.reset();
    shortener = null;
  }

  private void message(byte[] text) {
    int end = text.length;
    while (end > 0 && text[end - 1] <= ' ' && text[end - 1] >= 0) {
      end--;
    }
    int start = 0;
    while (start < end && text[start] != '{') {
      start++;
    }
    // Behind other text, a brace alone does not make a message.
    boolean begins = start == 0 || (start + 1 < end && text[start + 1] == '"');
    if (end - start > 1 && begins && text[end - 1] == '}') {
      textBytes += start;
      messages.message(Arrays.copyOfRange(text, start, end));
    } else if (end > 0) {
      skipped++;
    }
  }
}
