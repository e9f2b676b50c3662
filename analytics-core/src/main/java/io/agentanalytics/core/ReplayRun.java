package io.agentanalytics.core;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.fact.PlacedFact;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.frame.IdleRun;
import io.agentanalytics.core.frame.JournalLine;
import io.agentanalytics.core.frame.LineHandler;
import io.agentanalytics.core.frame.LineSource;
import io.agentanalytics.core.frame.RecordingHeader;
import io.agentanalytics.core.frame.SourceIds;
import io.agentanalytics.core.frame.names.NewNames;
import io.agentanalytics.core.journal.JournalReader;
import io.agentanalytics.core.journal.JournalSteps;
import io.agentanalytics.core.journal.LineReading;
import io.agentanalytics.core.source.EncodedEvent;
import io.agentanalytics.core.source.ProcessedEvent;
import io.agentanalytics.core.source.ProcessorOptions;
import io.agentanalytics.core.source.SourceProcessor;
import io.agentanalytics.core.source.Step;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pass over one input, which may have several parts: finds out where its sources begin (design
 * section 4) and drives a processor for each, one after the other.
 */
final class ReplayRun implements LineHandler {
  /** Ordinals behind a part that is missing start here, so that no two events get one id. */
  private static final int ORDINAL_BITS_OF_A_PART = 40;

  /** Telling about each line would cost more than reading it. */
  private static final int LINES_BETWEEN_PROGRESS = 1024;

  private final ProcessorOptions options;
  private final ReplayTally tally;
  private final Restarts restarts = new Restarts();
  private final JournalReader journal = new JournalReader();
  private final JournalSteps steps = new JournalSteps();
  private final NewNames newNames = new NewNames();
  private @Nullable LineSource reader;
  private @Nullable SourceProcessor processor;
  private @Nullable RecordingHeader header;
  private long nextOrdinal;
  private long sequence;

  /** Whether input of the running source, or of the one that comes next, had to be skipped. */
  private boolean incomplete;

  ReplayRun(ProcessorOptions options, ReplayListener listener) {
    this.options = options;
    this.tally = new ReplayTally(listener);
  }

  /** Reads the input, or the next part of it, to its end. */
  void read(LineSource part) {
    reader = part;
    part.restartAt(nextOrdinal);
    long told = 0;
    boolean more = true;
    while (more) {
      for (int i = 0; i < LINES_BETWEEN_PROGRESS && more; i++) {
        more = part.next(this);
      }
      tally.progress(part.bytesTaken() - told);
      told = part.bytesTaken();
    }
    nextOrdinal = part.nextOrdinal();
  }

  /** The input has ended, all parts of it. */
  ReplayReport finish() {
    finishSource();
    return tally.toReport();
  }

  /** A header begins a new source, unless it is that of a further part of the same one. */
  @Override
  public void header(RecordingHeader next) {
    RecordingHeader previous = header;
    boolean continues =
        previous != null
            && next.source().isPresent()
            && next.source().equals(previous.source())
            && next.part() > previous.part();
    int expected = continues && previous != null ? previous.part() + 1 : 1;
    header = next;
    if (!continues) {
      finishSource();
      incomplete = false;
      current(reader).restartAt(0);
    }
    if (next.part() > expected) {
      missing(expected, next);
    }
  }

  private void missing(int expected, RecordingHeader next) {
    LineSource in = current(reader);
    String parts =
        next.part() == expected + 1
            ? "part " + expected + " is"
            : "parts " + expected + " to " + (next.part() - 1) + " are";
    in.restartAt((long) (next.part() - 1) << ORDINAL_BITS_OF_A_PART);
    problem(
        new ReadingProblem(
            ReadingProblem.Kind.MISSING_PART,
            in.name(),
            in.lineNumber(),
            "recording.part",
            "found part " + next.part() + ", but " + parts + " missing"));
  }

  @Override
  public void frame(Frame frame) {
    tally.frames(1);
    takeFacts(steps.end());
    steps.passed(frame.ordinal());
    journal.passed(frame.atMs());
    if (processor == null) {
      begin(
          Optional.ofNullable(header)
              .flatMap(RecordingHeader::source)
              .orElseGet(() -> SourceIds.ofFirstLine(frame.atMs(), bytes(frame))));
    }
    SourceProcessor running = current(processor);
    if (restarts.isRestart(frame, running::isInitialized)) {
      restart(frame);
    } else {
      take(running.onFrame(frame));
    }
    newNames.look(frame).forEach(this::report);
  }

