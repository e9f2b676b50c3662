package io.agentanalytics.core.filter;

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
import io.agentanalytics.api.protocol.OtherClientRequestParams;
import io.agentanalytics.api.protocol.OtherClientResult;
import io.agentanalytics.api.protocol.OtherNotification;
import java.util.List;
import java.util.Optional;

/**
 * Decides which facts reach the reducer (reduction.md 9.2, 9.3). Pure but for what it remembers of
 * apps and plugins.
 *
 * <p>Not thread-safe.
 */
public final class ClientFilter {
  private static final Optional<Refusal> PASSES = Optional.empty();

  private final FirstUses apps;
  private final FirstUses plugins;

  /** A filter that has not seen anything. */
  public ClientFilter() {
    this(new FilterState(List.of(), List.of()));
  }

  /** A filter that goes on from where another one was. */
  public ClientFilter(FilterState state) {
    this.apps = new FirstUses(state.apps());
    this.plugins = new FirstUses(state.plugins());
  }

  /** What the filter remembers now. */
  public FilterState state() {
    return new FilterState(apps.toList(), plugins.toList());
  }

  /** Why a fact is left out; empty when it goes on to the reducer. */
  public Optional<Refusal> refuse(AnalyticsFact fact) {
    return fact.accept(new Rules());
  }

  /**
   * A fact never got here, for want of room before the filter: what it used counts as reported, as
   * in the reference, where dedupe comes first (reduction.md 9.4).
   */
  public void lost(AnalyticsFact fact) {
    refuse(fact);
  }

  private static Optional<Refusal> refuseIf(boolean condition, Refusal refusal) {
    return condition ? Optional.of(refusal) : PASSES;
  }

  /** One rule per kind of fact; a new kind does not compile without one. */
  private final class Rules implements AnalyticsFact.Visitor<Optional<Refusal>> {
    @Override
    public Optional<Refusal> initialize(Initialize fact) {
      return PASSES;
    }

    @Override
    public Optional<Refusal> clientRequest(ClientRequest fact) {
      return refuseIf(fact.params() instanceof OtherClientRequestParams, Refusal.OTHER_METHOD);
    }

    @Override
    public Optional<Refusal> clientResponse(ClientResponse fact) {
      return refuseIf(fact.result() instanceof OtherClientResult, Refusal.OTHER_METHOD);
    }

    @Override
    public Optional<Refusal> errorResponse(ErrorResponse fact) {
      return PASSES;
    }

    @Override
    public Optional<Refusal> serverRequest(ServerRequest fact) {
      return PASSES;
    }

    @Override
    public Optional<Refusal> serverResponse(ServerResponse fact) {
      return PASSES;
    }

    @Override
    public Optional<Refusal> effectivePermissionsApprovalResponse(
        EffectivePermissionsApprovalResponse fact) {
      return PASSES;
    }

    @Override
    public Optional<Refusal> serverRequestAborted(ServerRequestAborted fact) {
      return PASSES;
    }

    @Override
    public Optional<Refusal> notification(Notification fact) {
      return refuseIf(fact.notification() instanceof OtherNotification, Refusal.OTHER_METHOD);
    }

    @Override
    public Optional<Refusal> subagentThreadStarted(SubagentThreadStarted fact) {
      return PASSES;
    }

    @Override
    public Optional<Refusal> compaction(Compaction fact) {
      return PASSES;
    }

    @Override
    public Optional<Refusal> guardianReview(GuardianReview fact) {
      return PASSES;
    }

    @Override
    public Optional<Refusal> turnResolvedConfig(TurnResolvedConfig fact) {
      return PASSES;
    }

    @Override
    public Optional<Refusal> turnTokenUsage(TurnTokenUsage fact) {
      return PASSES;
    }

    @Override
    public Optional<Refusal> skillInvoked(SkillInvoked fact) {
      return refuseIf(fact.invocations().isEmpty(), Refusal.EMPTY_LIST);
    }

    @Override
    public Optional<Refusal> appMentioned(AppMentioned fact) {
      return refuseIf(fact.mentions().isEmpty(), Refusal.EMPTY_LIST);
    }

    /** A use without a connector always passes and is not remembered. */
    @Override
    public Optional<Refusal> appUsed(AppUsed fact) {
      Optional<String> connector = fact.app().connectorId();
      return refuseIf(
          connector.isPresent()
              && !apps.add(new TurnUse(fact.tracking().turnId(), connector.get())),
          Refusal.REPEATED_USE);
    }

    /** The remote id is not part of the key. */
    @Override
    public Optional<Refusal> pluginUsed(PluginUsed fact) {
      String plugin = fact.plugin().pluginId().toString();
      return refuseIf(
          !plugins.add(new TurnUse(fact.tracking().turnId(), plugin)), Refusal.REPEATED_USE);
    }

    @Override
    public Optional<Refusal> hookRun(HookRun fact) {
      return PASSES;
    }

    @Override
    public Optional<Refusal> pluginStateChanged(PluginStateChanged fact) {
      return PASSES;
    }
  }
}
