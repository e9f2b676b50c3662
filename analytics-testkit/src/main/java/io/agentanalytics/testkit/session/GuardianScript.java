package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.AutoReviewStatus;
import io.agentanalytics.api.protocol.NetworkProtocol;
import io.agentanalytics.api.protocol.RiskLevel;
import io.agentanalytics.api.protocol.UserAuthorization;
import io.agentanalytics.testkit.internal.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guardian looks at what the agent wants to do (protocol.md 8.4).
 *
 * @param <P> what goes on with the verdict
 */
public final class GuardianScript<P> extends Phrase {
  private final TurnScript turn;
  private final String target;
  private final P next;
  private JsonObject action;
  private String id;
  private long startedAtMs;
  private @Nullable RiskLevel risk = RiskLevel.LOW;
  private @Nullable UserAuthorization authorization = UserAuthorization.HIGH;
  private String rationale = "Looks routine.";

  GuardianScript(TurnScript turn, String target, JsonObject action, P next) {
    super(turn.wire());
    this.turn = turn;
    this.target = target;
    this.action = action;
    this.next = next;
    this.id = turn.wire().ids().ofChance();
  }

  /** The id of the review. */
  public GuardianScript<P> id(String value) {
    describe();
    id = requireNonNull(value, "value");
    return this;
  }

  /** It is about a host that a command reaches for. */
  public GuardianScript<P> aboutNetwork(String host, NetworkProtocol protocol, int port) {
    describe();
    action =
        JsonObject.object()
            .with("type", "networkAccess")
            .with("target", protocol.word() + "://" + host + ":" + port)
            .with("host", requireNonNull(host, "host"))
            .with("protocol", protocol)
            .with("port", port);
    return this;
  }

  /** It is about a program that a command starts. */
  public GuardianScript<P> aboutProgram(String program, String... arguments) {
    describe();
    List<String> argv = new ArrayList<>(List.of(program));
    argv.addAll(List.of(arguments));
    action =
        JsonObject.object()
            .with("type", "execve")
            .with("source", "shell")
            .with("program", program)
            .with("argv", argv)
            .with("cwd", turn.thread().state().settings().text("cwd"));
    return this;
  }

  /** How risky it seems, and how far the user seems to have wanted it; low and high unless set. */
  public GuardianScript<P> seeing(RiskLevel value, UserAuthorization wanted) {
    risk = requireNonNull(value, "value");
    authorization = requireNonNull(wanted, "wanted");
    return this;
  }

  /** Why the guardian decides as it does. */
  public GuardianScript<P> because(String text) {
    rationale = requireNonNull(text, "text");
    return this;
  }

  /** The verdict takes its time. */
  public GuardianScript<P> after(Duration time) {
    wire().pass(requireNonNull(time, "time"));
    return this;
  }

  /** It may happen. */
  public P approved() {
    return ends(AutoReviewStatus.APPROVED);
  }

  /** It may not happen. */
  public P denied() {
    return ends(AutoReviewStatus.DENIED);
  }

  /** The guardian failed, which counts as no, and as risky. */
  public P failed(String problem) {
    return seeing(RiskLevel.HIGH, UserAuthorization.UNKNOWN)
        .because("Automatic approval review failed: " + requireNonNull(problem, "problem"))
        .denied();
  }

  /** The guardian took too long, which counts as no. */
  public P timedOut() {
    return withoutVerdict(AutoReviewStatus.TIMED_OUT);
  }

  /** The review was given up. */
  public P aborted() {
    return withoutVerdict(AutoReviewStatus.ABORTED);
  }

  /** The review never ends. */
  public P leftOpen() {
    next();
    return next;
  }

  private P withoutVerdict(AutoReviewStatus status) {
    next();
    risk = null;
    authorization = null;
    return ends(status);
  }

  @Override
  void say() {
    turn.sayPrompt();
    startedAtMs = wire().nowMs();
    turn.thread()
        .notify(
            "item/autoApprovalReview/started",
            about(review(AutoReviewStatus.IN_PROGRESS, null, null, null)));
  }

  private P ends(AutoReviewStatus status) {
    next();
    turn.thread()
        .notify(
            "item/autoApprovalReview/completed",
            about(review(status, risk, authorization, rationale))
                .with("completedAtMs", wire().nowMs())
                .with("decisionSource", "agent"));
    return next;
  }

  private JsonObject about(JsonObject review) {
    return JsonObject.object()
        .with("turnId", turn.id())
        .with("startedAtMs", startedAtMs)
        .with("reviewId", id)
        .with("targetItemId", target)
        .with("review", review)
        .with("action", action);
  }

  private static JsonObject review(
      AutoReviewStatus status,
      @Nullable RiskLevel risk,
      @Nullable UserAuthorization authorization,
      @Nullable String rationale) {
    return JsonObject.object()
        .with("status", status)
        .with("riskLevel", risk)
        .with("userAuthorization", authorization)
        .with("rationale", rationale);
  }

  @Override
  String what() {
    return "review " + id;
  }
}
