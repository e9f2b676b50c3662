package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/** What went wrong, in releases that say so; its members stand on the level of the event. */
public record ErrorDetails(
    Optional<String> codexErrorKind,
    OptionalLong codexErrorHttpStatusCode,
    OptionalLong usageLimitWindowMinutes) {
  public ErrorDetails {
    requireNonNull(codexErrorKind, "codexErrorKind");
    requireNonNull(codexErrorHttpStatusCode, "codexErrorHttpStatusCode");
    requireNonNull(usageLimitWindowMinutes, "usageLimitWindowMinutes");
  }

  /** Nothing went wrong, or nobody says what. */
  public static final ErrorDetails NONE =
      new ErrorDetails(Optional.empty(), OptionalLong.empty(), OptionalLong.empty());
}
