package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.HookEventName;
import io.agentanalytics.api.protocol.TurnStatus;
import io.agentanalytics.testkit.internal.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A turn: is asked for, has items, is steered, ends. */
public final class TurnScript extends TurnItems {
  private final ThreadScript thread;
  private final TurnBody body;
  private final TurnOpening opening;
  private final List<ScriptedInput> input = new ArrayList<>();
  private final TurnDiff diff = new TurnDiff();
  private @Nullable Runnable lateAnswer;
  private boolean answeredLate;
  private boolean prompted;
  private boolean ended;

  TurnScript(ThreadScript thread, String id, TurnOpening opening) {
    super(thread.wire(), thread.state().settings());
    this.thread = thread;
    this.body = new TurnBody(id);
    this.opening = opening;
    this.prompted = !opening.hasPrompt();
  }

  @Override
  TurnScript self() {
    return this;
  }

  /** What the user asks for; some text unless set. */
  public TurnScript prompt(String text) {
    return input(ScriptedInput.text(text));
  }

  /** Parts of what the user says. */
  public TurnScript input(ScriptedInput... parts) {
    describe();
    input.addAll(List.of(parts));
    return this;
  }

  /** The server starts the turn, with the user's message, before it answers the request. */
  public TurnScript answeredLate() {
    describe();
    answeredLate = true;
    return this;
  }

  /**
   * The user's message never becomes an item: a hook stopped it, or the compaction before it
   * failed.
   */
  public TurnScript withoutPrompt() {
    prompted = true;
    return this;
  }

  @Override
  void say() {
    if (input.isEmpty()) {
      input.add(ScriptedInput.text("Go on."));
    }
    if (!opening.method().isEmpty()) {
      ask();
    }
    body.startAt(wire().nowMs());
    thread.status(active());
    thread.notify("turn/started", JsonObject.object().with("turn", body.running()));
  }

  private void ask() {
    Connection connection = thread.client().connection();
    JsonObject params =
        JsonObject.object().with("threadId", thread.id()).with(opening.params().apply(this));
    long request = wire().request(connection, opening.method(), params);
    Runnable answer = () -> wire().respond(connection, request, opening.result().apply(this));
    if (answeredLate) {
      lateAnswer = answer;
    } else {
      answer.run();
    }
  }

  JsonObject startParams() {
    return JsonObject.object().with("input", ScriptedInput.contents(input)).with(overrides());
  }

  /** Whatever comes next, the user's message comes before it. */
  void sayPrompt() {
    next();
    Runnable answer = lateAnswer;
    lateAnswer = null;
    if (!prompted) {
      prompted = true;
      thread.state().setPreview(ScriptedInput.preview(input));
      PlainItemScript.ofUser(this, input).completes();
    }
    if (answer != null) {
      answer.run();
    }
  }

  /** A client says more while the turn runs, and the server takes it or not. */
  public SteerScript steer(String text) {
    return steer(thread.client(), text);
  }

  /** As above, by another client. */
  public SteerScript steer(ClientScript by, String text) {
    return new SteerScript(this, by, requireNonNull(text, "text"));
  }

  /** The agent asks for permissions beyond its sandbox. */
  public PermissionsScript asksFor(ScriptedGrant permissions) {
    return new PermissionsScript(this, permissions);
  }

  /** A guardian looks at permissions that the agent wants. */
  public GuardianScript<TurnScript> guardianReviews(ScriptedGrant permissions) {
    return new GuardianScript<>(
        this,
        wire().ids().ofModel("call_"),
        JsonObject.object()
            .with("type", "requestPermissions")
            .with("reason", null)
            .with("permissions", permissions.asked()),
        this);
  }

  /** A hook runs. */
  public HookScript<TurnScript> hook(HookEventName event) {
    return new HookScript<>(thread, Optional.of(id()), requireNonNull(event, "event"), this);
  }

  /** A model call has used a hundred and some tokens. */
  public TurnScript usage() {
    return usage(100, 40, 20, 5);
  }

  /**
   * A model call has used these tokens; cached ones are among the input, thoughts in the output.
   */
  public TurnScript usage(long input, long cached, long output, long reasoning) {
    sayPrompt();
    thread.state().tokens().add(input, cached, output, reasoning);
    tellUsage();
    return this;
  }

  void tellUsage() {
    thread.notify("thread/tokenUsage/updated", thread.usage(id()));
  }

  /** What the turn has changed so far, as a unified diff of git. */
  public TurnScript diff(String unified) {
    sayPrompt();
    thread.notify("turn/diff/updated", about().with("diff", requireNonNull(unified, "unified")));
    return this;
  }

  TurnDiff diff() {
    return diff;
  }

  /** Time passes before the next thing happens. */
  public TurnScript after(Duration time) {
    wire().pass(requireNonNull(time, "time"));
    return this;
  }

  /** The turn does what it was asked for. */
  public ThreadScript completes() {
    sayPrompt();
    return end(TurnStatus.COMPLETED, null);
  }

  /** The turn fails for one of the reasons that have no details, for example {@code other}. */
  public ThreadScript fails(String errorInfo) {
    return failsWith(errorInfo, requireNonNull(errorInfo, "errorInfo"));
  }

  /** The turn fails for a reason that comes with an HTTP status. */
  public ThreadScript fails(String errorInfo, int httpStatus) {
    JsonObject detail = JsonObject.object().with("httpStatusCode", httpStatus);
    return failsWith(errorInfo, JsonObject.object().with(errorInfo, detail));
  }

  private ThreadScript failsWith(String message, Object errorInfo) {
    sayPrompt();
    JsonObject error =
        JsonObject.object()
            .with("message", message)
            .with("codexErrorInfo", errorInfo)
            .with("additionalDetails", null);
    thread.status(JsonObject.object().with("type", "systemError"));
    thread.notify(
        "error",
        JsonObject.object().with("error", error).with("willRetry", false).with("turnId", id()));
    return end(TurnStatus.FAILED, error);
  }

  /** The client interrupts the turn; questions that are open are not asked any longer. */
  public ThreadScript interrupted() {
    sayPrompt();
    Connection connection = thread.client().connection();
    long request = wire().request(connection, "turn/interrupt", about());
    wire().respond(connection, request, JsonObject.object());
    return stops();
  }

  /** The turn ends as interrupted by itself, for example because a question was cancelled. */
  public ThreadScript stops() {
    sayPrompt();
    return end(TurnStatus.INTERRUPTED, null);
  }

  private ThreadScript end(TurnStatus status, @Nullable JsonObject error) {
    ended = true;
    JsonObject ending = body.ended(status, error, wire().nowMs());
    if (status != TurnStatus.FAILED) {
      thread.status(JsonObject.object().with("type", "idle"));
    }
    thread.notify("turn/completed", JsonObject.object().with("turn", ending));
    thread.state().remember(ending);
    List.copyOf(thread.state().open()).forEach(ServerRequestScript::resolve);
    return thread;
  }

  /** The id of the turn. */
  public String id() {
    return body.id();
  }

  TurnBody body() {
    return body;
  }

  /** The thread of the turn, as the client that asked for the turn sees it. */
  public ThreadScript thread() {
    return thread;
  }

  boolean hasEnded() {
    return ended;
  }

  /** Members that tell to which turn something belongs. */
  JsonObject about() {
    return JsonObject.object().with("threadId", thread.id()).with("turnId", id());
  }

  static JsonObject active(String... flags) {
    return JsonObject.object().with("type", "active").with("activeFlags", List.of(flags));
  }

  @Override
  String what() {
    return "turn " + id();
  }
}
