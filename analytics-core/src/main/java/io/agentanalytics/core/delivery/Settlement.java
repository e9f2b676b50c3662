package io.agentanalytics.core.delivery;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an answer means for each record of a batch, in order.
 *
 * @param again those to be tried again
 * @param reason why not all were delivered; empty when they were
 * @param asked the delay that the destination asks for
 */
record Settlement(
    List<EventRecord> delivered,
    List<EventRecord> rejected,
    List<EventRecord> again,
    String reason,
    Optional<Duration> asked) {

  static Settlement of(List<EventRecord> batch, ExportResult answer) {
    return answer.accept(new Reading(batch));
  }

  private record Reading(List<EventRecord> batch) implements ExportResult.Visitor<Settlement> {
    @Override
    public Settlement delivered(ExportResult.Delivered result) {
      return new Settlement(batch, List.of(), List.of(), "", Optional.empty());
    }

    @Override
    public Settlement deliveredInPart(ExportResult.DeliveredInPart result) {
      List<EventRecord> arrived = new ArrayList<>();
      List<EventRecord> others = new ArrayList<>();
      for (int i = 0; i < batch.size(); i++) {
        (result.indexes().contains(i) ? arrived : others).add(batch.get(i));
      }
      Settlement rest = of(others, result.rest());
      return new Settlement(
          arrived, rest.rejected, rest.again, others.isEmpty() ? "" : rest.reason, rest.asked);
    }

    @Override
    public Settlement retry(ExportResult.Retry result) {
      return new Settlement(List.of(), List.of(), batch, result.reason(), result.delay());
    }

    @Override
    public Settlement rejected(ExportResult.Rejected result) {
      return new Settlement(List.of(), batch, List.of(), result.reason(), Optional.empty());
    }
  }
}
