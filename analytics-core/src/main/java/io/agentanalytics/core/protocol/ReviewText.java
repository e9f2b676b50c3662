package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What an automatic review says for itself. It is looked at for a failure, and never kept. */
public record ReviewText(Optional<String> rationale) {
  private static final String FAILURE = "Automatic approval review failed: ";

  public ReviewText {
    requireNonNull(rationale, "rationale");
  }

  /** Whether the review itself failed, and was denied for that (wire-derivation.md 10). */
  public boolean isFailure() {
    return rationale.filter(text -> text.startsWith(FAILURE)).isPresent();
  }
}
