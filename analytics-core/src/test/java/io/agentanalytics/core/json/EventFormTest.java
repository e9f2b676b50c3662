package io.agentanalytics.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.event.HookName;
import io.agentanalytics.api.event.HookRunEvent;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.fact.HookSource;
import io.agentanalytics.api.fact.HookStatus;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.catalog.Profiles;
import io.agentanalytics.core.samples.Samples;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventFormTest {
  private static final HookRunEvent HOOK =
      HookRunEvent.builder()
          .threadId("t")
          .turnId("u")
          .modelSlug("m")
          .hookName(HookName.STOP)
          .hookSource(HookSource.USER)
          .status(HookStatus.FAILED)
          .handlerType(Optional.of("command"))
          .build();

  private static String json(String profile) {
    return new String(EventCodec.encode(HOOK, Profiles.named(profile)), UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void everyProfileOfTheTableCanWriteWhatItHas(EventType type) {
    for (String name : Profiles.names().subList(1, Profiles.names().size())) {
      EventProfile profile = Profiles.named(name);
      profile.find(type.word()).ifPresent(EventForm::new);
    }
  }

  @Test
  void aProfileWritesItsOwnMembersOnly() {
    assertThat(json("seed"))
        .isEqualTo(
            "{\"event_type\":\"codex_hook_run\",\"event_params\":{\"thread_id\":\"t\","
                + "\"turn_id\":\"u\",\"model_slug\":\"m\",\"hook_name\":\"Stop\","
                + "\"hook_source\":\"user\",\"status\":\"failed\"}}");
    assertThat(json("complete"))
        .contains(
            "\"product_client_id\":null,\"model_slug\":\"m\"",
            "\"handler_type\":\"command\",\"execution_mode\":null,\"status\"");
  }

  @Test
  void aTurnCanHaveSeventyEightMembers() throws IOException {
    for (TurnEvent turn : new Samples().of(TurnEvent.class)) {
      JsonNode written =
          new ObjectMapper().readTree(EventCodec.encode(turn, Profiles.named("complete")));

      boolean dictated = turn.context().usedDictation().isPresent();
      assertThat(written.path("event_params")).hasSize(dictated ? 78 : 77);
      assertThat(written.path("event_params").has("used_dictation")).isEqualTo(dictated);
    }
  }

  @Test
  void aMemberNeedsAComponent() {
    assertThatThrownBy(() -> EventCodec.encode(HOOK, Profiles.named("wrong-name")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("profile wrong-name, codex_hook_run: no component weather");
  }

  @Test
  void aComponentThatEveryEventHasNeedsAMember() {
    assertThatThrownBy(() -> EventCodec.encode(HOOK, Profiles.named("too-short")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "profile too-short, codex_hook_run: no member has turn_id, which every event has");
  }

  @Test
  void aTypeThatAProfileDoesNotHaveIsNeitherWrittenNorRead() {
    EventProfile short1 = Profiles.named("too-short");

    assertThatThrownBy(() -> EventCodec.encode(new Samples().of(TurnEvent.class).get(0), short1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("profile too-short has no codex_turn_event");
    assertThatThrownBy(
            () ->
                EventCodec.decode("{\"event_type\":\"codex_turn_event\"}".getBytes(UTF_8), short1))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageContaining("has no codex_turn_event");
  }

  @Test
  void aDamagedEventIsToldByItsMember() {
    byte[] damaged = json("seed").replace("\"turn_id\":\"u\",", "").getBytes(UTF_8);

    assertThatThrownBy(() -> EventCodec.decode(damaged, Profiles.named("seed")))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageContaining("turn_id");
  }
}
