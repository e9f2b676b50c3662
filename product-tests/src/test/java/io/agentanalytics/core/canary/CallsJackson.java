package io.agentanalytics.core.canary;

import com.fasterxml.jackson.core.JsonFactory;

/** Jackson outside the packages that know JSON. */
public final class CallsJackson {
  private CallsJackson() {}

  static JsonFactory jackson() {
    return new JsonFactory();
  }
}
