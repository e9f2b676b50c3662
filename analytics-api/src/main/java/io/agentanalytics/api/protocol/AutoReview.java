package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** State of an automatic review (protocol.md 8.4); its rationale is not kept. */
public record AutoReview(
    Word<AutoReviewStatus> status,
    Optional<Word<RiskLevel>> riskLevel,
    Optional<Word<UserAuthorization>> userAuthorization) {
  public AutoReview {
    requireNonNull(status, "status");
    requireNonNull(riskLevel, "riskLevel");
    requireNonNull(userAuthorization, "userAuthorization");
  }
}
