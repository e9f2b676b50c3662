package io.agentanalytics.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.SkillInvocation;
import io.agentanalytics.api.fact.SkillInvoked;
import io.agentanalytics.api.fact.SkillScope;
import io.agentanalytics.api.fact.TrackingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** wire-derivation.md 11. */
class SkillDerivationTest {
  private static final String LINT = "/home/dev/widgets/.codex/skills/lint/SKILL.md";
  private static final String DOC = "/home/dev/.codex/skills/doc/SKILL.md";
  private static final String SKILLS =
      String.join(
          ",",
          skill("lint", LINT, "repo", "true"),
          skill("doc", DOC, "user", "true"),
          skill("twin", "/a/twin/SKILL.md", "user", "true"),
          skill("twin", "/b/twin/SKILL.md", "user", "true"),
          skill("off", "/a/off/SKILL.md", "user", "false"),
          skill("calendar", "/a/calendar/SKILL.md", "user", "true"),
          skill("newer", "/a/newer/SKILL.md", "galaxy", "true"),
          skill("sample:search", "/p/search/SKILL.md", "user", "true"));

  private static String skill(String name, String path, String scope, String enabled) {
    return "{'name':'%s','path':'%s','scope':'%s','enabled':%s}"
        .formatted(name, path, scope, enabled);
  }

  private static Wire wire(Confidence level) {
    return listed(new Wire(level).open());
  }

  private static Wire listed(Wire wire) {
    return wire.client("{'id':9,'method':'skills/list','params':{'cwds':[]}}")
        .server(
            "{'id':9,'result':{'data':[{'cwd':'/home/dev/widgets','skills':["
                + SKILLS
                + "],'errors':[]},{'cwd':'/elsewhere','skills':[],'errors':[]}]}}");
  }

  private static String text(String text) {
    return "{'type':'text','text':'" + text + "'}";
  }

