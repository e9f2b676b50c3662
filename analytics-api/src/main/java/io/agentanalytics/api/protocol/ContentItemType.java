package io.agentanalytics.api.protocol;

/** Kind of one piece of a dynamic tool's output (protocol.md 6.2). */
public enum ContentItemType implements WireWord {
  INPUT_TEXT("inputText"),
  INPUT_IMAGE("inputImage"),
  INPUT_AUDIO("inputAudio");

  private final String word;

  ContentItemType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
