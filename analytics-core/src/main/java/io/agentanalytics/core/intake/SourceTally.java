package io.agentanalytics.core.intake;

import io.agentanalytics.api.DiagnosticKind;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came out of processing.
 *
 * @param events analytics events
 * @param incompleteSources sources that got a gap
 * @param diagnostics things that could not be analysed
 */
public record SourceTally(
    long events, long incompleteSources, Map<DiagnosticKind, Long> diagnostics) {
  static final SourceTally EMPTY = new SourceTally(0, 0, Map.of());

  public SourceTally {
    // Small: it is added up under the lock of a queue, where each kind of all would be gone
    // through.
    diagnostics = Collections.unmodifiableMap(new TreeMap<>(diagnostics));
  }

  /** Both together. */
  public SourceTally plus(SourceTally other) {
    if (other.events == 0 && other.incompleteSources == 0 && other.diagnostics.isEmpty()) {
      return this;
    }
    Map<DiagnosticKind, Long> sum = new TreeMap<>(diagnostics);
    other.diagnostics.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
    return new SourceTally(events + other.events, incompleteSources + other.incompleteSources, sum);
  }
}
