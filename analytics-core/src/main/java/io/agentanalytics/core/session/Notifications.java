package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.protocol.AutoReviewCompletedNotification;
import io.agentanalytics.api.protocol.AutoReviewStartedNotification;
import io.agentanalytics.api.protocol.CommandExecutionItem;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.TurnCompletedNotification;
import io.agentanalytics.api.protocol.TurnDiffUpdatedNotification;
import io.agentanalytics.api.protocol.TurnNotification;
import io.agentanalytics.api.protocol.TurnStartedNotification;
import io.agentanalytics.core.frame.FrameHead;
import io.agentanalytics.core.json.JsonSlice;
import io.agentanalytics.core.protocol.AutoReviewBody;
import io.agentanalytics.core.protocol.CommandStart;
import io.agentanalytics.core.protocol.HookCompleted;
import io.agentanalytics.core.protocol.RequestResolved;
import io.agentanalytics.core.protocol.SettingsUpdated;
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
  private final ClientCalls calls;

  Notifications(Derivations derivations, RunningTurns running, ClientCalls calls) {
    this.derivations = derivations;
    this.running = running;
    this.calls = calls;
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
  Optional<Received> read(FrameHead head, Facts facts) {
    JsonSlice params = head.payload();
    return switch (head.method()) {
      case "thread/tokenUsage/updated" -> usage(params.read(TokenUsageUpdated.class));
      case "thread/settings/updated" -> settings(params.read(SettingsUpdated.class));
      case "hook/completed" -> hook(params.read(HookCompleted.class));
      case "serverRequest/resolved" -> resolved(params.read(RequestResolved.class));
      default -> head.notification().map(wire -> recorded(wire, params, facts));
    };
  }

  private Optional<Received> usage(TokenUsageUpdated usage) {
    return derived(
        usage.threadId(),
        (moment, facts) -> derivations.forEach(each -> each.usageUpdated(moment, usage, facts)));
  }

  private Optional<Received> settings(SettingsUpdated updated) {
    return derived(
        updated.threadId(),
        (moment, facts) ->
            derivations.forEach(each -> each.settingsUpdated(moment, updated, facts)));
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

  private Received recorded(TurnNotification wire, JsonSlice params, Facts reader) {
    Unrecorded more = unrecorded(wire, params, reader);
    return new Received(
        wire.threadId(),
        wire instanceof TurnCompletedNotification,
        (moment, facts) -> {
          wire.accept(new Signals(moment, more, facts));
          facts.exact(moment, new Notification(wire));
          if (wire instanceof ItemCompletedNotification completed) {
            derivations.forEach(each -> each.itemReported(moment, completed, facts));
          }
        });
  }

  /**
   * What derivations need of a notification and no fact has.
   *
   * @param errorMessage text of a turn's error
   * @param reviewFailed whether an automatic review denied because it failed
   * @param command that was started
   */
  private record Unrecorded(
      Optional<String> errorMessage, boolean reviewFailed, Optional<CommandStart> command) {
    private static final Unrecorded NOTHING =
        new Unrecorded(Optional.empty(), false, Optional.empty());
  }

  private Unrecorded unrecorded(TurnNotification wire, JsonSlice params, Facts facts) {
    if (wire instanceof TurnCompletedNotification) {
      return new Unrecorded(
          params.read(TurnBody.class).turn().error().flatMap(WireTurnError::message),
          false,
          Optional.empty());
    } else if (wire instanceof AutoReviewCompletedNotification) {
      boolean failed =
          params
              .tryRead(AutoReviewBody.class)
              .filter(body -> body.review().isFailure())
              .isPresent();
      return new Unrecorded(Optional.empty(), failed, Optional.empty());
    } else if (wire instanceof ItemStartedNotification started
        && started.item() instanceof CommandExecutionItem
        && derivations.needCommands(facts)) {
      return new Unrecorded(Optional.empty(), false, params.tryRead(CommandStart.class));
    }
    return Unrecorded.NOTHING;
  }

  private final class Signals implements TurnNotification.Visitor<Facts> {
    private final Moment moment;
    private final Unrecorded more;
    private final Facts facts;

    Signals(Moment moment, Unrecorded more, Facts facts) {
      this.moment = moment;
      this.more = more;
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
          new TurnEnd(
              completed.threadId(), completed.turnId(), completed.status(), more.errorMessage());
      derivations.forEach(each -> each.turnCompleted(moment, end, facts));
      running.completed(completed.threadId(), completed.turnId());
      if (!derivations.isAccepted(end.turnId()) && calls.isStartingTurn(end.threadId())) {
        running.awaitAnswer(end.threadId(), end.turnId());
      } else {
        derivations.forEach(each -> each.turnForgotten(end.threadId(), end.turnId(), facts));
      }
      return facts;
    }

    @Override
    public Facts turnDiffUpdated(TurnDiffUpdatedNotification updated) {
      return facts;
    }

    @Override
    public Facts itemStarted(ItemStartedNotification started) {
      derivations.forEach(each -> each.itemStarted(moment, started, facts));
      more.command()
          .ifPresent(
              command -> derivations.forEach(each -> each.commandStarted(moment, command, facts)));
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
      derivations.forEach(each -> each.autoReviewed(moment, completed, more.reviewFailed(), facts));
      return facts;
    }
  }
}
