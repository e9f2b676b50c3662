package io.agentanalytics.exporters.codex;

import java.util.Locale;

/** Where the backend has to keep the data (reduction.md 10.3). */
public enum Residency {
  /** In the United States. */
  US;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
