package io.agentanalytics.api.protocol;

/** Params that the three approval requests share (protocol.md 8.1). */
public sealed interface ApprovalParams extends ServerRequestParams
    permits CommandApprovalParams, FileChangeApprovalParams, PermissionsApprovalParams {

  String threadId();

  String turnId();

  String itemId();

  /**
   * When the server asked, in ms since the Unix epoch; a negative value makes reduction ignore the
   * request.
   */
  long startedAtMs();

  /** Calls the method for the kind of this request. */
  <R> R accept(Visitor<R> visitor);

  /** One method per kind of approval request. */
  interface Visitor<R> {
    R command(CommandApprovalParams params);

    R fileChange(FileChangeApprovalParams params);

    R permissions(PermissionsApprovalParams params);
  }
}
