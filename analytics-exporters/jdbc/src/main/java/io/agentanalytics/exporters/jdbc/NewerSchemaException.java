package io.agentanalytics.exporters.jdbc;

/** The tables were made by a later release: update this one. */
final class NewerSchemaException extends Exception {
  private static final long serialVersionUID = 1L;

  NewerSchemaException(int found) {
    super(
        "the tables have version "
            + found
            + ", which a newer release has made; this one knows versions up to "
            + Schema.VERSION
            + ": update it");
  }
}
