package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/** The 20 kinds of facts with their {@code type} in a journal (facts.md 1.1). */
public enum FactType implements WireWord {
  INITIALIZE("initialize", Initialize.class),
  CLIENT_REQUEST("client_request", ClientRequest.class),
  CLIENT_RESPONSE("client_response", ClientResponse.class),
  ERROR_RESPONSE("error_response", ErrorResponse.class),
  SERVER_REQUEST("server_request", ServerRequest.class),
  SERVER_RESPONSE("server_response", ServerResponse.class),
  EFFECTIVE_PERMISSIONS_APPROVAL_RESPONSE(
      "effective_permissions_approval_response", EffectivePermissionsApprovalResponse.class),
  SERVER_REQUEST_ABORTED("server_request_aborted", ServerRequestAborted.class),
  NOTIFICATION("notification", Notification.class),
  SUBAGENT_THREAD_STARTED("subagent_thread_started", SubagentThreadStarted.class),
  COMPACTION("compaction", Compaction.class),
  GUARDIAN_REVIEW("guardian_review", GuardianReview.class),
  TURN_RESOLVED_CONFIG("turn_resolved_config", TurnResolvedConfig.class),
  TURN_TOKEN_USAGE("turn_token_usage", TurnTokenUsage.class),
  SKILL_INVOKED("skill_invoked", SkillInvoked.class),
  APP_MENTIONED("app_mentioned", AppMentioned.class),
  APP_USED("app_used", AppUsed.class),
  HOOK_RUN("hook_run", HookRun.class),
  PLUGIN_USED("plugin_used", PluginUsed.class),
  PLUGIN_STATE_CHANGED("plugin_state_changed", PluginStateChanged.class);

  private final String word;
  private final Class<? extends AnalyticsFact> factClass;

  FactType(String word, Class<? extends AnalyticsFact> factClass) {
    this.word = word;
    this.factClass = factClass;
  }

  @Override
  public String word() {
    return word;
  }

  /** The record that holds a fact of this kind. */
  public Class<? extends AnalyticsFact> factClass() {
    return factClass;
  }
}
