package io.agentanalytics.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.Confidence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalReplayTest {
  private static final String APP_USED =
      "{'type':'app_used','tracking':{'model_slug':'m','thread_id':'t','turn_id':'u'},"
          + "'app':{'connector_id':'calendar','app_name':null,'invocation_type':null}}";
  private static final String HOOK =
      "{'type':'hook_run','tracking':{'model_slug':'m','thread_id':'t','turn_id':'u'},"
          + "'hook':{'event_name':'stop','hook_source':'user','status':'completed'}}";

  private final List<EventRecord> events = new ArrayList<>();
  private final List<SourceId> sources = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<ReadingProblem> problems = new ArrayList<>();

  private ReplayReport replay(SessionReplay replay, String... lines) {
    byte[] journal = String.join("\n", lines).replace('\'', '"').getBytes(UTF_8);
    return replay.replay(
        "journal.jsonl",
        new ByteArrayInputStream(journal),
        new ReplayListener() {
          @Override
          public void source(SourceId source) {
            sources.add(source);
          }

          @Override
          public void event(EventRecord event) {
            events.add(event);
          }

          @Override
          public void diagnostic(Diagnostic diagnostic) {
            diagnostics.add(diagnostic);
          }

          @Override
          public void problem(ReadingProblem problem) {
            problems.add(problem);
          }
        });
  }

  private ReplayReport replay(String... lines) {
    return replay(SessionReplay.create(), lines);
  }

  private List<Long> ordinals() {
    return events.stream().map(EventRecord::ordinal).toList();
  }

  @Test
  void countsEveryLineAsAnInputAlsoWhatIsFilteredOrBroken() {
    ReplayReport report =
        replay(HOOK, APP_USED, APP_USED, HOOK.replace("stop", "start"), "{'type':'x'}", HOOK);

    assertThat(ordinals()).containsExactly(0L, 1L, 5L);
    assertThat(report).isEqualTo(new ReplayReport(1, 0, 6, 3, 2, 1, 0, 0, 0));
    assertThat(diagnostics)
        .extracting(Diagnostic::kind)
        .containsExactlyInAnyOrder(DiagnosticKind.FACT_FILTERED, DiagnosticKind.UNKNOWN_FACT_TYPE);
    assertThat(diagnostics)
        .extracting(Diagnostic::context)
        .contains(Map.of("fact", "app_used", "reason", "repeated_use"));
    assertThat(problems)
        .extracting(ReadingProblem::toString)
        .containsExactly("journal.jsonl:4: hook.event_name: not readable as HookRun");
  }

  @Test
  void namesItsSourceByItsHeaderOrItsFirstLine() {
    replay("{'recording':{'version':1,'source':'s-1'}}", HOOK);
    replay(HOOK, APP_USED);
    replay(HOOK);

    assertThat(sources.get(0)).isEqualTo(new SourceId("s-1"));
    assertThat(sources.get(1)).isEqualTo(sources.get(2)).isNotEqualTo(sources.get(0));
  }

  private static String placed(long ordinal, long step) {
    return HOOK.replace(
        "{'type':'hook_run'", "{'type':'hook_run','ordinal':" + ordinal + ",'step':" + step);
  }

  @Test
  void numbersEventsOfOneInputTogetherAcrossLines() {
    replay(placed(7, 9), placed(8, 9), placed(7, 9));

    assertThat(ordinals()).containsExactly(7L, 8L, 7L);
    assertThat(events).extracting(EventRecord::id).doesNotHaveDuplicates();
  }

  @Test
  void refusesPlacesThatGoBack() {
    replay(placed(7, 7), placed(9, 9), placed(7, 7), placed(9, 9), placed(12, 11), placed(13, 13));
    replay(placed(Long.MAX_VALUE, Long.MAX_VALUE));

    assertThat(ordinals()).containsExactly(7L, 9L, 9L, 13L);
    assertThat(events).extracting(EventRecord::id).doesNotHaveDuplicates();
    assertThat(problems)
        .extracting(ReadingProblem::toString)
        .containsExactly(
            "journal.jsonl:3: ordinal: found ordinal 7 in step 7, but places of a source only go"
                + " up, and the next one is 10",
            "journal.jsonl:5: ordinal: found ordinal 12 in step 11, but places of a source only go"
                + " up, and the next one is 10",
            "journal.jsonl:1: ordinal: found ordinal 9223372036854775807 in step"
                + " 9223372036854775807, but places of a source only go up, and the next one is 0");
  }

  @Test
  void placesGoOnBehindTheNewestOne() {
    replay(
        placed(7, 7),
        HOOK,
        "{'at':5000,'from':'client','connection':1,'message':{'id':0,'method':'initialize',"
            + "'params':{'clientInfo':{'name':'ide','version':'1'}}}}",
        placed(9, 9),
        HOOK,
        "{'recording':{'version':1,'source':'another'}}",
        placed(3, 3));

    assertThat(ordinals()).containsExactly(7L, 8L, 11L, 3L);
    assertThat(problems).hasSize(1);
  }

  @Test
  void takesFactsBetweenFramesAndGivesThemTheTimeOfTheFrameBefore() {
    replay(
        "{'at':5000,'from':'client','connection':1,'message':{'id':0,'method':'initialize',"
            + "'params':{'clientInfo':{'name':'ide','version':'1'}}}}",
        "{'at':6000,'from':'server','connection':1,'message':{'id':0,'result':{"
            + "'userAgent':'other_name/0.131.0 (Debian 12.0.0; x86_64) xterm'}}}",
        APP_USED,
        HOOK);

    assertThat(ordinals()).containsExactly(2L, 3L);
    assertThat(UTF_8.decode(events.get(0).json()).toString())
        .contains("\"product_client_id\":\"other_name\"");
  }

  @Test
  void leavesOutDerivedFactsBelowTheLevel() {
    SessionReplay strict = SessionReplay.builder().confidence(Confidence.HIGH).build();

    replay(
        strict, HOOK, HOOK.replace("{'type':'hook_run'", "{'type':'hook_run','confidence':'low'"));

    assertThat(events).hasSize(1);
    assertThat(diagnostics)
        .extracting(Diagnostic::kind)
        .containsExactly(DiagnosticKind.BELOW_CONFIDENCE);
  }

  @Test
  void writesTheJournalOfAJournalAsItIs() {
    String journal =
        "{\"recording\":{\"version\":1,\"source\":\"s-1\"}}\n"
            + "{\"type\":\"hook_run\",\"observed_at_ms\":5,\"ordinal\":3,\"step\":4,"
            + "\"confidence\":\"medium\",\"tracking\":{\"model_slug\":\"m\",\"thread_id\":\"t\","
            + "\"turn_id\":\"u\"},\"hook\":{\"event_name\":\"stop\",\"hook_source\":\"user\","
            + "\"status\":\"completed\"}}\n";
    ByteArrayOutputStream written = new ByteArrayOutputStream();

    try (JournalWriter writer = JournalWriter.to(written)) {
      SessionReplay.create().replay("j", new ByteArrayInputStream(journal.getBytes(UTF_8)), writer);
    }

    assertThat(written.toString(UTF_8)).isEqualTo(journal);
  }
}
