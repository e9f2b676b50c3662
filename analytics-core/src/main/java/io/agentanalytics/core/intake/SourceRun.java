package io.agentanalytics.core.intake;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.source.EncodedEvent;
import io.agentanalytics.core.source.ProcessedEvent;
import io.agentanalytics.core.source.SourceProcessor;
import io.agentanalytics.core.source.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One source on its worker: numbers its events and hands them on.
 *
 * <p>Confined to the thread of the worker.
 */
final class SourceRun {
  /** The input ended: nothing is held back any longer. */
  static final Input.Action END = (processor, ordinal) -> processor.finish();

  private final SourceProcessor processor;
  private final Consumer<List<EventRecord>> lanes;
  private final Runnable onEnd;
  private long sequence;
  private boolean incomplete;
  private boolean ended;

  /**
   * @param lanes takes the events of one input
   * @param onEnd called once, when the source has ended
   */
  SourceRun(SourceProcessor processor, Consumer<List<EventRecord>> lanes, Runnable onEnd) {
    this.processor = processor;
    this.lanes = lanes;
    this.onEnd = onEnd;
  }

  static Input end(SourcePlace place) {
    return new Input(place.run(), 0, place.hasGap(), 0, List.of(), END);
  }

  /**
   * Processes an input. When the lanes have got what came out, nothing needs memory any more, so
   * that what they count is counted here as well.
   *
   * @param before what came out before
   * @return the same with what came out of this one
   */
  SourceTally take(Input input, SourceTally before) {
    boolean newGap = input.afterGap() && !incomplete;
    incomplete |= input.afterGap();
    if (ended) {
      return before;
    }
    input.refusedUses().forEach(processor::onRefused);
    Step step = input.action().on(processor, input.ordinal());
    if (input.action() == END) {
      ended = true;
      onEnd.run();
    }
    if (step.isEmpty() && !newGap) {
      return before;
    }
    SourceTally after =
        before.plus(
            new SourceTally(step.events().size(), newGap ? 1 : 0, count(step.diagnostics())));
    handOn(step);
    return after;
  }

  /** Processing failed, which no input should bring about: what followed from it is missing. */
  void failed() {
    incomplete = true;
  }

  private void handOn(Step step) {
    if (step.events().isEmpty()) {
      return;
    }
    List<EventRecord> records = new ArrayList<>(step.events().size());
    for (ProcessedEvent event : step.events()) {
      records.add(EncodedEvent.of(event, sequence++, incomplete));
    }
    lanes.accept(List.copyOf(records));
  }

  private static Map<DiagnosticKind, Long> count(List<Diagnostic> diagnostics) {
    Map<DiagnosticKind, Long> counts = new EnumMap<>(DiagnosticKind.class);
    diagnostics.forEach(diagnostic -> counts.merge(diagnostic.kind(), 1L, Long::sum));
    return counts;
  }
}
