package io.agentanalytics.api.fact;

/**
 * One thing that happened in an agent session: the input of the reducer. The set is closed
 * (facts.md 1.1); a fact is paired with the time at which it was observed by {@link ObservedFact}.
 */
public sealed interface AnalyticsFact
    permits Initialize,
        ClientRequest,
        ClientResponse,
        ErrorResponse,
        ServerRequest,
        ServerResponse,
        EffectivePermissionsApprovalResponse,
        ServerRequestAborted,
        Notification,
        SubagentThreadStarted,
        Compaction,
        GuardianReview,
        TurnResolvedConfig,
        TurnTokenUsage,
        SkillInvoked,
        AppMentioned,
        AppUsed,
        HookRun,
        PluginUsed,
        PluginStateChanged {

  /** The kind, which is also the {@code type} of a journal line. */
  FactType type();

  /** Calls the method for the kind of this fact. */
  <R> R accept(Visitor<R> visitor);

  /** One method per kind; adding a kind breaks the build where a rule for it is missing. */
  interface Visitor<R> {
    R initialize(Initialize fact);

    R clientRequest(ClientRequest fact);

    R clientResponse(ClientResponse fact);

    R errorResponse(ErrorResponse fact);

    R serverRequest(ServerRequest fact);

    R serverResponse(ServerResponse fact);

    R effectivePermissionsApprovalResponse(EffectivePermissionsApprovalResponse fact);

    R serverRequestAborted(ServerRequestAborted fact);

    R notification(Notification fact);

    R subagentThreadStarted(SubagentThreadStarted fact);

    R compaction(Compaction fact);

    R guardianReview(GuardianReview fact);

    R turnResolvedConfig(TurnResolvedConfig fact);

    R turnTokenUsage(TurnTokenUsage fact);

    R skillInvoked(SkillInvoked fact);

    R appMentioned(AppMentioned fact);

    R appUsed(AppUsed fact);

    R hookRun(HookRun fact);

    R pluginUsed(PluginUsed fact);

    R pluginStateChanged(PluginStateChanged fact);
  }
}
