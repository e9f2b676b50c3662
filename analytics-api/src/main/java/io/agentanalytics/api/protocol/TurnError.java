package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a turn failed, as the app-server classified it (events.md 4.2). The message is never kept. At
 * most one of the two details is set, and only for kinds that have it.
 *
 * @param kind for example {@code contextWindowExceeded}; an unknown kind is passed on
 * @param httpStatusCode set for kinds about HTTP; the inner value is empty when the code is unknown
 * @param turnKind set for {@code activeTurnNotSteerable}: {@code review} or {@code compact}
 */
public record TurnError(
    String kind, Optional<OptionalInt> httpStatusCode, Optional<String> turnKind) {
  public TurnError {
    requireNonNull(kind, "kind");
    requireNonNull(httpStatusCode, "httpStatusCode");
    requireNonNull(turnKind, "turnKind");
  }

  /** A kind without data. */
  public static TurnError of(String kind) {
    return new TurnError(kind, Optional.empty(), Optional.empty());
  }

  /** A kind about HTTP. */
  public static TurnError http(String kind, OptionalInt statusCode) {
    return new TurnError(kind, Optional.of(statusCode), Optional.empty());
  }
}
