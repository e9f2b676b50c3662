package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.ReviewTrigger;
import io.agentanalytics.api.event.SubjectKind;
import io.agentanalytics.api.protocol.ApprovalParams;
import io.agentanalytics.api.protocol.CommandApprovalParams;
import io.agentanalytics.api.protocol.FileChangeApprovalParams;
import io.agentanalytics.api.protocol.PermissionGrant;
import io.agentanalytics.api.protocol.PermissionsApprovalParams;
import java.util.List;

/**
 * What a review is about and why it was asked for (reduction.md 5.1).
 *
 * @param additionalPermissions whether more permissions were asked for
 * @param networkAccess whether network access was asked for
 */
record ReviewSubject(
    SubjectKind kind,
    String name,
    ReviewTrigger trigger,
    boolean additionalPermissions,
    boolean networkAccess) {

  /** A subject whose name is that of its kind. */
  static ReviewSubject of(
      SubjectKind kind,
      ReviewTrigger trigger,
      boolean additionalPermissions,
      boolean networkAccess) {
    String name = kind == SubjectKind.FILE_CHANGE ? "apply_patch" : kind.word();
    return new ReviewSubject(kind, name, trigger, additionalPermissions, networkAccess);
  }

  /**
   * Whether its reviews count for the item: those of permissions and of the network have no item of
   * their own.
   */
  boolean isSummarized() {
    return kind != SubjectKind.PERMISSIONS
        && kind != SubjectKind.NETWORK_ACCESS
        && kind != SubjectKind.WRITE_STDIN;
  }

  /**
   * The subject of an approval request.
   *
   * @param stdin whether input for a running command is a subject of its own
   */
  static ReviewSubject of(ApprovalParams params, boolean stdin) {
    return params.accept(new Approvals(stdin));
  }

  /** The first reason that applies. */
  static ReviewTrigger trigger(boolean networkAccess, boolean additionalPermissions) {
    if (networkAccess) {
      return ReviewTrigger.NETWORK_POLICY_DENIAL;
    }
    return additionalPermissions ? ReviewTrigger.SANDBOX_DENIAL : ReviewTrigger.INITIAL;
  }

  private static final class Approvals implements ApprovalParams.Visitor<ReviewSubject> {
    private final boolean stdin;

    Approvals(boolean stdin) {
      this.stdin = stdin;
    }

    @Override
    public ReviewSubject command(CommandApprovalParams params) {
      if (stdin && params.kind().filter("writeStdin"::equals).isPresent()) {
        return of(SubjectKind.WRITE_STDIN, ReviewTrigger.INITIAL, false, false);
      }
      boolean permissions = params.additionalPermissions().isPresent();
      boolean aboutNetwork = params.networkApprovalContext().isPresent();
      boolean network =
          aboutNetwork
              || !params.proposedNetworkPolicyAmendments().orElse(List.of()).isEmpty()
              || params.additionalPermissions().filter(PermissionGrant::enablesNetwork).isPresent();
      return of(
          aboutNetwork ? SubjectKind.NETWORK_ACCESS : SubjectKind.COMMAND_EXECUTION,
          params.approvalId().isPresent()
              ? ReviewTrigger.EXECVE_INTERCEPT
              : trigger(network, permissions),
          permissions,
          network);
    }

    @Override
    public ReviewSubject fileChange(FileChangeApprovalParams params) {
      boolean permissions = params.grantRoot().isPresent();
      return of(SubjectKind.FILE_CHANGE, trigger(false, permissions), permissions, false);
    }

    @Override
    public ReviewSubject permissions(PermissionsApprovalParams params) {
      return ofPermissions(params.permissions());
    }
  }

  /** A request for permissions, whoever reviews it. */
  static ReviewSubject ofPermissions(PermissionGrant grant) {
    boolean network = grant.enablesNetwork();
    boolean permissions = network || grant.fileSystem().isPresent();
    return of(SubjectKind.PERMISSIONS, trigger(network, permissions), permissions, network);
  }
}
