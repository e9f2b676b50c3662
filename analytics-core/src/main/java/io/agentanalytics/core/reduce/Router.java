package io.agentanalytics.core.reduce;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.AppMentioned;
import io.agentanalytics.api.fact.AppUsed;
import io.agentanalytics.api.fact.ClientRequest;
import io.agentanalytics.api.fact.ClientResponse;
import io.agentanalytics.api.fact.Compaction;
import io.agentanalytics.api.fact.EffectivePermissionsApprovalResponse;
import io.agentanalytics.api.fact.ErrorResponse;
import io.agentanalytics.api.fact.GuardianReview;
import io.agentanalytics.api.fact.HookRun;
import io.agentanalytics.api.fact.Initialize;
import io.agentanalytics.api.fact.Notification;
import io.agentanalytics.api.fact.PluginStateChanged;
import io.agentanalytics.api.fact.PluginUsed;
import io.agentanalytics.api.fact.ServerRequest;
import io.agentanalytics.api.fact.ServerRequestAborted;
import io.agentanalytics.api.fact.ServerResponse;
import io.agentanalytics.api.fact.SkillInvoked;
import io.agentanalytics.api.fact.SubagentThreadStarted;
import io.agentanalytics.api.fact.TurnResolvedConfig;
import io.agentanalytics.api.fact.TurnTokenUsage;
import io.agentanalytics.api.protocol.AutoReviewCompletedNotification;
import io.agentanalytics.api.protocol.AutoReviewStartedNotification;
import io.agentanalytics.api.protocol.ClientResult;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.ThreadResult;
import io.agentanalytics.api.protocol.TurnCompletedNotification;
import io.agentanalytics.api.protocol.TurnDiffUpdatedNotification;
import io.agentanalytics.api.protocol.TurnNotification;
import io.agentanalytics.api.protocol.TurnStartResult;
import io.agentanalytics.api.protocol.TurnStartedNotification;
import io.agentanalytics.api.protocol.TurnSteerResult;

/** Looks at a fact once and hands it to the collaborator whose slice of state it touches. */
final class Router implements AnalyticsFact.Visitor<Output> {
  private final Collaborators to;
  private final Output out;

  Router(Collaborators to, Output out) {
    this.to = to;
    this.out = out;
  }

  @Override
  public Output initialize(Initialize fact) {
    to.connections().initialize(fact);
    return out;
  }

  @Override
  public Output clientRequest(ClientRequest fact) {
    to.requests().requested(fact, out);
    return out;
  }

  @Override
  public Output clientResponse(ClientResponse fact) {
    ClientResult result = fact.result();
    if (result instanceof ThreadResult opened) {
      to.threads().opened(fact.connectionId(), opened, out);
    } else if (result instanceof TurnStartResult started) {
      to.requests().turnStarted(fact.connectionId(), fact.requestId(), started, out);
    } else if (result instanceof TurnSteerResult steered) {
      to.requests().steered(fact.connectionId(), fact.requestId(), steered, out);
    }
    return out;
  }

  @Override
  public Output errorResponse(ErrorResponse fact) {
    to.requests().failed(fact, out);
    return out;
  }

  @Override
  public Output serverRequest(ServerRequest fact) {
    to.reviews().requested(fact, out);
    return out;
  }

  @Override
  public Output serverResponse(ServerResponse fact) {
    to.reviews().answered(fact, out);
    return out;
  }

  @Override
  public Output effectivePermissionsApprovalResponse(EffectivePermissionsApprovalResponse fact) {
    to.reviews().granted(fact, out);
    return out;
  }

  @Override
  public Output serverRequestAborted(ServerRequestAborted fact) {
    to.reviews().aborted(fact, out);
    return out;
  }

  @Override
  public Output notification(Notification fact) {
    return fact.notification() instanceof TurnNotification notification
        ? notification.accept(new Notifications())
        : out;
  }

  @Override
  public Output subagentThreadStarted(SubagentThreadStarted fact) {
    to.threads().subagentStarted(fact, out);
    return out;
  }

  @Override
  public Output compaction(Compaction fact) {
    to.sessionEvents().compaction(fact, out);
    return out;
  }

  @Override
  public Output guardianReview(GuardianReview fact) {
    to.sessionEvents().guardianReview(fact, out);
    return out;
  }

  @Override
  public Output turnResolvedConfig(TurnResolvedConfig fact) {
    to.turns().configured(fact, out);
    return out;
  }

  @Override
  public Output turnTokenUsage(TurnTokenUsage fact) {
    to.turns().used(fact, out);
    return out;
  }

  @Override
  public Output skillInvoked(SkillInvoked fact) {
    to.skills().invoked(fact, out);
    return out;
  }

  @Override
  public Output appMentioned(AppMentioned fact) {
    to.usageEvents().appMentioned(fact, out);
    return out;
  }

  @Override
  public Output appUsed(AppUsed fact) {
    to.usageEvents().appUsed(fact, out);
    return out;
  }

  @Override
  public Output hookRun(HookRun fact) {
    to.usageEvents().hookRun(fact, out);
    return out;
  }

  @Override
  public Output pluginUsed(PluginUsed fact) {
    to.usageEvents().pluginUsed(fact, out);
    return out;
  }

  @Override
  public Output pluginStateChanged(PluginStateChanged fact) {
    to.usageEvents().pluginStateChanged(fact, out);
    return out;
  }

  private final class Notifications implements TurnNotification.Visitor<Output> {
    @Override
    public Output turnStarted(TurnStartedNotification notification) {
      to.turns().started(notification);
      to.openTurns().started(notification.threadId(), notification.turnId(), out.atMs());
      return out;
    }

    @Override
    public Output turnCompleted(TurnCompletedNotification notification) {
      to.turns().completed(notification, out);
      to.openTurns().completed(notification.threadId(), notification.turnId());
      to.reviews().turnEnded(notification.threadId(), notification.turnId());
      return out;
    }

    @Override
    public Output turnDiffUpdated(TurnDiffUpdatedNotification notification) {
      to.turns().changed(notification);
      return out;
    }

    @Override
    public Output itemStarted(ItemStartedNotification notification) {
      to.toolItems().started(notification);
      return out;
    }

    @Override
    public Output itemCompleted(ItemCompletedNotification notification) {
      to.toolItems().completed(notification, out);
      return out;
    }

    /** Only the end of an automatic review matters (reduction.md 5.3). */
    @Override
    public Output autoReviewStarted(AutoReviewStartedNotification notification) {
      return out;
    }

    @Override
    public Output autoReviewCompleted(AutoReviewCompletedNotification notification) {
      to.reviews().autoReviewed(notification, out);
      return out;
    }
  }
}
