package io.agentanalytics.core.catalog;

import io.agentanalytics.api.protocol.WireWord;

/**
 * Something that releases do differently, beyond how they spell it. Rules ask for the trait and
 * never for a version; a profile lists those that its releases have.
 */
public enum ReleaseTrait implements WireWord {
  /** Accepted lines come with their fingerprints, in chunks; otherwise in one event without. */
  LINE_FINGERPRINTS("line-fingerprints");

  private final String word;

  ReleaseTrait(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
