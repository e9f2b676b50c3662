package io.agentanalytics.api.fact;

import io.agentanalytics.api.protocol.WireWord;

/**
 * How sure a derived fact is, from least to most (wire-derivation.md 1). Facts that a host records
 * itself are exact.
 */
public enum Confidence implements WireWord {
  /** A guess, or members stay empty. */
  LOW("low"),
  /** A default or a heuristic is involved. */
  MEDIUM("medium"),
  /** The same value as the reference in all known cases. */
  HIGH("high"),
  /** The same value as the reference in all cases. */
  EXACT("exact");

  private final String word;

  Confidence(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** Whether this is at least as sure as {@code level}. */
  public boolean reaches(Confidence level) {
    return compareTo(level) >= 0;
  }

  /** The less sure of the two. */
  public Confidence and(Confidence other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
