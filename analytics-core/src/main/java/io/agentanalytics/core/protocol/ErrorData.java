package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** An error answer with its data. */
public record ErrorData(Optional<ErrorDetail> data) {
  public ErrorData {
    requireNonNull(data, "data");
  }
}
