package io.agentanalytics.testkit.assertions;

/**
 * A member that is not as it should be.
 *
 * @param member name or path
 * @param expected in words
 * @param found in words
 */
record MemberDifference(String member, String expected, String found) {
  @Override
  public String toString() {
    return member + ": expected " + expected + ", found " + found;
  }
}