  @Override
  public boolean needsEachFrame() {
    return processor == null || steps.isOpen() || processor.isWaiting() || newNames.isWatching();
  }

  @Override
  public void idle(IdleRun run) {
    tally.frames(run.frames());
    steps.passed(run.lastOrdinal());
    journal.passed(run.lastAtMs());
    current(processor).onIdle(run);
  }

  private void restart(Frame answer) {
    List<Frame> requests = restarts.take();
    SourceId previous = current(processor).source();
    finishSource();
    begin(SourceIds.after(previous, requests.get(0).ordinal()));
    long ordinal = 0;
    for (Frame request : requests) {
      take(current(processor).onFrame(request.copyAt(ordinal++)));
    }
    take(current(processor).onFrame(answer.copyAt(ordinal++)));
    current(reader).restartAt(ordinal);
  }

  @Override
  public void fact(JournalLine line) {
    tally.fact();
    LineReading reading = journal.read(line);
    if (reading instanceof LineReading.Invalid invalid) {
      problem(invalid.problem());
      return;
    }
    if (processor == null) {
      begin(
          Optional.ofNullable(header)
              .flatMap(RecordingHeader::source)
              .orElseGet(
                  () -> SourceIds.ofFirstLine(journal.previousAtMs(), line.json().toByteArray())));
    }
    if (reading instanceof LineReading.Fact fact) {
      follow(fact.placed(), line);
    } else if (reading instanceof LineReading.Skipped skipped) {
      report(skipped.why());
    }
  }

  private void follow(PlacedFact fact, JournalLine line) {
    if (!steps.canFollow(fact)) {
      problem(
          new ReadingProblem(
              ReadingProblem.Kind.BROKEN_LINE,
              line.file(),
              line.line(),
              "ordinal",
              "found ordinal "
                  + fact.ordinal()
                  + " in step "
                  + fact.step()
                  + ", but places of a source only go up, and the next one is "
                  + steps.next()));
      return;
    }
    takeFacts(steps.add(fact));
    current(reader).restartAt(steps.next());
  }

  private void takeFacts(List<PlacedFact> step) {
    if (!step.isEmpty()) {
      take(current(processor).onFacts(step));
    }
  }

  @Override
  public void problem(ReadingProblem problem) {
    incomplete |= problem.isError();
    tally.problem(problem);
  }

  private void begin(SourceId source) {
    sequence = 0;
    processor = new SourceProcessor(source, options, tally::derived);
    tally.source(source);
  }

  private void finishSource() {
    if (processor != null) {
      takeFacts(steps.end());
      take(processor.finish());
      processor = null;
      steps.restart();
      restarts.take();
      newNames.restart();
      incomplete = false;
    }
  }

  private static <T> T current(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("nothing is being read");
    }
    return part;
  }

  private void take(Step step) {
    if (step.isEmpty()) {
      return;
    }
    for (ProcessedEvent event : step.events()) {
      tally.event(EncodedEvent.of(event, sequence++, incomplete));
    }
    step.diagnostics().forEach(this::report);
  }

  private void report(Diagnostic diagnostic) {
    LineSource in = current(reader);
    if (diagnostic.kind() == DiagnosticKind.BROKEN_MESSAGE) {
      problem(broken(diagnostic, in));
    } else {
      tally.diagnostic(diagnostic, new InputPosition(in.name(), in.lineNumber()));
    }
  }

  /** A line whose message is no JSON is as broken as one whose envelope is none. */
  private static ReadingProblem broken(Diagnostic diagnostic, LineSource in) {
    String member = diagnostic.context().getOrDefault("member", "");
    String method = diagnostic.context().getOrDefault("method", "");
    String problem = diagnostic.context().getOrDefault("problem", "");
    return new ReadingProblem(
        ReadingProblem.Kind.BROKEN_LINE,
        in.name(),
        in.lineNumber(),
        "message",
        problem
            + (member.isEmpty() ? "" : " in " + member)
            + (method.isEmpty() ? "" : " of " + method));
  }

  private static byte[] bytes(Frame frame) {
    ByteBuffer message = frame.message();
    byte[] bytes = new byte[message.remaining()];
    message.get(bytes);
    return bytes;
  }
}
