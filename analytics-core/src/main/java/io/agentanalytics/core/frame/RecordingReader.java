package io.agentanalytics.core.frame;

import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.RecordingException;
import io.agentanalytics.core.file.FileProblem;
import io.agentanalytics.core.json.JsonProblems;
import io.agentanalytics.core.json.JsonSlice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * Reads a recording or a journal line by line (design section 4). Whatever a line holds, reading
 * goes on behind it; memory is bounded by the longest line allowed.
 *
 * <p>What no rule needs is not decoded: text that is no UTF-8, or no JSON, is found only in
 * envelopes and in messages that a rule reads.
 *
 * <p>Not thread-safe.
 */
public final class RecordingReader implements LineSource {
  private final String name;
  private final InputStream in;
  private final LongSupplier bytesTaken;
  private final LineReader lines;
  private final IdleLines idleLines = new IdleLines();
  private final LineScanner scanner = new LineScanner(idleLines);
  private final IdleRun idleRun = new IdleRun(idleLines);
  private final ReadingOptions options;
  private long ordinal;
  private boolean anyLine;
  private boolean finished;
  private int from;
  private int length;

  private RecordingReader(
      String name,
      InputStream in,
      LongSupplier bytesTaken,
      LineReader lines,
      ReadingOptions options) {
    this.name = name;
    this.in = in;
    this.bytesTaken = bytesTaken;
    this.options = options;
    this.lines = lines;
  }

