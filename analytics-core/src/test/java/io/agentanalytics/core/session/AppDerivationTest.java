package io.agentanalytics.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.AppInvocation;
import io.agentanalytics.api.fact.AppMentioned;
import io.agentanalytics.api.fact.AppUsed;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.fact.PluginUsed;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.api.fact.TurnResolvedConfig;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** wire-derivation.md 12. */
class AppDerivationTest {
  private static final String MENTIONS =
      "{'type':'mention','name':'x','path':'app://calendar'},"
          + "{'type':'text','text':'and [$d](app://drive), [$c](app://calendar)'},"
          + "{'type':'mention','name':'s','path':'plugin://sample@debug'}";

  private static final TrackingContext HERE = new TrackingContext("gpt-5", Wire.THREAD, Wire.TURN);

  private static Wire wire() {
    return new Wire(Confidence.LOW)
        .open()
        .client("{'id':8,'method':'app/list','params':{}}")
        .server(
            "{'id':8,'result':{'data':[{'id':'calendar','name':'Calendar'},"
                + "{'id':'c42','name':'Google Drive'},{'id':'goo','name':'Google'}],"
                + "'nextCursor':null}}");
  }

  private static AppInvocation app(String id, Optional<String> name, InvocationType type) {
    return new AppInvocation(Optional.of(id), name, Optional.of(type));
  }

  private static Wire calls(Wire wire, String itemId, String server, String tool) {
    return wire.tells(
        "item/completed",
        "'completedAtMs':1,'item':{'type':'mcpToolCall','id':'%s','server':'%s','tool':'%s',"
                .formatted(itemId, server, tool)
            + "'status':'completed','error':null,'durationMs':1}");
  }

  @Test
  void areMentionedOnceEach() {
    var wire = wire().turn(MENTIONS).endsUserMessage();

    assertThat(wire.facts(AppMentioned.class))
        .containsExactly(
            new AppMentioned(
                HERE,
                List.of(
                    app("calendar", Optional.of("Calendar"), InvocationType.EXPLICIT),
                    app("drive", Optional.empty(), InvocationType.EXPLICIT))));
    assertThat(wire.confidences(AppMentioned.class)).containsExactly(Confidence.MEDIUM);
  }

  @Test
  void areMentionedBeforePluginsAndTheSettingsOfTheTurn() {
    var wire = wire().turn(MENTIONS);
    var before = wire.facts().size();

    wire.endsUserMessage();

    assertThat(wire.facts().subList(before, wire.facts().size()))
        .extracting(AnalyticsFact::getClass)
        .containsExactly(
            AppMentioned.class, PluginUsed.class, TurnResolvedConfig.class, Notification.class);
  }

  @Test
  void areNotMentionedWhenTheInputNamesNone() {
    var wire = wire().turn("{'type':'text','text':'hello'}").endsUserMessage();

    assertThat(wire.facts(AppMentioned.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "calendar_list_events,calendar",
    "google_drive_search,c42",
    "google_search,goo",
    "c42_search,c42",
    "Calendar_List,calendar",
  })
  void areGuessedFromTheNamesOfTheirTools(String tool, String connector) {
    var wire = calls(wire().turn("{'type':'text','text':'x'}"), "m1", "codex_apps", tool);

    assertThat(wire.facts(AppUsed.class))
        .extracting(fact -> fact.app().connectorId())
        .containsExactly(Optional.of(connector));
    assertThat(wire.confidences(AppUsed.class)).containsExactly(Confidence.LOW);
  }

  @Test
  void areUsedOncePerTurnBehindTheFirstCall() {
    var wire = wire().turn("{'type':'text','text':'x'}");

    calls(wire, "m1", "codex_apps", "calendar_list");
    var last = wire.facts().get(wire.facts().size() - 1);
    calls(wire, "m2", "codex_apps", "calendar_create");
    calls(wire, "m3", "codex_apps", "unheard_of");
    calls(wire, "m4", "codex_apps", "unheard_of_either");
    calls(wire, "m5", "records", "calendar_list");

    assertThat(last)
        .isEqualTo(
            new AppUsed(HERE, app("calendar", Optional.of("Calendar"), InvocationType.IMPLICIT)));
    assertThat(wire.facts(AppUsed.class))
        .extracting(fact -> fact.app().connectorId())
        .containsExactly(Optional.of("calendar"), Optional.empty());
  }

  @Test
  void areUsedExplicitlyWhenTheTurnMentionsThem() {
    var wire = wire().turn(MENTIONS).endsUserMessage();

    calls(wire, "m1", "codex_apps", "calendar_list");
    wire.endsTurn();
    calls(wire, "m2", "codex_apps", "calendar_list");

    assertThat(wire.facts(AppUsed.class))
        .extracting(fact -> fact.app().invocationType())
        .containsExactly(
            Optional.of(InvocationType.EXPLICIT), Optional.of(InvocationType.IMPLICIT));
  }
}