  private static List<String> names(Wire wire) {
    return wire.facts(SkillInvoked.class).stream()
        .flatMap(fact -> fact.invocations().stream())
        .map(SkillInvocation::skillName)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'$lint please',lint",
    "'[$x](/home/dev/.codex/skills/doc/SKILL.md)',doc",
    "'$doc then $lint and $doc',lint doc",
    "$twin,''",
    "'[$twin](/b/twin/SKILL.md)',twin",
    "$off,''",
    "$unheard,''",
    "$newer,''",
    "$Lint,''"
  })
  void areThoseThatTheInputNames(String text, String expected) {
    var wire = wire(Confidence.MEDIUM).turn(text(text));

    assertThat(String.join(" ", names(wire))).isEqualTo(expected);
  }

  @Test
  void haveAllTheirMembers() {
    var wire = wire(Confidence.MEDIUM).turn("{'type':'skill','name':'x','path':'" + LINT + "'}");

    assertThat(wire.facts(SkillInvoked.class))
        .containsExactly(
            new SkillInvoked(
                new TrackingContext("gpt-5", Wire.THREAD, Wire.TURN),
                List.of(
                    new SkillInvocation(
                        "lint",
                        SkillScope.REPO,
                        LINT,
                        Optional.empty(),
                        InvocationType.EXPLICIT))));
    assertThat(wire.confidences(SkillInvoked.class)).containsExactly(Confidence.HIGH);
  }

  @Test
  void areLessSureWhenTheyWereMentioned() {
    var wire =
        wire(Confidence.MEDIUM).turn("{'type':'skill','path':'" + LINT + "'}," + text("and $doc"));

    assertThat(names(wire)).containsExactly("lint", "doc");
    assertThat(wire.confidences(SkillInvoked.class)).containsExactly(Confidence.MEDIUM);
  }

  @Test
  void areReportedWhenTheTurnHasStartedWhicheverMessageComesFirst() {
    var started = wire(Confidence.MEDIUM).asksForTurn(text("$lint")).acceptsTurn();
    assertThat(names(started)).isEmpty();
    assertThat(names(started.startsTurn())).containsExactly("lint");

    var accepted = wire(Confidence.MEDIUM).asksForTurn(text("$lint")).startsTurn();
    assertThat(names(accepted)).isEmpty();
    assertThat(names(accepted.acceptsTurn())).containsExactly("lint");
  }

  @Test
  void areNotThoseOfATurnThatEndedBeforeItStarted() {
    var wire = wire(Confidence.MEDIUM).asksForTurn(text("$lint")).acceptsTurn().endsTurn();

    assertThat(names(wire.startsTurn())).isEmpty();
  }

  /** A plain name that an app has as well means neither for sure. */
  @Test
  void giveWayToAnAppOfTheSameName() {
    var wire =
        wire(Confidence.MEDIUM)
            .client("{'id':8,'method':'app/list','params':{}}")
            .server("{'id':8,'result':{'data':[{'id':'c1','name':'Calendar'}],'nextCursor':null}}");

    assertThat(names(wire.turn(text("$calendar")))).isEmpty();
  }

  @Test
  void haveThePluginThatTheirNameBeginsWith() {
    var wire =
        wire(Confidence.MEDIUM)
            .client("{'id':8,'method':'plugin/uninstall','params':{'pluginId':'sample@debug'}}")
            .server("{'id':8,'result':{}}")
            .turn(text("$sample:search it"));

    assertThat(wire.facts(SkillInvoked.class).get(0).invocations().get(0).pluginId())
        .contains("sample@debug");
  }

  @Test
  void areUnknownWithoutAListing() {
    assertThat(names(new Wire(Confidence.LOW).open().turn(text("$lint")))).isEmpty();
  }

  @Test
  void areLeftToAHostThatRecordsThem() {
    var options =
        new SessionOptions(
            SessionDefaults.STANDARD, Confidence.MEDIUM, Set.of(FactType.SKILL_INVOKED), Set.of());

    var wire = listed(new Wire(options).open()).turn(text("$lint"));

    assertThat(names(wire)).isEmpty();
    assertThat(wire.diagnostics()).isEmpty();
  }

  private static Wire runs(Wire wire, String itemId, String command, String actions) {
    return wire.tells(
        "item/started",
        "'startedAtMs':1,'item':{'type':'commandExecution','id':'%s','command':'%s','cwd':'%s',"
                .formatted(itemId, command, Wire.CWD)
            + "'status':'inProgress','commandActions':["
            + actions
            + "]}");
  }

  private static String reads(String path) {
    return "{'type':'read','command':'cat x','name':'x','path':'" + path + "'}";
  }

  @ParameterizedTest
  @CsvSource({
    "/home/dev/widgets/.codex/skills/lint/SKILL.md,lint",
    ".codex/skills/lint/SKILL.md,lint",
    "/home/dev/widgets/.codex/skills/lint/README.md,''",
    "/home/dev/.codex/skills/doc/./SKILL.md,doc"
  })
  void areUsedWhenTheirFileIsRead(String path, String expected) {
    var wire = runs(wire(Confidence.LOW).turn(text("go")), "c1", "cat it", reads(path));

    assertThat(String.join(" ", names(wire))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "python3 /home/dev/.codex/skills/doc/scripts/run.py,doc",
    "bash -lc \"cd x && ./.codex/skills/lint/scripts/a/b.sh;ls\",lint",
    "python3 /home/dev/.codex/skills/doc/scripts,''",
    "python3 /home/dev/.codex/skills/doc/scripting/run.py,''",
    "python3 /home/dev/.codex/skills/other/scripts/run.py,''"
  })
  void areUsedWhenAScriptOfTheirsRuns(String command, String expected) {
    var wire =
        runs(
            wire(Confidence.LOW).turn(text("go")),
            "c1",
            command.replace("\"", "\\\""),
            "{'type':'unknown','command':'x'}");

    assertThat(String.join(" ", names(wire))).isEqualTo(expected);
  }

  @Test
  void areUsedOncePerTurn() {
    var wire = wire(Confidence.LOW).turn(text("$lint"));

    runs(wire, "c1", "cat it", reads(LINT));
    runs(wire, "c2", "cat it", reads(LINT));

    assertThat(wire.facts(SkillInvoked.class))
        .flatExtracting(fact -> fact.invocations())
        .extracting(SkillInvocation::invocationType)
        .containsExactly(InvocationType.EXPLICIT, InvocationType.IMPLICIT);
    assertThat(wire.confidences(SkillInvoked.class))
        .containsExactly(Confidence.MEDIUM, Confidence.LOW);
  }

  @Test
  void areNotGuessedUnlessWanted() {
    var wire = runs(wire(Confidence.MEDIUM).turn(text("go")), "c1", "cat it", reads(LINT));

    assertThat(names(wire)).isEmpty();
  }
}
