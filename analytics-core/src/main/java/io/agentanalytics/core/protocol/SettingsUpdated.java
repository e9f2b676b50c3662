package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

/** {@code thread/settings/updated}: the whole set after any change. */
public record SettingsUpdated(String threadId, UpdatedSettings threadSettings) {
  public SettingsUpdated {
    requireNonNull(threadId, "threadId");
    requireNonNull(threadSettings, "threadSettings");
  }
}
