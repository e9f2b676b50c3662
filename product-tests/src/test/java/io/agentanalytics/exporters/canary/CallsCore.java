package io.agentanalytics.exporters.canary;

import io.agentanalytics.core.canary.Prints;

/** An exporter that needs more than the API. */
public final class CallsCore {
  private CallsCore() {}

  static void call() {
    Prints.print();
  }
}
