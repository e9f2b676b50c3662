package io.agentanalytics.core.canary;

import java.util.logging.Logger;

/** A logging API that is the host's to choose. */
public final class CallsJavaUtilLogging {
  private CallsJavaUtilLogging() {}

  static void log() {
    Logger.getLogger("canary").info("sings");
  }
}
