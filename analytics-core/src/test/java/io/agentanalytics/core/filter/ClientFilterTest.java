package io.agentanalytics.core.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.AppInvocation;
import io.agentanalytics.api.fact.AppMentioned;
import io.agentanalytics.api.fact.AppUsed;
import io.agentanalytics.api.fact.ClientRequest;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.fact.PluginInfo;
import io.agentanalytics.api.fact.PluginUsed;
import io.agentanalytics.api.fact.ServerRequest;
import io.agentanalytics.api.fact.SkillInvoked;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.api.protocol.OtherClientRequestParams;
import io.agentanalytics.api.protocol.OtherServerRequestParams;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.core.samples.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of reduction.md 9.2 and 9.3; their cases by number are in the test cases. */
class ClientFilterTest {
  private final ClientFilter filter = new ClientFilter();

  private static TrackingContext turn(String turnId) {
    return new TrackingContext("model", "thread", turnId);
  }

  private static AppUsed app(String turnId, Optional<String> connector) {
    return new AppUsed(
        turn(turnId), new AppInvocation(connector, Optional.empty(), Optional.empty()));
  }

  private static PluginUsed plugin(Optional<String> remoteId) {
    return new PluginUsed(
        turn("turn"), new PluginInfo(new PluginId("sample", "test"), remoteId, Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "CLIENT_REQUEST",
        "CLIENT_RESPONSE",
        "NOTIFICATION",
        "SKILL_INVOKED",
        "APP_MENTIONED",
        "APP_USED",
        "PLUGIN_USED"
      })
  void letsEveryFactOfOtherTypesThrough(FactType type) {
    Samples samples = new Samples().choose(RequestId.class, RequestId.of(7));

    for (AnalyticsFact fact : samples.of(type.factClass())) {
      assertThat(filter.refuse(fact)).isEmpty();
      assertThat(filter.refuse(fact)).isEmpty();
    }
  }

  @Test
  void refusesMessagesOfOtherMethodsButNotThoseOfTheServer() {
    assertThat(
            filter.refuse(
                new ClientRequest(1, RequestId.of(1), new OtherClientRequestParams("model/list"))))
        .contains(Refusal.OTHER_METHOD);
    assertThat(
            filter.refuse(
                new ServerRequest(
                    1, RequestId.of(1), new OtherServerRequestParams("item/tool/call"))))
        .isEmpty();
  }

  @Test
  void refusesEmptyLists() {
    assertThat(filter.refuse(new SkillInvoked(turn("turn"), List.of())))
        .contains(Refusal.EMPTY_LIST);
    assertThat(filter.refuse(new AppMentioned(turn("turn"), List.of())))
        .contains(Refusal.EMPTY_LIST);
  }

  @Test
  void neverRemembersAnAppWithoutAConnector() {
    assertThat(filter.refuse(app("turn", Optional.empty()))).isEmpty();
    assertThat(filter.refuse(app("turn", Optional.empty()))).isEmpty();
    assertThat(filter.state().apps()).isEmpty();
  }

  @Test
  void takesAPluginForTheSameWhateverItsRemoteId() {
    assertThat(filter.refuse(plugin(Optional.empty()))).isEmpty();
    assertThat(filter.refuse(plugin(Optional.of("plugins~1")))).contains(Refusal.REPEATED_USE);
  }

  @Test
  void keepsAppsAndPluginsApart() {
    filter.refuse(plugin(Optional.empty()));

    assertThat(filter.refuse(app("turn", Optional.of("sample@test")))).isEmpty();
  }

  @Test
  void goesOnFromItsState() {
    for (int i = 0; i < 4096; i++) {
      filter.refuse(app("turn-" + i, Optional.of("calendar")));
    }
    ClientFilter restored = new ClientFilter(filter.state());

    assertThat(restored.refuse(app("turn-1", Optional.of("calendar")))).isEmpty();
    assertThat(restored.refuse(app("turn-1", Optional.of("calendar"))))
        .contains(Refusal.REPEATED_USE);
    assertThat(restored.state().apps()).containsExactly(new TurnUse("turn-1", "calendar"));
  }
}
