package io.agentanalytics.testkit.contract;

import io.agentanalytics.api.exporter.ExportResult;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What came of a call: a result, or a failure, which counts as a retry. */
record Outcome(Optional<ExportResult> result, Optional<Throwable> failure) {

  static Outcome of(ExportResult result) {
    return new Outcome(Optional.of(result), Optional.empty());
  }

  static Outcome failed(Throwable failure) {
    return new Outcome(Optional.empty(), Optional.of(failure));
  }

  boolean isDelivered() {
    return result.filter(ExportResult.Delivered.class::isInstance).isPresent();
  }

  /** Whether nothing will be sent again. */
  boolean isFinal() {
    return result
        .filter(
            any ->
                any instanceof ExportResult.Delivered
                    || any instanceof ExportResult.Rejected
                    || (any instanceof ExportResult.DeliveredInPart part
                        && part.rest() instanceof ExportResult.Rejected))
        .isPresent();
  }

  /** The records that it says have arrived, of a batch of this size. */
  Set<Integer> delivered(int size) {
    if (isDelivered()) {
      return IntStream.range(0, size).boxed().collect(Collectors.toCollection(TreeSet::new));
    }
    return result
        .filter(ExportResult.DeliveredInPart.class::isInstance)
        .map(ExportResult.DeliveredInPart.class::cast)
        .<Set<Integer>>map(ExportResult.DeliveredInPart::indexes)
        .orElse(Set.of());
  }

  /** For messages. */
  @Override
  public String toString() {
    return result
        .map(Object::toString)
        .orElseGet(() -> failure.map(e -> "the failure " + e).orElse("nothing"));
  }
}
