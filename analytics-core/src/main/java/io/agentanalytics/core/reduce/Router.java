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
import io.agentanalytics.api.protocol.ServerNotification;
import io.agentanalytics.api.protocol.ThreadResult;
import io.agentanalytics.api.protocol.TurnCompletedNotification;
import io.agentanalytics.api.protocol.TurnDiffUpdatedNotification;
import io.agentanalytics.api.protocol.TurnStartResult;
import io.agentanalytics.api.protocol.TurnStartedNotification;
import io.agentanalytics.api.protocol.TurnSteerResult;
import org.jspecify.annotations.Nullable;

/** Looks at a fact once and hands it to the collaborator whose slice of state it touches. */
final class Router implements AnalyticsFact.Visitor<@Nullable Void> {
  private final Collaborators to;
  private final Output out;

  Router(Collaborators to, Output out) {
    this.to = to;
    this.out = out;
  }

  @Override
  public @Nullable Void initialize(Initialize fact) {
    to.connections().initialize(fact, out);
    return null;
  }

  @Override
  public @Nullable Void clientRequest(ClientRequest fact) {
    to.requests().requested(fact, out);
    return null;
  }

  @Override
  public @Nullable Void clientResponse(ClientResponse fact) {
    ClientResult result = fact.result();
    if (result instanceof ThreadResult opened) {
      to.threads().opened(fact.connectionId(), opened, out);
    } else if (result instanceof TurnStartResult started) {
      to.requests().turnStarted(fact.connectionId(), fact.requestId(), started, out);
    } else if (result instanceof TurnSteerResult steered) {
      to.requests().steered(fact.connectionId(), fact.requestId(), steered, out);
    }
    return null;
  }

  @Override
  public @Nullable Void errorResponse(ErrorResponse fact) {
    to.requests().failed(fact, out);
    return null;
  }

  @Override
  public @Nullable Void serverRequest(ServerRequest fact) {
    to.reviews().requested(fact, out);
    return null;
  }

  @Override
  public @Nullable Void serverResponse(ServerResponse fact) {
    to.reviews().answered(fact, out);
    return null;
  }

  @Override
  public @Nullable Void effectivePermissionsApprovalResponse(EffectivePermissionsApprovalResponse fact) {
    to.reviews().granted(fact, out);
    return null;
  }

  @Override
  public @Nullable Void serverRequestAborted(ServerRequestAborted fact) {
    to.reviews().aborted(fact, out);
    return null;
  }

  @Override
  public @Nullable Void notification(Notification fact) {
    return fact.notification().accept(new Notifications());
  }

  @Override
  public @Nullable Void subagentThreadStarted(SubagentThreadStarted fact) {
    to.threads().subagentStarted(fact, out);
    return null;
  }

  @Override
  public @Nullable Void compaction(Compaction fact) {
    to.sessionEvents().compaction(fact, out);
    return null;
  }

  @Override
  public @Nullable Void guardianReview(GuardianReview fact) {
    to.sessionEvents().guardianReview(fact, out);
    return null;
  }

  @Override
  public @Nullable Void turnResolvedConfig(TurnResolvedConfig fact) {
    to.turns().configured(fact, out);
    return null;
  }

  @Override
  public @Nullable Void turnTokenUsage(TurnTokenUsage fact) {
    to.turns().used(fact, out);
    return null;
  }

  @Override
  public @Nullable Void skillInvoked(SkillInvoked fact) {
    to.skills().invoked(fact, out);
    return null;
  }

  @Override
  public @Nullable Void appMentioned(AppMentioned fact) {
    to.usageEvents().appMentioned(fact, out);
    return null;
  }

  @Override
  public @Nullable Void appUsed(AppUsed fact) {
    to.usageEvents().appUsed(fact, out);
    return null;
  }

  @Override
  public @Nullable Void hookRun(HookRun fact) {
    to.usageEvents().hookRun(fact, out);
    return null;
  }

  @Override
  public @Nullable Void pluginUsed(PluginUsed fact) {
    to.usageEvents().pluginUsed(fact, out);
    return null;
  }

  @Override
  public @Nullable Void pluginStateChanged(PluginStateChanged fact) {
    to.usageEvents().pluginStateChanged(fact, out);
    return null;
  }

  private final class Notifications implements ServerNotification.Visitor<@Nullable Void> {
    @Override
    public @Nullable Void turnStarted(TurnStartedNotification notification) {
      to.turns().started(notification, out);
      return null;
    }

    @Override
    public @Nullable Void turnCompleted(TurnCompletedNotification notification) {
      to.turns().completed(notification, out);
      return null;
    }

    @Override
    public @Nullable Void turnDiffUpdated(TurnDiffUpdatedNotification notification) {
      to.turns().changed(notification, out);
      return null;
    }

    @Override
    public @Nullable Void itemStarted(ItemStartedNotification notification) {
      to.toolItems().started(notification, out);
      return null;
    }

    @Override
    public @Nullable Void itemCompleted(ItemCompletedNotification notification) {
      to.toolItems().completed(notification, out);
      return null;
    }

    /** Only the end of an automatic review matters (reduction.md 5.3). */
    @Override
    public @Nullable Void autoReviewStarted(AutoReviewStartedNotification notification) {
      return null;
    }

    @Override
    public @Nullable Void autoReviewCompleted(AutoReviewCompletedNotification notification) {
      to.reviews().autoReviewed(notification, out);
      return null;
    }
  }
}
