package io.agentanalytics.api;

import static java.util.Objects.requireNonNull;

/**
 * Which release of the agent software the events equal: how they are spelled, and where releases
 * behave differently, what they do. Profiles are data of the core, so there may be more than the
 * constants here.
 *
 * @param name lower case letters, digits and hyphens, a letter first
 */
public record Profile(String name) {
  private static final int MAX_CHARACTERS = 64;

  /**
   * That of the server's release, as its answer to {@code initialize} names it; the reference's
   * where nobody saw one.
   */
  public static final Profile AUTO = new Profile("auto");

  /** The reference: accepted lines with their fingerprints, in chunks. */
  public static final Profile SEED = new Profile("seed");

  /**
   * What the released 0.131 sends: one accepted-lines event whose list of fingerprints is empty.
   */
  public static final Profile V0131 = new Profile("v0131");

  public Profile {
    requireNonNull(name, "name");
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "name: expected lower case letters, digits and hyphens, got " + name);
    }
  }

  /** Whether a text could name a profile. */
  public static boolean isName(String text) {
    boolean plain = !text.isEmpty() && text.length() <= MAX_CHARACTERS && isLetter(text.charAt(0));
    for (int i = 0; i < text.length() && plain; i++) {
      char character = text.charAt(i);
      plain = isLetter(character) || (character >= '0' && character <= '9') || character == '-';
    }
    return plain;
  }

  private static boolean isLetter(char character) {
    return character >= 'a' && character <= 'z';
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
