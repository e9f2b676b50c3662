package io.agentanalytics.api;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * Names one run of one app-server process, or the recording of it. All state belongs to a source,
 * and a source id is never reused.
 *
 * @param value 1 to 200 characters
 */
public record SourceId(String value) {
  private static final int MAX_LENGTH = 200;

  public SourceId {
    requireNonNull(value, "value");
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "source id: expected 1 to " + MAX_LENGTH + " characters, got " + value.length());
    }
  }

  /** A new random id, for a live source. */
  public static SourceId random() {
    return new SourceId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
