package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.PermissionScope;
import io.agentanalytics.testkit.internal.JsonObject;
import org.jspecify.annotations.Nullable;

/** The user is asked for permissions beyond the sandbox. */
public final class PermissionsScript extends ServerRequestScript<TurnScript, PermissionsScript> {
  private final ScriptedGrant wanted;
  private String cwd;
  private String itemId;
  private @Nullable String reason;
  private boolean strict;

  PermissionsScript(TurnScript turn, ScriptedGrant wanted) {
    super(turn, "item/permissions/requestApproval", turn);
    this.wanted = requireNonNull(wanted, "wanted");
    this.itemId = turn.wire().ids().ofModel("call_");
    this.cwd = turn.thread().state().settings().text("cwd");
  }

  @Override
  PermissionsScript self() {
    return this;
  }

  /** The id of the call that asks; it has no item. */
  public PermissionsScript id(String value) {
    describe();
    itemId = requireNonNull(value, "value");
    return this;
  }

  /** Where relative paths begin; the working directory of the thread unless set. */
  public PermissionsScript cwd(String value) {
    describe();
    cwd = requireNonNull(value, "value");
    return this;
  }

  /** Why the agent wants it. */
  public PermissionsScript reason(String text) {
    describe();
    reason = requireNonNull(text, "text");
    return this;
  }

  /** What is granted is to be reviewed strictly, which does not go with a whole session. */
  public PermissionsScript strictly() {
    strict = true;
    return this;
  }

  @Override
  JsonObject params() {
    return JsonObject.object()
        .with("itemId", itemId)
        .with("cwd", cwd)
        .with("reason", reason)
        .with("permissions", wanted.asked());
  }

  /** All that was asked for, for the turn. */
  public TurnScript granted() {
    return granted(wanted);
  }

  /** All that was asked for, for the session. */
  public TurnScript grantedForSession() {
    return grantedForSession(wanted);
  }

  /** Something, asked for or not, for the turn. */
  public TurnScript granted(ScriptedGrant permissions) {
    return grant(permissions, PermissionScope.TURN);
  }

  /** Something, asked for or not, for the session. */
  public TurnScript grantedForSession(ScriptedGrant permissions) {
    return grant(permissions, PermissionScope.SESSION);
  }

  /** Nothing. */
  public TurnScript denied() {
    return granted(ScriptedGrant.grant());
  }

  private TurnScript grant(ScriptedGrant permissions, PermissionScope scope) {
    JsonObject answer =
        JsonObject.object().with("permissions", permissions.granted()).with("scope", scope);
    return answer(strict ? answer.with("strictAutoReview", true) : answer);
  }
}
