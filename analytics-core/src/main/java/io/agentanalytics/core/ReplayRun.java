package io.agentanalytics.core;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.fact.PlacedFact;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.frame.FrameDecodingException;
import io.agentanalytics.core.frame.FrameHead;
import io.agentanalytics.core.frame.JournalLine;
import io.agentanalytics.core.frame.LineHandler;
import io.agentanalytics.core.frame.RecordingHeader;
import io.agentanalytics.core.frame.RecordingReader;
import io.agentanalytics.core.frame.SourceIds;
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
 * One pass over one input: finds out where its sources begin (design section 4) and drives a
 * processor for each, one after the other.
 */
final class ReplayRun implements LineHandler {
  private final RecordingReader reader;
  private final ProcessorOptions options;
  private final ReplayListener listener;
  private final JournalReader journal = new JournalReader();
  private final JournalSteps steps = new JournalSteps();
  private @Nullable SourceProcessor processor;
  private @Nullable RecordingHeader header;
  private @Nullable Frame reinitialize;
  private long sequence;
  private boolean incomplete;
  private long sources;
  private long frames;
  private long facts;
  private long events;
  private long diagnostics;
  private long problems;

  ReplayRun(RecordingReader reader, ProcessorOptions options, ReplayListener listener) {
    this.reader = reader;
    this.options = options;
    this.listener = listener;
  }

  ReplayReport toEnd() {
    while (reader.next(this)) {
      // The reader calls back.
    }
    finishSource();
    return new ReplayReport(sources, frames, facts, events, diagnostics, problems);
  }

  /** A header begins a new source, unless it is that of the next part of the same one. */
  @Override
  public void header(RecordingHeader next) {
    boolean continues =
        header != null
            && next.source().isPresent()
            && next.source().equals(header.source())
            && next.part() == header.part() + 1;
    header = next;
    if (!continues) {
      finishSource();
      reader.restartAt(0);
    }
  }

  @Override
  public void frame(Frame frame) {
    frames++;
    takeFacts(steps.end());
    journal.passed(frame.atMs());
    if (processor == null) {
      begin(
          Optional.ofNullable(header)
              .flatMap(RecordingHeader::source)
              .orElseGet(() -> SourceIds.ofFirstLine(frame.atMs(), bytes(frame))));
    }
    if (!beginsNewSource(frame)) {
      take(current().onFrame(frame));
    }
  }

  /**
   * An {@code initialize} that succeeds on a connection that is already initialised belongs to
   * another run of the server. Only its answer tells, so the request is kept until then.
   */
  private boolean beginsNewSource(Frame frame) {
    if (frame.from() == Direction.SERVER && reinitialize == null) {
      return false;
    }
    FrameHead head;
    try {
      head = frame.head();
    } catch (FrameDecodingException e) {
      return false; // The processor says what is wrong with it.
    }
    if (frame.from() == Direction.CLIENT) {
      if (head.kind() == FrameHead.Kind.REQUEST
          && head.method().equals("initialize")
          && current().isInitialized(frame.connection())) {
        reinitialize = frame.copy();
      }
      return false;
    }
    Frame request = reinitialize;
    if (request == null || !answers(frame, head, request)) {
      return false;
    }
    reinitialize = null;
    if (head.kind() != FrameHead.Kind.RESPONSE) {
      return false;
    }
    SourceId previous = current().source();
    finishSource();
    begin(SourceIds.after(previous, request.ordinal()));
    take(current().onFrame(request.copyAt(0)));
    take(current().onFrame(frame.copyAt(1)));
    reader.restartAt(2);
    return true;
  }

  private static boolean answers(Frame frame, FrameHead head, Frame request) {
    Optional<RequestId> id = request.head().id();
    return frame.connection() == request.connection()
        && head.kind() != FrameHead.Kind.NOTIFICATION
        && head.kind() != FrameHead.Kind.REQUEST
        && head.id().equals(id);
  }

  @Override
  public void fact(JournalLine line) {
    facts++;
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
      takeFacts(steps.add(fact.placed()));
    } else if (reading instanceof LineReading.Skipped skipped) {
      report(skipped.why());
    }
  }

  private void takeFacts(List<PlacedFact> step) {
    if (!step.isEmpty()) {
      take(current().onFacts(step));
    }
  }

  @Override
  public void problem(ReadingProblem problem) {
    if (problem.isError()) {
      problems++;
      incomplete = true;
    }
    listener.problem(problem);
  }

  private void begin(SourceId source) {
    sources++;
    sequence = 0;
    incomplete = false;
    processor = new SourceProcessor(source, options, listener::fact);
    listener.source(source);
  }

  private SourceProcessor current() {
    SourceProcessor current = processor;
    if (current == null) {
      throw new IllegalStateException("no source has begun");
    }
    return current;
  }

  private void finishSource() {
    if (processor != null) {
      takeFacts(steps.end());
      take(processor.finish());
      processor = null;
    }
  }

  private void take(Step step) {
    if (step.isEmpty()) {
      return;
    }
    for (ProcessedEvent event : step.events()) {
      events++;
      listener.event(EncodedEvent.of(event, sequence++, incomplete));
    }
    step.diagnostics().forEach(this::report);
  }

  private void report(Diagnostic diagnostic) {
    diagnostics++;
    listener.diagnostic(diagnostic);
  }

  private static byte[] bytes(Frame frame) {
    ByteBuffer message = frame.message();
    byte[] bytes = new byte[message.remaining()];
    message.get(bytes);
    return bytes;
  }
}
