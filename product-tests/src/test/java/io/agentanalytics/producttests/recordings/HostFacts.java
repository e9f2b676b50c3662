package io.agentanalytics.producttests.recordings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.core.json.FactCodec;
import io.agentanalytics.core.json.FactHead;
import io.agentanalytics.core.json.JsonSlice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The facts of a recorded session that its frames do not tell, as its host would have recorded
 * them: lines of a journal that begin with a member {@code before}, the number of the frame that
 * they came before.
 *
 * @param entries in order
 */
record HostFacts(List<Entry> entries) {
  private static final JsonFactory JSON = new JsonFactory();

  HostFacts {
    entries = List.copyOf(entries);
  }

  /**
   * A fact.
   *
   * @param before number of a frame, from 0
   */
  record Entry(int before, ObservedFact fact) {}

  static HostFacts of(String session) {
    String name = "host-facts/" + session + ".jsonl";
    InputStream resource = HostFacts.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IllegalStateException(name + " is missing");
    }
    List<Entry> entries = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        entries.add(read(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new HostFacts(entries);
  }

  private static Entry read(String line) throws IOException {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    JsonSlice slice = new JsonSlice(bytes, 0, bytes.length);
    FactHead head = FactCodec.head(slice);
    ObservedFact fact =
        ObservedFact.exact(
            head.observedAtMs().orElseThrow(),
            FactCodec.fact(head.type().known().orElseThrow(), slice));
    return new Entry(before(line), fact.with(head.lookedUp().orElse(LookedUp.NOTHING)));
  }

  private static int before(String line) throws IOException {
    try (JsonParser parser = JSON.createParser(line)) {
      parser.nextToken();
      parser.nextToken();
      return parser.nextIntValue(-1);
    }
  }

  /** Kinds of the facts, none of which may be derived as well. */
  Set<FactType> types() {
    Set<FactType> types = EnumSet.noneOf(FactType.class);
    entries.forEach(entry -> types.add(entry.fact().fact().type()));
    return types;
  }

  /** The facts that came before a frame. */
  List<ObservedFact> before(int frame) {
    return entries.stream().filter(entry -> entry.before() == frame).map(Entry::fact).toList();
  }
}
