package io.agentanalytics.core.repository;

import com.google.common.base.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses one configuration file of git: sections, keys in any case, quotes, escapes, comments and
 * continued lines. A key without a value is {@code true}. The text has one character for each byte
 * of the file.
 */
final class GitConfigParser {
  private static final int END = -1;
  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
  private static final String ESCAPES = "ntb\\\"";
  private static final String ESCAPED = "\n\t\b\\\"";

  private final String text;
  private final List<Setting> settings = new ArrayList<>();
  private int position;
  private String section = "";
  private String subsection = "";

  GitConfigParser(String text) {
    this.text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
  }

  /**
   * One setting.
   *
   * @param section in lower case
   * @param subsection as it is; empty when there is none
   * @param key in lower case
   */
  record Setting(String section, String subsection, String key, String value) {
    /** Whether it belongs to a subsection, whatever its key. */
    boolean isIn(String otherSection, String otherSubsection) {
      return section.equals(otherSection) && subsection.equals(otherSubsection);
    }
  }

  /** Thrown and caught here: the file is not in the format. */
  private static final class BrokenFile extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** The settings in order; empty when the file is broken. */
  Optional<List<Setting>> parse() {
    try {
      while (peek() != END) {
        statement();
      }
      return Optional.of(settings);
    } catch (BrokenFile e) {
      return Optional.empty();
    }
  }

  private void statement() throws BrokenFile {
    int c = peek();
    if (isBlank(c) || c == '\n') {
      position++;
    } else if (c == '#' || c == ';') {
      skipLine();
    } else if (c == '[') {
      position++;
      header();
    } else if (Character.isLetter(c) && c < 0x80 && !section.isEmpty()) {
      setting();
    } else {
      throw new BrokenFile();
    }
  }

  /** {@code [section]}, {@code [section "subsection"]}, or the old {@code [section.subsection]}. */
  private void header() throws BrokenFile {
    String name = word(".");
    subsection = "";
    if (isBlank(peek())) {
      skipBlanks();
      expect('"');
      subsection = quotedSubsection();
    }
    expect(']');
    int dot = name.indexOf('.');
    if (name.isEmpty() || (dot >= 0 && !subsection.isEmpty())) {
      throw new BrokenFile();
    }
    section = dot < 0 ? name : name.substring(0, dot);
    if (dot >= 0) {
      subsection = name.substring(dot + 1);
    }
  }

  private String quotedSubsection() throws BrokenFile {
    StringBuilder name = new StringBuilder();
    while (true) {
      int c = next();
      if (c == '"') {
        return name.toString();
      }
      if (c == '\\') {
        c = next();
      }
      if (c == END || c == '\n') {
        throw new BrokenFile();
      }
      name.append((char) c);
    }
  }

  private void setting() throws BrokenFile {
    String key = word("");
    skipBlanks();
    int c = next();
    if (c == END || c == '\n') {
      settings.add(new Setting(section, subsection, key, "true"));
    } else if (c == '=') {
      settings.add(new Setting(section, subsection, key, value()));
    } else {
      throw new BrokenFile();
    }
  }

  /** Blanks at both ends do not count unless they stand in quotes. */
  private String value() throws BrokenFile {
    StringBuilder value = new StringBuilder();
    int kept = 0;
    boolean quoted = false;
    skipBlanks();
    while (true) {
      int c = next();
      if (c == END || c == '\n') {
        if (quoted) {
          throw new BrokenFile();
        }
        value.setLength(kept);
        return value.toString();
      }
      if (!quoted && (c == '#' || c == ';')) {
        skipLine();
        value.setLength(kept);
        return value.toString();
      }
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\') {
        escaped(value);
      } else {
        value.append((char) c);
      }
      if (quoted || !isBlank(c)) {
        kept = value.length();
      }
    }
  }

  private void escaped(StringBuilder value) throws BrokenFile {
    int c = next();
    if (c == '\n') {
      return; // The value goes on in the next line.
    }
    int escape = c == END ? END : ESCAPES.indexOf(c);
    if (escape < 0) {
      throw new BrokenFile();
    }
    value.append(ESCAPED.charAt(escape));
  }

  /** Letters, digits, dashes and more; names have no case. */
  private String word(String more) {
    int from = position;
    int c = peek();
    while (c != END
        && c < 0x80
        && (Character.isLetterOrDigit(c) || c == '-' || more.indexOf(c) >= 0)) {
      position++;
      c = peek();
    }
    return Ascii.toLowerCase(text.substring(from, position));
  }

  private void expect(char expected) throws BrokenFile {
    if (next() != expected) {
      throw new BrokenFile();
    }
  }

  private void skipBlanks() {
    while (isBlank(peek())) {
      position++;
    }
  }

  private void skipLine() {
    int c = next();
    while (c != END && c != '\n') {
      c = next();
    }
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\f' || c == 0x0B || c == '\r';
  }

  private int peek() {
    if (position >= text.length()) {
      return END;
    }
    char c = text.charAt(position);
    return c == '\r' && position + 1 < text.length() && text.charAt(position + 1) == '\n'
        ? '\n'
        : c;
  }

  /** A carriage return before a line feed belongs to it. */
  private int next() {
    int c = peek();
    if (c != END) {
      position += c == '\n' && text.charAt(position) == '\r' ? 2 : 1;
    }
    return c;
  }
}
