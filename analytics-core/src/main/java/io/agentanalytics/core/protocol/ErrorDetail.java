package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What the data of an error answer tells (protocol.md 5.3). */
public record ErrorDetail(Optional<ErrorInfo> codexErrorInfo, Optional<String> inputErrorCode) {
  public ErrorDetail {
    requireNonNull(codexErrorInfo, "codexErrorInfo");
    requireNonNull(inputErrorCode, "inputErrorCode");
  }
}
