package io.agentanalytics.producttests.properties;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.json.EventCodec;
import io.agentanalytics.core.source.ProcessedEvent;
import io.agentanalytics.core.source.ProcessorOptions;
import io.agentanalytics.core.source.SourceProcessor;
import io.agentanalytics.core.source.Step;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a processor makes of frames. */
final class Processing {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SourceId SOURCE = new SourceId("random");

  private final List<Event> events = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final ProcessorOptions options;
  private SourceProcessor processor;

  private Processing(ProcessorOptions options) {
    this.options = options;
    this.processor = new SourceProcessor(SOURCE, options);
  }

  /**
   * An event.
   *
   * @param identity id and ordinal
   */
  record Event(String identity, String json) {
    String type() {
      return node().path("event_type").textValue();
    }

    String member(String name) {
      return node().path("event_params").path(name).asText();
    }

    private JsonNode node() {
      try {
        return JSON.readTree(json);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** From the first frame to the end. */
  static Processing of(List<Frame> frames, ProcessorOptions options) {
    return everySteps(frames, Integer.MAX_VALUE, options);
  }

  /** The same, with another processor every few frames, restored from the one before. */
  static Processing everySteps(List<Frame> frames, int steps, ProcessorOptions options) {
    Processing processing = new Processing(options);
    for (int i = 0; i < frames.size(); i++) {
      if (i % steps == steps - 1) {
        processing.moveOn();
      }
      processing.take(processing.processor.onFrame(frames.get(i)));
    }
    processing.take(processing.processor.finish());
    return processing;
  }

  private void moveOn() {
    byte[] snapshot = processor.snapshot();
    processor = SourceProcessor.restore(snapshot, SOURCE, options, fact -> {});
  }

  private void take(Step step) {
    step.events().forEach(event -> events.add(event(event)));
    diagnostics.addAll(step.diagnostics());
  }

  private static Event event(ProcessedEvent event) {
    return new Event(
        event.id() + " at " + event.ordinal() + "." + event.fact(),
        new String(EventCodec.encode(event.event(), event.profile()), StandardCharsets.UTF_8));
  }

  List<Event> events() {
    return events;
  }

  List<Event> events(String type) {
    return events.stream().filter(event -> event.type().equals(type)).toList();
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** How much is remembered after the last frame, by kind of state. */
  Map<String, Long> stateSizes() {
    return processor.stateSizes();
  }
}
