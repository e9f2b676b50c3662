package io.agentanalytics.core.plain;

import io.agentanalytics.api.protocol.WireWord;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.bytes.Literal;
import java.util.Arrays;
import java.util.List;

/** The words of an open enum, found by their bytes. */
final class PlainWords<E extends Enum<E> & WireWord> {
  private final Class<E> type;
  private final List<Spelling<E>> spellings;

  private record Spelling<E extends Enum<E> & WireWord>(Literal quoted, Word<E> word) {}

  PlainWords(Class<E> type) {
    this.type = type;
    this.spellings =
        Arrays.stream(type.getEnumConstants())
            .map(
                constant ->
                    new Spelling<>(Literal.of('"' + constant.word() + '"'), Word.of(constant)))
            .toList();
  }

  /** Takes a word, known or not. */
  Word<E> read(PlainCursor in) {
    for (Spelling<E> spelling : spellings) {
      if (in.take(spelling.quoted())) {
        return spelling.word();
      }
    }
    return Word.of(type, in.text());
  }
}
