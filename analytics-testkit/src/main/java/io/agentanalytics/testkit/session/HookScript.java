package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.HookEventName;
import io.agentanalytics.api.fact.HookSource;
import io.agentanalytics.api.fact.HookStatus;
import io.agentanalytics.testkit.internal.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A hook runs (protocol.md 6.4). It can come before the user's message, which it may stop.
 *
 * @param <P> what goes on when it has run
 */
public final class HookScript<P> extends Phrase {
  private final ThreadScript thread;
  private final Optional<String> turnId;
  private final HookEventName event;
  private final P next;
  private HookSource source = HookSource.USER;
  private long startedAtMs;

  HookScript(ThreadScript thread, Optional<String> turnId, HookEventName event, P next) {
    super(thread.wire());
    this.thread = thread;
    this.turnId = turnId;
    this.event = event;
    this.next = next;
  }

  /** Where it was configured; by the user unless set. */
  public HookScript<P> source(HookSource value) {
    describe();
    source = requireNonNull(value, "value");
    return this;
  }

  /** It takes its time. */
  public HookScript<P> after(Duration time) {
    wire().pass(requireNonNull(time, "time"));
    return this;
  }

  /** It has nothing against anything. */
  public P completes() {
    return ends(HookStatus.COMPLETED);
  }

  /** It does not work. */
  public P fails() {
    return ends(HookStatus.FAILED);
  }

  /** It forbids what was about to happen. */
  public P blocks() {
    return ends(HookStatus.BLOCKED);
  }

  /** It stops the turn. */
  public P stops() {
    return ends(HookStatus.STOPPED);
  }

  @Override
  void say() {
    startedAtMs = wire().nowMs();
    tell("hook/started", run(HookStatus.RUNNING));
  }

  private P ends(HookStatus status) {
    next();
    tell(
        "hook/completed",
        run(status)
            .with("completedAt", wire().nowSeconds())
            .with("durationMs", wire().nowMs() - startedAtMs));
    return next;
  }

  private void tell(String method, JsonObject run) {
    thread.notify(method, JsonObject.object().with("turnId", turnId.orElse(null)).with("run", run));
  }

  private JsonObject run(HookStatus status) {
    return JsonObject.object()
        .with("id", event.word().replace('_', '-') + ":0:/home/dev/.codex/hooks.json")
        .with("eventName", camelCase(event.word()))
        .with("handlerType", "command")
        .with("executionMode", "sync")
        .with("scope", turnId.isPresent() ? "turn" : "thread")
        .with("sourcePath", "/home/dev/.codex/hooks.json")
        .with("source", camelCase(source.word()))
        .with("displayOrder", 0)
        .with("status", status)
        .with("statusMessage", null)
        .with("startedAt", Math.floorDiv(startedAtMs, 1000L))
        .with("completedAt", null)
        .with("durationMs", null)
        .with("entries", List.of());
  }

  /** Facts have these words in snake case, the wire has them in camel case (protocol.md 2). */
  private static String camelCase(String word) {
    return Pattern.compile("_(.)")
        .matcher(word)
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  @Override
  String what() {
    return "hook " + event.word();
  }
}
