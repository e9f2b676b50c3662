package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.RejectionReason;
import io.agentanalytics.api.protocol.JsonRpcError;
import io.agentanalytics.core.protocol.ActiveTurn;
import io.agentanalytics.core.protocol.ErrorDetail;
import io.agentanalytics.core.protocol.ErrorInfo;
import java.util.Optional;

/** Classifies the errors of {@code turn/start} and {@code turn/steer} (wire-derivation.md 4.3). */
final class SteerErrors {
  private SteerErrors() {}

  /**
   * Whether the reference records the error; it does not for requests that it rejected before
   * looking at them.
   */
  static boolean isRecorded(JsonRpcError error) {
    String message = error.message();
    return !message.equals("expectedTurnId must not be empty")
        && !message.equals("Not initialized")
        && !message.startsWith("Invalid request: ")
        && !message.contains("experimentalApi");
  }

  /** The class of an error, from its text and data; empty when it has none. */
  static Optional<RejectionReason> classify(JsonRpcError error, Optional<ErrorDetail> detail) {
    String message = error.message();
    if (message.equals("no active turn to steer")) {
      return Optional.of(RejectionReason.NO_ACTIVE_TURN);
    }
    if (message.startsWith("expected active turn id `")) {
      return Optional.of(RejectionReason.EXPECTED_TURN_MISMATCH);
    }
    Optional<String> turnKind =
        detail
            .flatMap(ErrorDetail::codexErrorInfo)
            .flatMap(ErrorInfo::activeTurnNotSteerable)
            .map(ActiveTurn::turnKind);
    if (turnKind.filter("review"::equals).isPresent()) {
      return Optional.of(RejectionReason.NON_STEERABLE_REVIEW);
    }
    if (turnKind.filter("compact"::equals).isPresent()) {
      return Optional.of(RejectionReason.NON_STEERABLE_COMPACT);
    }
    if (message.equals("input must not be empty")) {
      return Optional.of(RejectionReason.EMPTY_INPUT);
    }
    return detail
        .flatMap(ErrorDetail::inputErrorCode)
        .filter("input_too_large"::equals)
        .map(code -> RejectionReason.INPUT_TOO_LARGE);
  }
}
