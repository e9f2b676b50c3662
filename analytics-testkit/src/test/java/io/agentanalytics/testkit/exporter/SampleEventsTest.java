package io.agentanalytics.testkit.exporter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.core.catalog.Profiles;
import io.agentanalytics.core.json.EventCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleEventsTest {

  @ParameterizedTest
  @EnumSource
  void fullEventsTellTheirNumberInEveryMember(EventType type) {
    var event = SampleEvents.full(type, 7);

    var json = new String(EventCodec.encode(event, Profiles.named("seed")), UTF_8);

    assertThat(json).startsWith("{\"event_type\":\"" + type.word() + "\",").contains("-7\"");
    assertThat(event).isNotEqualTo(SampleEvents.full(type, 8));
  }

  @ParameterizedTest
  @EnumSource
  void sparseEventsHaveNothingThatMayBeAbsent(EventType type) {
    var event = SampleEvents.sparse(type, 7);

    assertThat(event.toString()).doesNotContain("Optional[").doesNotContain("OptionalLong[");
  }

  @ParameterizedTest
  @EnumSource
  void hostileTextsSurviveJson(HostileText text) {
    var event = (ReviewEvent) SampleEvents.hostile(EventType.REVIEW, text);

    var decoded =
        (ReviewEvent)
            EventCodec.decode(
                EventCodec.encode(event, Profiles.named("seed")), Profiles.named("seed"));

    assertThat(decoded.threadId()).isEqualTo(text.text());
    assertThat(decoded).isEqualTo(event);
  }

  @Test
  void hostileTextsHaveACharacterOfEveryPlane() {
    assertThat(HostileText.EVERY_PLANE.text().codePoints().map(c -> c >> 16))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
    assertThat(HostileText.HUGE.text().getBytes(UTF_8)).hasSizeGreaterThan(500_000);
    assertThat(HostileText.CONTROLS.text()).contains("\0", "\u001f");
  }

  @ParameterizedTest
  @EnumSource
  void markedEventsHaveTheMarkInTheirJson(EventType type) {
    var json =
        new String(
            EventCodec.encode(SampleEvents.marked(type, "a-mark"), Profiles.named("seed")), UTF_8);

    assertThat(json).contains("\"a-mark\"");
  }
}
