package io.agentanalytics.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.fact.PluginInfo;
import io.agentanalytics.api.fact.PluginState;
import io.agentanalytics.api.fact.PluginStateChanged;
import io.agentanalytics.api.fact.PluginUsed;
import io.agentanalytics.api.fact.TrackingContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** wire-derivation.md 13, and test case 14.4. */
class PluginDerivationTest {
  private static final String LISTING =
      "{'marketplaces':["
          + "{'name':'debug','path':'/m/.agents/plugins/marketplace.json','plugins':["
          + "{'id':'zeta@debug','name':'zeta','installed':true,'enabled':true},"
          + "{'id':'alpha@debug','name':'alpha','installed':true,'enabled':true},"
          + "{'id':'off@debug','name':'off','installed':true,'enabled':false},"
          + "{'id':'new@debug','name':'new','installed':false,'enabled':false}]},"
          + "{'name':'global','path':null,'plugins':["
          + "{'id':'plugins~42','name':'linear','installed':true,'enabled':true,"
          + "'remotePluginId':'plugins~42'}]}]}";

  private static Wire wire() {
    return new Wire(Confidence.LOW).open();
  }

  private static Wire listed() {
    return asks(wire(), "plugin/list", "{}", LISTING);
  }

  private static Wire asks(Wire wire, String method, String params, String result) {
    return wire.client("{'id':8,'method':'" + method + "','params':" + params + "}")
        .server("{'id':8,'result':" + result + "}");
  }

  private static String mentions(String... ids) {
    return List.of(ids).stream()
        .map(id -> "{'type':'mention','name':'x','path':'plugin://" + id + "'}")
        .reduce((all, next) -> all + "," + next)
        .orElseThrow();
  }

  private static PluginId id(String text) {
    return PluginId.parse(text).orElseThrow();
  }

  private static PluginStateChanged changed(String id, PluginState state) {
    return new PluginStateChanged(
        new PluginInfo(id(id), Optional.empty(), Optional.empty()), state);
  }

  private static List<String> used(Wire wire) {
    return wire.facts(PluginUsed.class).stream()
        .map(fact -> fact.plugin().pluginId().toString())
        .toList();
  }

  @Test
  void areUsedWhenTheInputMentionsThem() {
    var wire = wire().turn(mentions("sample@debug", "sample@debug"));
    assertThat(used(wire)).isEmpty();

    wire.endsUserMessage();

    assertThat(wire.facts(PluginUsed.class))
        .containsExactly(
            new PluginUsed(
                new TrackingContext("gpt-5", Wire.THREAD, Wire.TURN),
                new PluginInfo(id("sample@debug"), Optional.empty(), Optional.empty())));
    assertThat(wire.confidences(PluginUsed.class)).containsExactly(Confidence.MEDIUM);
  }

  @Test
  void areUsedInTheOrderOfTheListingWhenTheyCanBe() {
    var wire =
        listed()
            .turn(
                mentions(
                    "unheard@debug",
                    "alpha@debug",
                    "off@debug",
                    "new@debug",
                    "a@b@c",
                    "zeta@debug"))
            .endsUserMessage();

    assertThat(used(wire)).containsExactly("zeta@debug", "alpha@debug", "unheard@debug");
  }

  @Test
  void areNotUsedAfterTheyWereRemoved() {
    var removed = asks(wire(), "plugin/uninstall", "{'pluginId':'sample@debug'}", "{}");

    assertThat(used(removed.turn(mentions("sample@debug")).endsUserMessage())).isEmpty();
  }

  @Test
  void areInstalledFromAMarketplaceThatIsKnown() {
    var wire =
        asks(
            listed(),
            "plugin/install",
            "{'pluginName':'new','marketplacePath':'/m/.agents/plugins/marketplace.json'}",
            "{}");

    assertThat(wire.facts(PluginStateChanged.class))
        .containsExactly(changed("new@debug", PluginState.INSTALLED));
    assertThat(wire.confidences(PluginStateChanged.class)).containsExactly(Confidence.MEDIUM);
    assertThat(used(wire.turn(mentions("new@debug")).endsUserMessage()))
        .containsExactly("new@debug");
  }

  /** The name of the marketplace stands in its file. */
  @Test
  void areGuessedToComeFromAMarketplaceNamedLikeItsFolder() {
    var wire =
        asks(
            wire(),
            "plugin/install",
            "{'pluginName':'new','marketplacePath':'/home/market/.agents/plugins/marketplace.json'}",
            "{}");

    assertThat(wire.facts(PluginStateChanged.class))
        .containsExactly(changed("new@market", PluginState.INSTALLED));
    assertThat(wire.confidences(PluginStateChanged.class)).containsExactly(Confidence.LOW);
  }

