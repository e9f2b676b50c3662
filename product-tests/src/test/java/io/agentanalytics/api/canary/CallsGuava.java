package io.agentanalytics.api.canary;

import com.google.common.base.Joiner;

/** A library in the API. */
public final class CallsGuava {
  private CallsGuava() {}

  static String guava() {
    return Joiner.on(',').join("a", "b");
  }
}
