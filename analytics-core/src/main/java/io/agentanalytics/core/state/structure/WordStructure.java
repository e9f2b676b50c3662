package io.agentanalytics.core.state.structure;

import io.agentanalytics.api.protocol.WireWord;
import io.agentanalytics.api.protocol.Word;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A word is its text, also one that this release does not know. */
final class WordStructure<E extends Enum<E> & WireWord> implements Structure<Word<E>> {
  private final Class<E> words;
  private final Structure<String> texts;

  WordStructure(Class<E> words, Structure<String> texts) {
    this.words = words;
    this.texts = texts;
  }

  @Override
  public void write(Word<E> word, DataOutputStream out) throws IOException {
    texts.write(word.text(), out);
  }

  @Override
  public Word<E> read(DataInputStream in) throws IOException {
    return Word.of(words, texts.read(in));
  }
}
