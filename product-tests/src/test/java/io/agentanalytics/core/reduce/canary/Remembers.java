package io.agentanalytics.core.reduce.canary;

import java.util.HashMap;
import java.util.Map;

/** Keeps state beside the store. */
public final class Remembers {
  private final Map<String, Integer> counts = new HashMap<>();
  private String newest = "";

  /** Remembers a text. */
  public int add(String text) {
    newest += text;
    return counts.merge(newest, 1, Integer::sum);
  }
}
