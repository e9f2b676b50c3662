package io.agentanalytics.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.fact.PlacedFact;
import io.agentanalytics.api.fact.ProcessEnvironment;
import io.agentanalytics.api.fact.ServerRequestAborted;
import io.agentanalytics.api.fact.SkillIdentity;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.core.samples.Samples;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactCodecTest {
  /** Facts whose wire messages keep only a part of what came in. */
  private static final Set<FactType> ELIDED =
      Set.of(FactType.SERVER_REQUEST, FactType.NOTIFICATION);

  private static final Samples SAMPLES =
      new Samples().choose(RequestId.class, RequestId.of(7), RequestId.of("7"), RequestId.of(-1));

  static List<String> catalogue() {
    return new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    FactCodecTest.class.getResourceAsStream(
                        "/io/agentanalytics/core/journal/every-fact.jsonl")),
                UTF_8))
        .lines()
        .toList();
  }

  static Stream<String> linesWithoutMessages() {
    return catalogue().stream()
        .filter(line -> !line.contains("\"params\":{\"thread") && !line.contains("\"items\""));
  }

  private static AnalyticsFact read(String line) {
    JsonSlice slice = slice(line);
    return FactCodec.fact(FactCodec.head(slice).type().known().orElseThrow(), slice);
  }

  private static JsonSlice slice(String line) {
    byte[] bytes = line.getBytes(UTF_8);
    return new JsonSlice(bytes, 0, bytes.length);
  }

  private static String write(AnalyticsFact fact) {
    return new String(FactCodec.encode(fact), UTF_8);
  }

  @Test
  void knowsEveryTypeOfTheCatalogue() {
    assertThat(catalogue().stream().map(line -> read(line).type()).toList())
        .containsExactlyInAnyOrder(FactType.values());
  }

  @ParameterizedTest
  @MethodSource("linesWithoutMessages")
  void writesALineOfTheCatalogueAsItStands(String line) {
    String written = write(read(line));

    assertThat(written).isEqualTo(line.replaceFirst(",\"observed_at_ms\":\\d+", ""));
  }

  @Test
  void writesOfAMessageOnlyWhatReductionReads() {
    List<String> written = catalogue().stream().map(line -> write(read(line))).toList();

    assertThat(written)
        .contains(
            "{\"type\":\"client_request\",\"connection_id\":1,\"request_id\":3,\"request\":{\"id\":3,"
                + "\"method\":\"turn/start\",\"params\":{\"threadId\":\"018f-thread-a\","
                + "\"input\":[{\"type\":\"text\"},{\"type\":\"localImage\"}]}}}",
            "{\"type\":\"notification\",\"notification\":{\"method\":\"item/started\",\"params\":{"
                + "\"threadId\":\"018f-thread-a\",\"turnId\":\"018f-turn-1\","
                + "\"startedAtMs\":1760000021000,\"item\":{\"type\":\"commandExecution\","
                + "\"id\":\"call-1\",\"source\":\"agent\",\"status\":\"inProgress\","
                + "\"commandActions\":[],\"exitCode\":null,\"durationMs\":null}}}}");
  }

  @ParameterizedTest
  @EnumSource
  void readsBackWhatItWrote(FactType type) {
    for (AnalyticsFact fact : SAMPLES.of(type.factClass())) {
      AnalyticsFact read = read(write(fact));

      assertThat(write(read)).isEqualTo(write(fact));
      if (!ELIDED.contains(type)) {
        assertThat(read).isEqualTo(fact);
      }
    }
  }

  @Test
  void triesEveryMessageThatAFactCarries() {
    Set<String> methods = new HashSet<>();
    for (FactType type : List.of(FactType.NOTIFICATION, FactType.SERVER_REQUEST)) {
      for (AnalyticsFact fact : SAMPLES.of(type.factClass())) {
        methods.add(write(fact).replaceFirst(".*?\"method\":\"([^\"]*)\".*", "$1"));
      }
    }

    assertThat(methods).contains("turn/diff/updated", "item/permissions/requestApproval");
    assertThat(methods).hasSize(11);
  }

  @Test
  void placesADerivedFactBehindItsTime() {
    AnalyticsFact fact = new ServerRequestAborted(9, RequestId.of("a"));
    PlacedFact held = new PlacedFact(4, 7, new ObservedFact(8, Confidence.HIGH, fact));
    PlacedFact own = PlacedFact.at(4, ObservedFact.exact(8, fact));

    assertThat(new String(FactCodec.encode(held), UTF_8))
        .isEqualTo(
            "{\"type\":\"server_request_aborted\",\"observed_at_ms\":8,\"ordinal\":4,\"step\":7,"
                + "\"confidence\":\"high\",\"completed_at_ms\":9,\"request_id\":\"a\"}");
    assertThat(new String(FactCodec.encode(own), UTF_8))
        .isEqualTo(
            "{\"type\":\"server_request_aborted\",\"observed_at_ms\":8,\"ordinal\":4,"
                + "\"completed_at_ms\":9,\"request_id\":\"a\"}");
  }

  @Test
  void carriesWhatWasLookedUp() {
    var found =
        new LookedUp(
            Optional.of("dd21ccab03c5611071e6efee6fe4387f3adbef5c"),
            List.of(new SkillIdentity("/skills/doc/SKILL.md", "doc", "b9d6", Optional.empty())),
            Optional.of(ProcessEnvironment.STANDARD));
    var fact = new ServerRequestAborted(5, RequestId.of(6));
    var line = FactCodec.encode(PlacedFact.at(3, ObservedFact.exact(7, fact).with(found)));

    var head = FactCodec.head(new JsonSlice(line, 0, line.length));

    assertThat(head.lookedUp()).hasValue(found);
  }

  @Test
  void tellsMessagesInsideALineFromTheLine() {
    assertThat(
            Stream.of("request.params.item.id", "response.result", "notification.params.turn")
                .filter(FactCodec::isInsideMessage))
        .hasSize(3);
    assertThat(
            Stream.of("request.id", "request_id", "parameters", "response.permissions.network")
                .filter(FactCodec::isInsideMessage))
        .isEmpty();
  }
}
