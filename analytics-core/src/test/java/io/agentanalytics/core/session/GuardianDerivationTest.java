package io.agentanalytics.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.ApprovalRequestSource;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.GuardianReview;
import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.fact.ReviewedAction;
import io.agentanalytics.api.fact.ReviewedCommandSource;
import io.agentanalytics.api.fact.ReviewedNetworkProtocol;
import io.agentanalytics.api.fact.SandboxPermissions;
import io.agentanalytics.api.protocol.RiskLevel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** wire-derivation.md 10. */
class GuardianDerivationTest {
  private static final String PATCH = "{'type':'applyPatch','cwd':'/x','files':[]}";

  private static Wire reviewed(Confidence level, String status, String rationale, String action) {
    return new Wire(level)
        .open()
        .tells(
            "item/autoApprovalReview/completed",
            "'startedAtMs':1760000050100,'completedAtMs':1760000052310,'reviewId':'rev-7',"
                + "'targetItemId':'call-9','review':{'status':'"
                + status
                + "','riskLevel':'high','userAuthorization':'low','rationale':'"
                + rationale
                + "'},'action':"
                + action);
  }

  private static List<GuardianReview> reviews(String status, String rationale, String action) {
    return reviewed(Confidence.LOW, status, rationale, action).facts(GuardianReview.class);
  }

  @ParameterizedTest
  @CsvSource({
    "approved,fine,approved,approved,,allow,high",
    "denied,bad,denied,denied,,deny,high",
    "denied,Automatic approval review failed: no JSON,denied,failed_closed,,,",
    "timedOut,slow,denied,timed_out,timeout,,high",
    "aborted,gone,aborted,aborted,cancelled,,high"
  })
  void tellHowTheyEnded(
      String wireStatus,
      String rationale,
      String decision,
      String status,
      String reason,
      String outcome,
      String risk) {
    var review = reviews(wireStatus, rationale, PATCH).get(0);

    assertThat(review.decision().word()).isEqualTo(decision);
    assertThat(review.terminalStatus().word()).isEqualTo(status);
    assertThat(review.failureReason().map(word -> word.word()))
        .isEqualTo(Optional.ofNullable(reason));
    assertThat(review.outcome().map(word -> word.word())).isEqualTo(Optional.ofNullable(outcome));
    assertThat(review.riskLevel().map(RiskLevel::word)).isEqualTo(Optional.ofNullable(risk));
  }

  @Test
  void haveTheMembersThatTheWireTells() {
    var review = reviews("approved", "fine", PATCH).get(0);

    assertThat(review.reviewId()).isEqualTo("rev-7");
    assertThat(review.targetItemId()).contains("call-9");
    assertThat(review.approvalRequestSource()).isEqualTo(ApprovalRequestSource.MAIN_TURN);
    assertThat(review.startedAt()).isEqualTo(1_760_000_050L);
    assertThat(review.completedAt()).isEqualTo(OptionalLong.of(1_760_000_052L));
    assertThat(review.completionLatencyMs()).isEqualTo(OptionalLong.of(2210));
    assertThat(review.reviewTimeoutMs()).isEqualTo(90_000);
    assertThat(review.guardianThreadId()).isEmpty();
    assertThat(review.totalTokens()).isEmpty();
  }

  static Stream<Arguments> actions() {
    return Stream.of(
        Arguments.of(PATCH, new ReviewedAction.ApplyPatch()),
        Arguments.of(
            "{'type':'command','source':'shell','command':'rm','cwd':'/'}",
            new ReviewedAction.Shell(SandboxPermissions.REQUIRE_ESCALATED, Optional.empty())),
        Arguments.of(
            "{'type':'command','source':'unifiedExec','command':'rm','cwd':'/'}",
            new ReviewedAction.UnifiedExec(
                SandboxPermissions.REQUIRE_ESCALATED, Optional.empty(), false)),
        Arguments.of(
            "{'type':'execve','source':'unifiedExec','program':'/bin/rm','argv':[],'cwd':'/'}",
            new ReviewedAction.Execve(
                ReviewedCommandSource.UNIFIED_EXEC, "/bin/rm", Optional.empty())),
        Arguments.of(
            "{'type':'networkAccess','target':'t','host':'h','protocol':'https','port':443}",
            new ReviewedAction.NetworkAccess(ReviewedNetworkProtocol.HTTPS, 443)),
        Arguments.of(
            "{'type':'mcpToolCall','server':'s','toolName':'t','connectorId':null,"
                + "'connectorName':'n','toolTitle':'x'}",
            new ReviewedAction.McpToolCall(
                "s", "t", Optional.empty(), Optional.of("n"), Optional.of("x"))),
        Arguments.of(
            "{'type':'requestPermissions','reason':'r','permissions':{'network':null,"
                + "'fileSystem':null}}",
            new ReviewedAction.RequestPermissions()));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void tellWhatWasReviewed(String wire, ReviewedAction action) {
    assertThat(reviews("approved", "fine", wire))
        .extracting(GuardianReview::reviewedAction)
        .containsExactly(action);
  }

  @Test
  void comeBeforeTheNotification() {
    var wire = reviewed(Confidence.LOW, "approved", "fine", PATCH);

    var facts = wire.facts();
    assertThat(facts.subList(facts.size() - 2, facts.size()))
        .extracting(AnalyticsFact::getClass)
        .containsExactly(GuardianReview.class, Notification.class);
  }

  @Test
  void areOffUnlessGuessesAreWanted() {
    var wire = reviewed(Confidence.MEDIUM, "approved", "fine", PATCH);

    assertThat(wire.facts(GuardianReview.class)).isEmpty();
    assertThat(wire.diagnostics())
        .extracting(diagnostic -> diagnostic.kind())
        .containsExactly(DiagnosticKind.BELOW_CONFIDENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'timeTravel'}",
        "{'type':'command','source':'telepathy','command':'x','cwd':'/'}",
        "{'type':'networkAccess','target':'t','host':'h','protocol':'smoke','port':443}",
        "{'type':'networkAccess','target':'t','host':'h','protocol':'https','port':70000}"
      })
  void areNotMadeUpOfWhatIsNotUnderstood(String action) {
    assertThat(reviews("approved", "fine", action)).isEmpty();
  }

  @Test
  void areNotBuiltWhileTheyRun() {
    assertThat(reviews("inProgress", "", PATCH)).isEmpty();
    assertThat(reviews("unheardOf", "", PATCH)).isEmpty();
  }
}