  @Test
  void areInstalledFromARemoteMarketplace() {
    var known =
        asks(
            listed(),
            "plugin/install",
            "{'pluginName':'plugins~42','remoteMarketplaceName':'global'}",
            "{}");
    var unknown =
        asks(
            wire(),
            "plugin/install",
            "{'pluginName':'plugins~43','remoteMarketplaceName':'global'}",
            "{}");

    assertThat(known.facts(PluginStateChanged.class))
        .containsExactly(
            new PluginStateChanged(
                new PluginInfo(id("linear@global"), Optional.of("plugins~42"), Optional.empty()),
                PluginState.INSTALLED));
    assertThat(unknown.facts(PluginStateChanged.class)).isEmpty();
    assertThat(unknown.diagnostics())
        .extracting(diagnostic -> diagnostic.kind())
        .containsExactly(DiagnosticKind.MISSING_CONTEXT);
  }

  @Test
  void areRemovedByTheirLocalOrRemoteId() {
    var local = asks(wire(), "plugin/uninstall", "{'pluginId':'sample@debug'}", "{}");
    var remote = asks(listed(), "plugin/uninstall", "{'pluginId':'plugins~42'}", "{}");

    assertThat(local.facts(PluginStateChanged.class))
        .containsExactly(changed("sample@debug", PluginState.UNINSTALLED));
    assertThat(remote.facts(PluginStateChanged.class).get(0).plugin().remotePluginId())
        .contains("plugins~42");
  }

  /** Test case 14.4.1. */
  @Test
  void areSwitchedByWritesToTheConfiguration() {
    var wire =
        asks(
            wire(),
            "config/batchWrite",
            "{'edits':["
                + "{'keyPath':'plugins.sample@test.enabled','value':true},"
                + "{'keyPath':'plugins.other@test','value':{'enabled':false,'ignored':true}},"
                + "{'keyPath':'plugins','value':{'nested@test':{'enabled':true},"
                + "'skip@test':{'name':'skip'}}}]}",
            "{'status':'ok'}");

    assertThat(wire.facts(PluginStateChanged.class))
        .containsExactly(
            changed("nested@test", PluginState.ENABLED),
            changed("other@test", PluginState.DISABLED),
            changed("sample@test", PluginState.ENABLED));
    assertThat(wire.confidences(PluginStateChanged.class)).containsOnly(Confidence.MEDIUM);
  }

  /** Test case 14.4.2. */
  @Test
  void areSwitchedByTheLastWrite() {
    var wire =
        asks(
            wire(),
            "config/batchWrite",
            "{'edits':["
                + "{'keyPath':'plugins.sample@test.enabled','value':true},"
                + "{'keyPath':'plugins','value':{'sample@test':{'enabled':false}}}]}",
            "{'status':'ok'}");

    assertThat(wire.facts(PluginStateChanged.class))
        .containsExactly(changed("sample@test", PluginState.DISABLED));
  }

  @Test
  void areSwitchedByASingleWriteAlsoToWhatTheyWere() {
    var wire = wire();
    for (int i = 0; i < 2; i++) {
      asks(
          wire,
          "config/value/write",
          "{'keyPath':'plugins.sample@test','value':{'enabled':true}}",
          "{'status':'ok'}");
    }

    assertThat(wire.facts(PluginStateChanged.class))
        .containsExactly(
            changed("sample@test", PluginState.ENABLED),
            changed("sample@test", PluginState.ENABLED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'keyPath':'model','value':'gpt-5'}",
        "{'keyPath':'plugins','value':null}",
        "{'keyPath':'plugins','value':true}",
        "{'keyPath':'plugins.a@b','value':true}",
        "{'keyPath':'plugins.a@b.enabled','value':{'enabled':true}}",
        "{'keyPath':'plugins.a@b.enabled','value':'yes'}",
        "{'keyPath':'plugins.a@b.name','value':true}",
        "{'keyPath':'plugins.a@b.enabled.x','value':true}",
        "{'keyPath':'plugins.a b.enabled','value':true}",
        "{'keyPath':'','value':{'enabled':true}}",
        "{'keyPath':'apps.a@b.enabled','value':true}"
      })
  void areNotSwitchedByOtherWrites(String write) {
    var wire = asks(wire(), "config/value/write", write, "{'status':'ok'}");

    assertThat(wire.facts(PluginStateChanged.class)).isEmpty();
    assertThat(wire.diagnostics()).isEmpty();
  }

  @Test
  void areNotChangedWhenTheServerRefuses() {
    var wire =
        wire()
            .client("{'id':8,'method':'plugin/uninstall','params':{'pluginId':'sample@debug'}}")
            .server("{'id':8,'error':{'code':-1,'message':'no'}}");

    assertThat(wire.facts(PluginStateChanged.class)).isEmpty();
  }
}
