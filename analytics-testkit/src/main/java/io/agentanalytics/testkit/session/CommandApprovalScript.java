package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.NetworkProtocol;
import io.agentanalytics.testkit.internal.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The user is asked whether a command may run, or what it wants may happen. */
public final class CommandApprovalScript
    extends ServerRequestScript<CommandScript, CommandApprovalScript> {
  private JsonObject subject;
  private String host = "";
  private @Nullable String reason;
  private @Nullable String approvalId;
  private @Nullable JsonObject permissions;

  CommandApprovalScript(CommandScript command) {
    super(command.turn(), "item/commandExecution/requestApproval", command);
    this.subject =
        JsonObject.object()
            .with("itemId", command.id())
            .with("command", command.command())
            .with("cwd", command.cwd())
            .with("commandActions", command.actions());
  }

  @Override
  CommandApprovalScript self() {
    return this;
  }

  /** Why the agent wants it. */
  public CommandApprovalScript reason(String text) {
    describe();
    reason = requireNonNull(text, "text");
    return this;
  }

  /** The running command reached for a host: the question is about the network. */
  public CommandApprovalScript aboutNetwork(String target, NetworkProtocol protocol) {
    describe();
    host = requireNonNull(target, "target");
    subject =
        JsonObject.object()
            .with("itemId", "network#" + protocol.word() + "#" + host + "#80")
            .with(
                "networkApprovalContext",
                JsonObject.object().with("host", host).with("protocol", protocol))
            .with("proposedNetworkPolicyAmendments", List.of(rule("allow"), rule("deny")));
    return this;
  }

  /** The command is one of several that the item runs, with a question for each. */
  public CommandApprovalScript approvalId(String value) {
    describe();
    approvalId = requireNonNull(value, "value");
    return this;
  }

  /** The command needs more permissions; only clients with the experimental API are told. */
  public CommandApprovalScript withMore(ScriptedGrant more) {
    describe();
    permissions = more.asked();
    return this;
  }

  @Override
  JsonObject params() {
    JsonObject params = subject.copy().with("reason", reason).with("approvalId", approvalId);
    return permissions == null ? params : params.with("additionalPermissions", permissions);
  }

  /** Yes, this once. */
  public CommandScript accepted() {
    return decide("accept");
  }

  /** Yes, and as often as it comes in this session. */
  public CommandScript acceptedForSession() {
    return decide("acceptForSession");
  }

  /** Yes, and from now on for all commands that begin so. */
  public CommandScript acceptedWithRule(String... words) {
    return decide(
        JsonObject.object()
            .with(
                "acceptWithExecpolicyAmendment",
                JsonObject.object().with("execpolicy_amendment", List.of(words))));
  }

  /** The host is allowed from now on. */
  public CommandScript hostAllowed() {
    return decideOnHost("allow");
  }

  /** The host is denied from now on. */
  public CommandScript hostDenied() {
    return decideOnHost("deny");
  }

  /** No. */
  public CommandScript declined() {
    return decide("decline");
  }

  /** No, and the turn shall stop. */
  public CommandScript cancelled() {
    return decide("cancel");
  }

  private CommandScript decideOnHost(String action) {
    return decide(
        JsonObject.object()
            .with(
                "applyNetworkPolicyAmendment",
                JsonObject.object().with("network_policy_amendment", rule(action))));
  }

  private JsonObject rule(String action) {
    return JsonObject.object().with("host", host).with("action", action);
  }

  private CommandScript decide(Object decision) {
    return answer(JsonObject.object().with("decision", decision));
  }
}
