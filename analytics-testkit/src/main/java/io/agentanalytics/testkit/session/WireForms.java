package io.agentanalytics.testkit.session;

import io.agentanalytics.api.fact.ApprovalPolicy;
import io.agentanalytics.testkit.internal.JsonObject;

/** Values of the API in the form that they have on the wire. */
final class WireForms {
  private WireForms() {}

  /** A word, or an object that names each kind of question (protocol.md 2). */
  static Object approvalPolicy(ApprovalPolicy policy) {
    if (policy instanceof ApprovalPolicy.Granular granular) {
      return JsonObject.object()
          .with(
              "granular",
              JsonObject.object()
                  .with("sandbox_approval", granular.sandboxApproval())
                  .with("rules", granular.rules())
                  .with("skill_approval", granular.skillApproval())
                  .with("request_permissions", granular.requestPermissions())
                  .with("mcp_elicitations", granular.mcpElicitations()));
    }
    return policy.label();
  }
}
