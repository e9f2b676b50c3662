package io.agentanalytics.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.EventSchema;
import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.protocol.FileSystemPath;
import io.agentanalytics.api.protocol.SpecialPathKind;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.catalog.Profiles;
import io.agentanalytics.core.samples.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every event, with every alternative of its members, against the published schema and back. */
class EventSchemaTest {
  private static final EventProfile SEED = Profiles.named("seed");

  /** What reduction never leaves in an event (reduction.md 6). */
  private static final Samples SAMPLES =
      new Samples()
          .name("approvalPolicy", "untrusted", "on-failure", "on-request", "granular", "never")
          .name(
              "reasoningSummary",
              ReasoningSummary.AUTO,
              ReasoningSummary.CONCISE,
              ReasoningSummary.DETAILED)
          .name("personality", Personality.FRIENDLY, Personality.PRAGMATIC)
          .choose(
              FileSystemPath.Special.class,
              FileSystemPath.Special.of(SpecialPathKind.ROOT),
              FileSystemPath.Special.of(SpecialPathKind.SLASH_TMP),
              special(SpecialPathKind.PROJECT_ROOTS, Optional.empty(), Optional.of("secrets")),
              special(SpecialPathKind.UNKNOWN, Optional.of("attic"), Optional.empty()));

  private static FileSystemPath.Special special(
      SpecialPathKind kind, Optional<String> path, Optional<String> subpath) {
    return new FileSystemPath.Special(Word.of(kind), path, subpath);
  }

  private static Schema validator;
  private static MemberOrder order;

  @BeforeAll
  static void readSchema() throws IOException {
    try (InputStream in = EventSchema.open()) {
      String text = new String(in.readAllBytes(), UTF_8);
      validator =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(text, InputFormat.JSON);
      order = new MemberOrder(new ObjectMapper().readTree(text));
    }
  }

  private static List<? extends AnalyticsEvent> samples(EventType type) {
    return SAMPLES.of(type.eventClass());
  }

  @ParameterizedTest
  @EnumSource
  void describesEveryEvent(EventType type) {
    assertThat(samples(type)).isNotEmpty();
    for (AnalyticsEvent event : samples(type)) {
      String written = new String(EventCodec.encode(event, SEED), UTF_8);

      assertThat(validator.validate(written, InputFormat.JSON)).as(written).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasTheMembersOfEveryEventInOrder(EventType type) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    for (AnalyticsEvent event : samples(type)) {
      JsonNode written = mapper.readTree(EventCodec.encode(event, SEED));

      assertThat(order.violations(written)).isEmpty();
    }
  }

  /** Nothing, in a profile that has every member: so each of them has a name and a place. */
  @ParameterizedTest
  @EnumSource
  void losesNothingInAProfileThatHasEverything(EventType type) {
    EventProfile complete = Profiles.named("complete");
    for (AnalyticsEvent event : samples(type)) {
      assertThat(EventCodec.decode(EventCodec.encode(event, complete), complete)).isEqualTo(event);
    }
  }

  /** What a profile does not write is absent when it is read; what it writes is the same. */
  @ParameterizedTest
  @EnumSource
  void readsBackWhatItWrote(EventType type) {
    for (AnalyticsEvent event : samples(type)) {
      byte[] written = EventCodec.encode(event, SEED);

      assertThat(EventCodec.encode(EventCodec.decode(written, SEED), SEED)).isEqualTo(written);
    }
  }

  @Test
  void refusesAnEventThatBreaksIt() throws IOException {
    String event =
        "{\"event_type\":\"codex_hook_run\",\"event_params\":{\"turn_id\":\"u\",\"thread_id\":null,"
            + "\"model_slug\":null,\"hook_name\":\"Stop\",\"hook_source\":\"user\","
            + "\"status\":\"exploded\"}}";

    assertThat(validator.validate(event, InputFormat.JSON)).isNotEmpty();
    assertThat(order.violations(new ObjectMapper().readTree(event)))
        .containsExactly("$.event_params: [turn_id, thread_id]");
  }
}
