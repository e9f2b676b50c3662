package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Params of {@code item/fileChange/requestApproval} (protocol.md 8.1).
 *
 * @param startedAtMs ms since the Unix epoch
 * @param grantRoot the folder to which the client may grant write access
 */
public record FileChangeApprovalParams(
    String threadId, String turnId, String itemId, long startedAtMs, Optional<String> grantRoot)
    implements ApprovalParams {
  public FileChangeApprovalParams {
    requireNonNull(threadId, "threadId");
    requireNonNull(turnId, "turnId");
    requireNonNull(itemId, "itemId");
    requireNonNull(grantRoot, "grantRoot");
  }

  @Override
  public String method() {
    return "item/fileChange/requestApproval";
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.fileChange(this);
  }
}