  /**
   * Opens a file, packed with gzip or not.
   *
   * @throws RecordingException if it is not there or cannot be opened
   */
  public static RecordingReader open(Path file, ReadingOptions options) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw new RecordingException(FileProblem.of(file, "is a folder, expected a file"));
    }
    try {
      return of(name, Files.newInputStream(file), options);
    } catch (NoSuchFileException e) {
      throw new RecordingException(FileProblem.of(file, "no such file"), e);
    } catch (IOException e) {
      throw new RecordingException(FileProblem.of(file, "cannot be opened", e), e);
    }
  }

  /**
   * Reads a stream, packed with gzip or not.
   *
   * @param name for messages
   * @param in closed with the reader
   */
  public static RecordingReader of(String name, InputStream in, ReadingOptions options) {
    UnpackedStream unpacked = new UnpackedStream(in);
    return new RecordingReader(
        name, unpacked, unpacked::taken, new LineReader(unpacked, options.maxLineBytes()), options);
  }

  /**
   * Reads a recording that is in memory, where it is.
   *
   * @param name for messages
   * @param bytes not packed, and not changed while they are read
   */
  public static RecordingReader of(String name, byte[] bytes, ReadingOptions options) {
    return over(name, bytes, 0, bytes.length, options);
  }

  private static RecordingReader over(
      String name, byte[] bytes, int from, int to, ReadingOptions options) {
    return new RecordingReader(
        name,
        InputStream.nullInputStream(),
        () -> to,
        LineReader.over(bytes, from, to, options.maxLineBytes()),
        options);
  }

  /** The lines of a run that this reader has passed. */
  RecordingReader again(IdleRun run) {
    return over(name, run.bytes(), run.start(), run.end(), options);
  }

  /** Length of the buffer with which reading begins. */
  int bufferBytes() {
    return lines.bufferBytes();
  }

  /**
   * From now on, a buffer whose lines have all been found is not written over.
   *
   * @param next gives another one of {@link #bufferBytes()} for it
   * @param own takes what is kept of a long line, which has a buffer of its own
   */
  void takeBuffers(UnaryOperator<byte[]> next, Consumer<byte[]> own) {
    lines.takeBuffers(next, own);
  }

  @Override
  public long bytesTaken() {
    return bytesTaken.getAsLong();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long lineNumber() {
    return lines.number();
  }

  @Override
  public long nextOrdinal() {
    return ordinal;
  }

  @Override
  public void restartAt(long nextOrdinal) {
    ordinal = nextOrdinal;
  }

  @Override
  public boolean next(LineHandler handler) {
    if (!handler.needsEachFrame() && lines.pass(idleRun, ordinal)) {
      ordinal += idleRun.frames();
      handler.idle(idleRun);
      return true;
    }
    while (!finished) {
      LineReader.Line line = nextLine(handler);
      if (line == LineReader.Line.TOO_LONG) {
        anyLine = true;
        ordinal++;
        handler.problem(
            problem(
                ReadingProblem.Kind.LONG_LINE,
                "",
                "skipped: "
                    + lines.skippedBytes()
                    + " bytes, the limit is "
                    + options.maxLineBytes()));
        return true;
      }
      if (line == LineReader.Line.BROKEN) {
        anyLine = true;
        ordinal++;
        from = lines.start();
        length = lines.length();
        handler.problem(problem(ReadingProblem.Kind.BROKEN_LINE, "", JsonProblems.NOT_WELL_FORMED));
        return true;
      }
      if (line == LineReader.Line.WHOLE && !skipBlank()) {
        anyLine = true;
        read(handler);
        return true;
      }
    }
    return false;
  }

  private LineReader.Line nextLine(LineHandler handler) {
    try {
      LineReader.Line line = lines.next();
      if (lines.isWide()) {
        finished = true;
        handler.problem(
            problem(
                ReadingProblem.Kind.BROKEN_LINE,
                "",
                "is UTF-16, expected UTF-8: convert it, for example with iconv -f UTF-16 -t UTF-8"));
        return LineReader.Line.NONE;
      }
      if (line == LineReader.Line.NONE) {
        finished = true;
        if (!anyLine) {
          handler.problem(
              new ReadingProblem(
                  ReadingProblem.Kind.EMPTY_FILE, name, 0, "", "is empty, expected a recording"));
        }
      }
      return line;
    } catch (IOException e) {
      finished = true;
      handler.problem(
          new ReadingProblem(
              ReadingProblem.Kind.DAMAGED_FILE,
              name,
              lines.number() + 1,
              "",
              "damaged or cut short, nothing behind it can be read: " + reason(e)));
      return LineReader.Line.NONE;
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** Takes off a byte order mark and tells whether anything but white space is left. */
  private boolean skipBlank() {
    byte[] bytes = lines.bytes();
    from = lines.start();
    length = lines.length();
    if (length > 0 && bytes[from] == '{') {
      return false;
    }
    if (length >= 3
        && bytes[from] == (byte) 0xEF
        && bytes[from + 1] == (byte) 0xBB
        && bytes[from + 2] == (byte) 0xBF) {
      from += 3;
      length -= 3;
    }
    for (int i = from; i < from + length; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /** The newest line, if it was not too long: a view that is valid until the reader goes on. */
  JsonSlice line() {
    return new JsonSlice(lines.bytes(), from, length);
  }

  private void read(LineHandler handler) {
    byte[] bytes = lines.bytes();
    tellLosses(handler);
    // The end of a line without line feed tells nothing, so all of it has to be read.
    Frame frame = lines.isTerminated() ? scanner.scan(bytes, from, length, ordinal) : null;
    if (frame != null) {
      ordinal++;
      handler.frame(frame);
      return;
    }
    try {
      hand(LineParser.parse(bytes, from, length, ordinal), handler);
    } catch (FrameDecodingException e) {
      LinePieces pieces = LinePieces.of(bytes, from, from + length);
      if (pieces.isMore() && pieces.pieces().stream().anyMatch(this::isFrame)) {
        readPieces(pieces, handler);
      } else {
        unreadable(e, handler);
      }
    }
  }

  private void tellLosses(LineHandler handler) {
    long cut = lines.losses().cutTextBytes();
    if (cut > 0) {
      handler.problem(
          problem(
              ReadingProblem.Kind.PASSED_OVER,
              "",
              cut + " bytes at the end of a long text were not looked at"));
    }
  }

  /** Reads the frames that stand beside padding or other text in one line. */
  private void readPieces(LinePieces pieces, LineHandler handler) {
    long nulBytes = pieces.nulBytes() + lines.losses().paddingBytes();
    handler.problem(
        problem(
            ReadingProblem.Kind.PASSED_OVER,
            "",
            "passed over: "
                + (nulBytes > 0 ? nulBytes + " NUL bytes" : "")
                + (nulBytes > 0 && pieces.otherBytes() > 0 ? " and " : "")
                + (pieces.otherBytes() > 0 ? pieces.otherBytes() + " bytes before a frame" : "")));
    for (LinePieces.Piece piece : pieces.pieces()) {
      try {
        hand(LineParser.parse(lines.bytes(), piece.from(), piece.length(), ordinal), handler);
      } catch (FrameDecodingException e) {
        ordinal++;
        handler.problem(problem(ReadingProblem.Kind.BROKEN_LINE, e.member(), e.problem()));
      }
    }
  }

  private boolean isFrame(LinePieces.Piece piece) {
    try {
      return LineParser.parse(lines.bytes(), piece.from(), piece.length(), ordinal)
          instanceof LineParser.Parsed.Observed;
    } catch (FrameDecodingException e) {
      return false;
    }
  }

  private void hand(LineParser.Parsed parsed, LineHandler handler) {
    if (parsed instanceof LineParser.Parsed.Header header) {
      handler.header(header.header());
    } else if (parsed instanceof LineParser.Parsed.Observed observed) {
      ordinal++;
      handler.frame(observed.frame());
    } else if (parsed instanceof LineParser.Parsed.Fact fact) {
      handler.fact(new JournalLine(name, lines.number(), ordinal++, fact.json()));
    }
  }

  private void unreadable(FrameDecodingException e, LineHandler handler) {
    if (e.isInHeader()) {
      // What follows is another recording all the same.
      handler.problem(problem(ReadingProblem.Kind.BROKEN_LINE, e.member(), e.problem()));
      handler.header(RecordingHeader.UNREADABLE);
      return;
    }
    ordinal++;
    boolean cut = !lines.isTerminated() && CutLine.is(lines.bytes(), from, length, e);
    handler.problem(
        cut
            ? problem(
                ReadingProblem.Kind.CUT_LAST_LINE,
                "",
                "the last line is cut, its writer was probably stopped")
            : problem(ReadingProblem.Kind.BROKEN_LINE, e.member(), e.problem()));
  }

  private ReadingProblem problem(ReadingProblem.Kind kind, String member, String text) {
    return new ReadingProblem(kind, name, lines.number(), member, text);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      // Everything that could be read has been read.
      finished = true;
    }
  }
}
