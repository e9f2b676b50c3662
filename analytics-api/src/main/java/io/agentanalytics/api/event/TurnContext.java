package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Where a turn comes from and what it had at hand, in releases that say so; its members stand on
 * the level of the event.
 *
 * @param rootTurnId turn of the user that it goes back to
 * @param turnTrigger why it began, for example {@code goal}
 */
public record TurnContext(
    Optional<String> sessionId,
    Optional<String> rootTurnId,
    Optional<List<String>> activePluginIdsAtTurnStart,
    Optional<String> voiceSessionId,
    Optional<String> turnTrigger,
    Optional<String> codexTurnSource,
    Optional<String> workspaceKind,
    Optional<List<ImagePreparation>> imagePreparations,
    Optional<Boolean> usedDictation) {
  public TurnContext {
    requireNonNull(sessionId, "sessionId");
    requireNonNull(rootTurnId, "rootTurnId");
    requireNonNull(activePluginIdsAtTurnStart, "activePluginIdsAtTurnStart");
    activePluginIdsAtTurnStart = activePluginIdsAtTurnStart.map(List::copyOf);
    requireNonNull(voiceSessionId, "voiceSessionId");
    requireNonNull(turnTrigger, "turnTrigger");
    requireNonNull(codexTurnSource, "codexTurnSource");
    requireNonNull(workspaceKind, "workspaceKind");
    requireNonNull(imagePreparations, "imagePreparations");
    imagePreparations = imagePreparations.map(List::copyOf);
    requireNonNull(usedDictation, "usedDictation");
  }

  /** Nothing is known. */
  public static final TurnContext NONE = builder().build();

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the context of a turn; what may be absent is, until it is set. */
  public static final class Builder {
    private Optional<String> sessionId = Optional.empty();
    private Optional<String> rootTurnId = Optional.empty();
    private Optional<List<String>> activePluginIdsAtTurnStart = Optional.empty();
    private Optional<String> voiceSessionId = Optional.empty();
    private Optional<String> turnTrigger = Optional.empty();
    private Optional<String> codexTurnSource = Optional.empty();
    private Optional<String> workspaceKind = Optional.empty();
    private Optional<List<ImagePreparation>> imagePreparations = Optional.empty();
    private Optional<Boolean> usedDictation = Optional.empty();

    private Builder() {}

    public Builder sessionId(Optional<String> value) {
      sessionId = value;
      return this;
    }

    public Builder rootTurnId(Optional<String> value) {
      rootTurnId = value;
      return this;
    }

    public Builder activePluginIdsAtTurnStart(Optional<List<String>> value) {
      activePluginIdsAtTurnStart = value;
      return this;
    }

    public Builder voiceSessionId(Optional<String> value) {
      voiceSessionId = value;
      return this;
    }

    public Builder turnTrigger(Optional<String> value) {
      turnTrigger = value;
      return this;
    }

    public Builder codexTurnSource(Optional<String> value) {
      codexTurnSource = value;
      return this;
    }

    public Builder workspaceKind(Optional<String> value) {
      workspaceKind = value;
      return this;
    }

    public Builder imagePreparations(Optional<List<ImagePreparation>> value) {
      imagePreparations = value;
      return this;
    }

    public Builder usedDictation(Optional<Boolean> value) {
      usedDictation = value;
      return this;
    }

    /** The record. */
    public TurnContext build() {
      return new TurnContext(
          sessionId,
          rootTurnId,
          activePluginIdsAtTurnStart,
          voiceSessionId,
          turnTrigger,
          codexTurnSource,
          workspaceKind,
          imagePreparations,
          usedDictation);
    }
  }
}
