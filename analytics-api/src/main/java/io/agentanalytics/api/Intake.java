package io.agentanalytics.api;

import io.agentanalytics.api.protocol.WireWord;

/**
 * What became of a fact or frame that was handed to an {@link AnalyticsClient}. It says only
 * whether the input was taken: whether an event follows is decided later. Releases may add reasons,
 * so ask {@link #isAccepted()} rather than listing them.
 */
public enum Intake implements WireWord {
  /** It will be processed, after everything that was accepted from the same source before. */
  ACCEPTED("accepted"),
  /** As much as the limits allow is waiting; the newest input is the one that is refused. */
  QUEUE_FULL("queue_full"),
  /** It is larger than a single input may be. */
  OVERSIZE("oversize"),
  /** The client was closed before. */
  CLOSED("closed"),
  /** Analytics is switched off ({@code analytics.enabled=false}): nothing is looked at. */
  DISABLED("disabled"),
  /** An argument that cannot be used: null, or a negative connection or time. */
  INVALID("invalid"),
  /** The thread that would process it has ended by a failure, which the log tells. */
  FAILED("failed");

  private final String word;

  Intake(String word) {
    this.word = word;
  }

  /** Also the reason under which statistics count the refusal. */
  @Override
  public String word() {
    return word;
  }

  /** Whether the input was taken. */
  public boolean isAccepted() {
    return this == ACCEPTED;
  }
}
