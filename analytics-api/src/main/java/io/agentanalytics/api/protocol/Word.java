package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A word of an open enum: the app-server may send words that this release does not know, and they
 * are data, not errors. A rule that needs the meaning asks for {@link #known()}; a rule that only
 * passes the word on uses {@link #text()}.
 *
 * @param <E> the enum of the words that this release knows
 */
public final class Word<E extends Enum<E> & WireWord> {
  private final String text;
  private final Optional<E> known;

  private Word(String text, Optional<E> known) {
    this.text = text;
    this.known = known;
  }

  /** The word of a known constant. */
  public static <E extends Enum<E> & WireWord> Word<E> of(E constant) {
    return new Word<E>(constant.word(), Optional.of(constant));
  }

  /** The word that is spelled {@code text}, known or not. */
  public static <E extends Enum<E> & WireWord> Word<E> of(Class<E> type, String text) {
    requireNonNull(text, "text");
    for (E constant : type.getEnumConstants()) {
      if (constant.word().equals(text)) {
        return of(constant);
      }
    }
    return new Word<E>(text, Optional.empty());
  }

  /** The spelling in JSON, also of an unknown word. */
  public String text() {
    return text;
  }

  /** The constant, or empty for a word that this release does not know. */
  public Optional<E> known() {
    return known;
  }

  /** Whether this is the word of {@code constant}. */
  public boolean is(E constant) {
    return known.filter(constant::equals).isPresent();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Word<?> word && text.equals(word.text) && known.equals(word.known);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
