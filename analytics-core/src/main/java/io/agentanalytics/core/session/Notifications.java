package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.protocol.AutoReviewCompletedNotification;
import io.agentanalytics.api.protocol.AutoReviewStartedNotification;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.TurnCompletedNotification;
import io.agentanalytics.api.protocol.TurnDiffUpdatedNotification;
import io.agentanalytics.api.protocol.TurnNotification;
import io.agentanalytics.api.protocol.TurnStartedNotification;
import io.agentanalytics.core.json.JsonSlice;
import io.agentanalytics.core.json.ProtocolCodec;
import io.agentanalytics.core.protocol.HookCompleted;
import io.agentanalytics.core.protocol.RequestResolved;
import io.agentanalytics.core.protocol.TokenUsageUpdated;
import io.agentanalytics.core.protocol.TurnBody;
import io.agentanalytics.core.protocol.WireTurnError;
import java.util.Optional;

/**
 * Reads the notifications that matter and tells them to the derivations, then records those that
 * are facts themselves.
 */
final class Notifications {
  private final Derivations derivations;
  private final RunningTurns running;

  Notifications(Derivations derivations, RunningTurns running) {
    this.derivations = derivations;
    this.running = running;
  }

  /**
   * A notification that was read.
   *
   * @param endsTurn whether it is the last one of its turn
   */
  record Received(String threadId, boolean endsTurn, Delivery delivery) {}

  /** What a notification does when its turn has come. */
  interface Delivery {
    void to(Moment moment, Facts facts);
  }

  /**
   * Reads a notification; empty when no fact needs it.
   *
   * @throws io.agentanalytics.core.json.MalformedJsonException if a member cannot be read
   */
  Optional<Received> read(String method, JsonSlice params) {
    return switch (method) {
      case "thread/tokenUsage/updated" -> usage(params.read(TokenUsageUpdated.class));
      case "hook/completed" -> hook(params.read(HookCompleted.class));
      case "serverRequest/resolved" -> resolved(params.read(RequestResolved.class));
      default -> ProtocolCodec.notification(method, params).map(wire -> recorded(wire, params));
    };
  }

  private Optional<Received> usage(TokenUsageUpdated usage) {
    return derived(
        usage.threadId(),
        (moment, facts) -> derivations.forEach(each -> each.usageUpdated(moment, usage, facts)));
  }

  private Optional<Received> hook(HookCompleted hook) {
    return derived(
        hook.threadId(),
        (moment, facts) -> derivations.forEach(each -> each.hookCompleted(moment, hook, facts)));
  }

  private Optional<Received> resolved(RequestResolved resolved) {
    return derived(
        resolved.threadId(),
        (moment, facts) ->
            derivations.forEach(each -> each.requestResolved(moment, resolved, facts)));
  }

  private static Optional<Received> derived(String threadId, Delivery delivery) {
    return Optional.of(new Received(threadId, false, delivery));
  }

  private Received recorded(TurnNotification wire, JsonSlice params) {
    Optional<String> errorMessage =
        wire instanceof TurnCompletedNotification
            ? params.read(TurnBody.class).turn().error().flatMap(WireTurnError::message)
            : Optional.empty();
    return new Received(
        wire.threadId(),
        wire instanceof TurnCompletedNotification,
        (moment, facts) -> {
          wire.accept(new Signals(moment, errorMessage, facts));
          facts.exact(moment, new Notification(wire));
        });
  }

  private final class Signals implements TurnNotification.Visitor<Facts> {
    private final Moment moment;
    private final Optional<String> errorMessage;
    private final Facts facts;

    Signals(Moment moment, Optional<String> errorMessage, Facts facts) {
      this.moment = moment;
      this.errorMessage = errorMessage;
      this.facts = facts;
    }

    @Override
    public Facts turnStarted(TurnStartedNotification started) {
      derivations.forEach(each -> each.turnStarted(moment, started, facts));
      running.started(started.threadId(), started.turnId());
      return facts;
    }

    @Override
    public Facts turnCompleted(TurnCompletedNotification completed) {
      TurnEnd end =
          new TurnEnd(completed.threadId(), completed.turnId(), completed.status(), errorMessage);
      derivations.forEach(each -> each.turnCompleted(moment, end, facts));
      running.completed(completed.threadId(), completed.turnId());
      return facts;
    }

    @Override
    public Facts turnDiffUpdated(TurnDiffUpdatedNotification updated) {
      return facts;
    }

    @Override
    public Facts itemStarted(ItemStartedNotification started) {
      derivations.forEach(each -> each.itemStarted(moment, started, facts));
      return facts;
    }

    @Override
    public Facts itemCompleted(ItemCompletedNotification completed) {
      derivations.forEach(each -> each.itemCompleted(moment, completed, facts));
      return facts;
    }

    @Override
    public Facts autoReviewStarted(AutoReviewStartedNotification started) {
      return facts;
    }

    @Override
    public Facts autoReviewCompleted(AutoReviewCompletedNotification completed) {
      return facts;
    }
  }
}
