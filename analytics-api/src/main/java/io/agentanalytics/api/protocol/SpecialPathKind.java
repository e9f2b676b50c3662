package io.agentanalytics.api.protocol;

/** A path that only the server can resolve (events.md 4.1). */
public enum SpecialPathKind implements WireWord {
  ROOT("root"),
  MINIMAL("minimal"),
  TMPDIR("tmpdir"),
  SLASH_TMP("slash_tmp"),
  PROJECT_ROOTS("project_roots"),
  UNKNOWN("unknown");

  private final String word;

  SpecialPathKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
