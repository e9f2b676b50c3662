package io.agentanalytics.core.lines;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.event.LineFingerprint;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Counts the added and deleted lines of a unified diff, and makes fingerprints of the added ones
 * (accepted-lines.md 1 to 3). A diff comes in pieces that are cut anywhere. However large it is and
 * however long its lines are, no more of it is held than {@link #MAX_HEADER_CHARS}.
 *
 * <p>Not thread-safe; for one diff.
 */
public final class DiffReader {
  /** So much of each line is looked at before it is clear what it is. */
  static final int START_CHARS = "diff --git ".length();

  /** The longest path that is told from others; no file system has one like it. */
  static final int MAX_HEADER_CHARS = 64 * 1024;

  private final DiffRules rules;
  private final Optional<Consumer<LineFingerprint>> sink;
  private final StringBuilder held = new StringBuilder(START_CHARS);
  private final AddedLine addedLine = new AddedLine();
  private Stage stage = Stage.START;
  private boolean isCarriageReturnPending;
  private long added;
  private long deleted;
  private Optional<String> path = Optional.empty();
  private String pathHash = "";

  /** Where in a line the reader is. */
  private enum Stage {
    START,
    CONTENT,
    HEADER,
    REST
  }

  private DiffReader(DiffReading reading, Optional<Consumer<LineFingerprint>> sink) {
    this.rules = reading.rules();
    this.sink = sink;
  }

  /** A reader that only counts. */
  public static DiffReader counting(DiffReading reading) {
    return new DiffReader(reading, Optional.empty());
  }

  /**
   * A reader that also makes fingerprints.
   *
   * @param sink gets those of the added lines that say enough, in order, with duplicates
   */
  public static DiffReader fingerprinting(DiffReading reading, Consumer<LineFingerprint> sink) {
    return new DiffReader(reading, Optional.of(requireNonNull(sink, "sink")));
  }

  /**
   * Takes the next piece. Only a line feed ends a line, and takes one carriage return before it
   * away; so no line reader of the JDK will do.
   */
  public void read(CharSequence piece) {
    int from = 0;
    while (from < piece.length()) {
      int lineFeed = lineFeed(piece, from);
      int end = lineFeed < 0 ? piece.length() : lineFeed;
      if (isCarriageReturnPending && end > from) {
        put("\r", 0, 1);
      }
      boolean carriageReturn = end > from && piece.charAt(end - 1) == '\r';
      put(piece, from, carriageReturn ? end - 1 : end);
      isCarriageReturnPending = carriageReturn && lineFeed < 0;
      if (lineFeed >= 0) {
        endLine();
      }
      from = end + 1;
    }
  }

  private static int lineFeed(CharSequence piece, int from) {
    if (piece instanceof String text) {
      return text.indexOf('\n', from);
    }
    for (int i = from; i < piece.length(); i++) {
      if (piece.charAt(i) == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** The diff has ended: a last line without a line feed counts when it is not empty. */
  public void end() {
    if (isCarriageReturnPending) {
      isCarriageReturnPending = false;
      put("\r", 0, 1);
    }
    if (stage != Stage.START || held.length() > 0) {
      endLine();
    }
  }

  private void put(CharSequence text, int from, int to) {
    int next = from;
    if (stage == Stage.START) {
      next = Math.min(to, from + START_CHARS - held.length());
      held.append(text, from, next);
      if (held.length() == START_CHARS) {
        startSeen();
      }
    }
    if (stage == Stage.CONTENT) {
      addedLine.put(text, next, to);
    } else if (stage == Stage.HEADER) {
      held.append(text, next, Math.min(to, next + MAX_HEADER_CHARS - held.length()));
    }
  }

  private void startSeen() {
    stage = Stage.REST;
    switch (rules.roleOf(held)) {
      case ADDED -> {
        added++;
        if (sink.isPresent() && rules.path().isPresent()) {
          stage = Stage.CONTENT;
          addedLine.put(held, Math.min(rules.markerChars(), held.length()), held.length());
        }
      }
      case DELETED -> deleted++;
      case HEADER -> stage = Stage.HEADER;
      case OTHER -> {
        // The rules have noted what it says.
      }
    }
  }

  private void endLine() {
    if (stage == Stage.START) {
      startSeen();
    }
    if (stage == Stage.HEADER) {
      rules.header(held.toString());
    } else if (stage == Stage.CONTENT) {
      addedLine.end().ifPresent(this::fingerprint);
    }
    held.setLength(0);
    stage = Stage.START;
  }

  /** Neighbouring lines mostly have the same path, so its hash is computed once. */
  private void fingerprint(String lineHash) {
    if (!path.equals(rules.path())) {
      path = rules.path();
      pathHash = path.map(Fingerprints::path).orElse("");
    }
    sink.ifPresent(consumer -> consumer.accept(new LineFingerprint(pathHash, lineHash)));
  }

  /** Added lines so far. */
  public long added() {
    return added;
  }

  /** Deleted lines so far. */
  public long deleted() {
    return deleted;
  }

  /** How much of the diff is held at the moment. */
  int heldChars() {
    return held.length();
  }
}
