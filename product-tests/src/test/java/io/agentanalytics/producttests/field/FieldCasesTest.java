package io.agentanalytics.producttests.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.Profile;
import io.agentanalytics.api.event.AcceptedLineFingerprintsEvent;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.ApprovalOutcome;
import io.agentanalytics.api.event.CommandExecutionEvent;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.cli.summary.Summary;
import io.agentanalytics.core.InputPosition;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.ReplayReport;
import io.agentanalytics.core.SessionReplay;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inputs in which something was lost without a word, with what has to come out. */
class FieldCasesTest {

  /** What a replay of a case gives, and its summary. */
  private static final class Outcome implements ReplayListener {
    private final List<EventRecord> records = new ArrayList<>();
    private final Summary summary = new Summary();
    private final ReplayReport report;

    private Outcome(String name) {
      report =
          SessionReplay.builder()
              .profile(Profile.V0131)
              .build()
              .replay(name, FieldCasesTest.class.getResourceAsStream(name), this);
      summary.add(report);
    }

    @Override
    public void event(EventRecord event) {
      records.add(event);
      summary.add(event.event());
    }

    @Override
    public void diagnostic(Diagnostic diagnostic, InputPosition position) {
      summary.add(diagnostic, position);
    }

    <E extends AnalyticsEvent> List<E> events(Class<E> type) {
      return records.stream()
          .map(EventRecord::event)
          .filter(type::isInstance)
          .map(type::cast)
          .toList();
    }

    String summary() {
      var text = new StringWriter();
      summary.print(new PrintWriter(text));
      return text.toString();
    }
  }

  @Test
  void aCompactionAskedForWhileATurnRunsIsManual() throws IOException {
    var outcome = new Outcome("compact_while_a_turn_runs.jsonl");

    var compactions =
        outcome.records.stream()
            .filter(record -> record.eventType().equals("codex_compaction_event"))
            .map(record -> StandardCharsets.UTF_8.decode(record.json()).toString())
            .map(FieldCasesTest::withoutEstimates);
    assertThat(compactions)
        .containsExactly(withoutEstimates(text("compact_while_a_turn_runs.event.jsonl").strip()));
  }

  /** The server adds an estimate of its own to the tokens, and has a clock of its own. */
  private static String withoutEstimates(String event) {
    return event
        .replaceFirst("\"active_context_tokens_before\":\\d+,", "")
        .replaceFirst(",\"duration_ms\":\\d+", "");
  }

  private static String text(String name) throws IOException {
    try (InputStream in = FieldCasesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theQuestionsOfARestartedServerHaveReviews() {
    var outcome = new Outcome("server_restart.jsonl");

    assertThat(outcome.events(ReviewEvent.class))
        .extracting(ReviewEvent::threadId, ReviewEvent::reviewId)
        .containsExactly(tuple("thr-1", "user:0"), tuple("thr-2", "user:0"));
    assertThat(outcome.events(CommandExecutionEvent.class))
        .extracting(event -> event.base().reviews())
        .allSatisfy(
            reviews -> {
              assertThat(reviews.reviewCount()).isOne();
              assertThat(reviews.finalApprovalOutcome()).isEqualTo(ApprovalOutcome.USER_APPROVED);
            })
        .hasSize(2);
    assertThat(outcome.report.restarts()).isOne();
    assertThat(outcome.summary())
        .containsPattern("server restarts +1\n")
        .doesNotContain("LEFT OUT");
  }

  @Test
  void aTurnWhoseAnswerComesBehindItsEndHasItsEvents() {
    var outcome = new Outcome("turn_start_answered_behind_its_end.jsonl");

    assertThat(outcome.events(TurnEvent.class))
        .extracting(TurnEvent::turnId)
        .containsExactly("thr-1-turn-0");
    assertThat(outcome.events(AcceptedLineFingerprintsEvent.class)).hasSize(1);
    assertThat(outcome.summary()).doesNotContain("LEFT OUT").doesNotContain("STILL OPEN");
  }

  @Test
  void anAnswerBehindTheServersWordIsTold() {
    var outcome = new Outcome("resolved_before_the_answer.jsonl");

    assertThat(outcome.events(ReviewEvent.class))
        .extracting(review -> review.status().word())
        .containsExactly("aborted");
    assertThat(outcome.summary())
        .containsPattern("answer came too late +1  resolved \\(its question was over\\)");
  }

  @Test
  void whatIsOpenAtTheEndIsTold() {
    var outcome = new Outcome("ends_while_asked.jsonl");

    assertThat(outcome.events(ReviewEvent.class)).isEmpty();
    assertThat(outcome.report.open()).isEqualTo(3);
    assertThat(outcome.summary())
        .containsPattern("STILL OPEN +3  at the end of the input\n")
        .containsPattern("  review +1  asked 20 ms before the end\n")
        .containsPattern("  tool item +1  begun \\d+ ms before the end\n")
        .containsPattern("  turn +1  begun 60 ms before the end\n");
  }
}
