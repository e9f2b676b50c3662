package io.agentanalytics.core.lines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agentanalytics.api.event.LineFingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A diff of accepted-lines.md 9 with what it gives. */
record WorkedExample(String name, String diff, FingerprintedDiff result) {

  static List<WorkedExample> all() {
    try (var json = WorkedExample.class.getResourceAsStream("worked-examples.json")) {
      List<WorkedExample> examples = new ArrayList<>();
      new ObjectMapper().readTree(json).forEach(node -> examples.add(of(node)));
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WorkedExample of(JsonNode node) {
    List<LineFingerprint> fingerprints = new ArrayList<>();
    node.get("fingerprints")
        .forEach(
            line ->
                fingerprints.add(
                    new LineFingerprint(
                        line.get("pathHash").textValue(), line.get("lineHash").textValue())));
    return new WorkedExample(
        node.get("name").textValue(),
        node.get("diff").textValue(),
        new FingerprintedDiff(
            node.get("added").longValue(), node.get("deleted").longValue(), fingerprints));
  }

  @Override
  public String toString() {
    return name;
  }
}
