package io.agentanalytics.core;

/** Stands here until the package has a type of its own. */
public final class Placeholder {
  private Placeholder() {}

  static String packageName() {
    return Placeholder.class.getPackageName();
  }
}
