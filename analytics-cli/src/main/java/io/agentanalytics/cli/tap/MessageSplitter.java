package io.agentanalytics.cli.tap;

import java.io.ByteArrayOutputStream;

/**
 * Cuts a stream of bytes into messages: JSON objects, each on a line. Other lines are no messages;
 * a line that is too long is let pass and counted. Memory is bounded by the longest line allowed.
 *
 * <p>Not thread-safe.
 */
final class MessageSplitter {
  private final int maxLineBytes;
  private final Messages messages;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean tooLong;
  private long skipped;

  /** Takes messages, in order. */
  interface Messages {
    void message(byte[] json);
  }

  MessageSplitter(int maxLineBytes, Messages messages) {
    this.maxLineBytes = maxLineBytes;
    this.messages = messages;
  }

  /** Lines that were no message or too long. */
  long skipped() {
    return skipped;
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
    if (line.size() + (to - from) > maxLineBytes) {
      tooLong = true;
      line.reset();
    }
    if (!tooLong) {
      line.write(bytes, from, to - from);
    }
  }

  /** The stream ended; a last line without a line feed counts. */
  void end() {
    if (line.size() > 0 || tooLong) {
      endLine();
    }
  }

  private void endLine() {
    byte[] text = line.toByteArray();
    line.reset();
    int end = text.length;
    while (end > 0 && text[end - 1] <= ' ' && text[end - 1] >= 0) {
      end--;
    }
    boolean blank = end == 0 && !tooLong;
    if (!tooLong && end > 1 && text[0] == '{' && text[end - 1] == '}') {
      messages.message(end == text.length ? text : java.util.Arrays.copyOf(text, end));
    } else if (!blank) {
      skipped++;
    }
    tooLong = false;
  }
}
