package io.agentanalytics.producttests.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agentanalytics.testkit.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The requests that the product made in a session.
 *
 * @param batches numbers of the events in each
 * @param requests of long sessions, only the first has its details
 */
record RecordedRequests(List<List<Integer>> batches, List<Details> requests) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What was recorded of a request; secrets were taken out of the headers. */
  record Details(String path, Map<String, String> headers) {}

  static RecordedRequests of(Recording recording) {
    JsonNode root;
    try {
      root = JSON.readTree(recording.batches().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<List<Integer>> batches = new ArrayList<>();
    for (JsonNode batch : root.path("batches")) {
      List<Integer> numbers = new ArrayList<>();
      batch.forEach(number -> numbers.add(number.asInt()));
      batches.add(numbers);
    }
    List<Details> requests = new ArrayList<>();
    for (JsonNode request : root.path("requests")) {
      Map<String, String> headers = new TreeMap<>();
      request
          .path("headers")
          .properties()
          .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
      if (!headers.isEmpty()) {
        requests.add(new Details(request.path("path").asText(), headers));
      }
    }
    return new RecordedRequests(batches, requests);
  }
}
