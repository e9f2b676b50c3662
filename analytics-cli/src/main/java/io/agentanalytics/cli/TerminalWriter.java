package io.agentanalytics.cli;

import io.agentanalytics.api.PrintableText;
import java.io.PrintWriter;

/**
 * Where all text of the command passes on its way to people: what would steer a terminal is shown
 * instead (see {@link PrintableText}). A line feed within a line is shown as well, so that names
 * from outside cannot make lines of their own.
 */
final class TerminalWriter extends PrintWriter {
  private final PrintWriter target;

  private TerminalWriter(PrintWriter target) {
    super(target, true);
    this.target = target;
  }

  /** The same writer if it is one. */
  static TerminalWriter of(PrintWriter target) {
    return target instanceof TerminalWriter writer ? writer : new TerminalWriter(target);
  }

  /** A whole line, without line feeds in it. */
  @Override
  public void println(String line) {
    super.println(PrintableText.of(String.valueOf(line)));
  }

  /** Text of several lines, such as help. */
  @Override
  public void write(String text, int offset, int length) {
    String[] lines = text.substring(offset, offset + length).split("\n", -1);
    StringBuilder printable = new StringBuilder(length);
    for (int i = 0; i < lines.length; i++) {
      boolean isWindowsLine = i < lines.length - 1 && lines[i].endsWith("\r");
      String line = isWindowsLine ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
      printable.append(i == 0 ? "" : "\n").append(PrintableText.of(line));
      printable.append(isWindowsLine ? "\r" : "");
    }
    super.write(printable.toString(), 0, printable.length());
  }

  @Override
  public void write(char[] text, int offset, int length) {
    write(new String(text, offset, length));
  }

  @Override
  public void write(int character) {
    write(Character.toString((char) character));
  }

  /** Our own sequences, for example to take a line away. */
  void steer(String sequence) {
    target.print(sequence);
    target.flush();
  }
}
