package io.agentanalytics.api.protocol;

/**
 * What may be done with a path. For equal paths {@code none} beats {@code write} beats {@code
 * read}.
 */
public enum FileSystemAccess implements WireWord {
  READ("read"),
  WRITE("write"),
  NONE("none");

  private final String word;

  FileSystemAccess(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
