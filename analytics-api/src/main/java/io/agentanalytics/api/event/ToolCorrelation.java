package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a tool call belongs to, in releases that say so; its members stand on the level of the
 * event.
 *
 * @param sessionId session of the thread
 * @param rootTurnId turn of the user that the turn goes back to
 * @param cellId cell of the script that made the call
 * @param parentCallId call of the script that made the call
 * @param originatingResponseId response of the model that asked for the call
 * @param subsequentResponseId response of the model that came next
 */
public record ToolCorrelation(
    Optional<String> sessionId,
    Optional<String> rootTurnId,
    Optional<String> cellId,
    Optional<String> parentCallId,
    Optional<String> originatingResponseId,
    Optional<String> subsequentResponseId,
    Optional<ToolEventType> toolEventType) {
  public ToolCorrelation {
    requireNonNull(sessionId, "sessionId");
    requireNonNull(rootTurnId, "rootTurnId");
    requireNonNull(cellId, "cellId");
    requireNonNull(parentCallId, "parentCallId");
    requireNonNull(originatingResponseId, "originatingResponseId");
    requireNonNull(subsequentResponseId, "subsequentResponseId");
    requireNonNull(toolEventType, "toolEventType");
  }

  /** Nothing is known. */
  public static final ToolCorrelation NONE = builder().build();

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what a tool call belongs to; what may be absent is, until it is set. */
  public static final class Builder {
    private Optional<String> sessionId = Optional.empty();
    private Optional<String> rootTurnId = Optional.empty();
    private Optional<String> cellId = Optional.empty();
    private Optional<String> parentCallId = Optional.empty();
    private Optional<String> originatingResponseId = Optional.empty();
    private Optional<String> subsequentResponseId = Optional.empty();
    private Optional<ToolEventType> toolEventType = Optional.empty();

    private Builder() {}

    public Builder sessionId(Optional<String> value) {
      sessionId = value;
      return this;
    }

    public Builder rootTurnId(Optional<String> value) {
      rootTurnId = value;
      return this;
    }

    public Builder cellId(Optional<String> value) {
      cellId = value;
      return this;
    }

    public Builder parentCallId(Optional<String> value) {
      parentCallId = value;
      return this;
    }

    public Builder originatingResponseId(Optional<String> value) {
      originatingResponseId = value;
      return this;
    }

    public Builder subsequentResponseId(Optional<String> value) {
      subsequentResponseId = value;
      return this;
    }

    public Builder toolEventType(Optional<ToolEventType> value) {
      toolEventType = value;
      return this;
    }

    /** The record. */
    public ToolCorrelation build() {
      return new ToolCorrelation(
          sessionId,
          rootTurnId,
          cellId,
          parentCallId,
          originatingResponseId,
          subsequentResponseId,
          toolEventType);
    }
  }
}
