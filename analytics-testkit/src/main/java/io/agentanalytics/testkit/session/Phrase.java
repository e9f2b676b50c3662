package io.agentanalytics.testkit.session;

/**
 * A part of a script that takes words before it is said: it is written down when the next thing
 * happens, so that everything that describes it has been heard.
 */
abstract class Phrase {
  private final Wire wire;
  private boolean said;

  Phrase(Wire wire) {
    this.wire = wire;
    wire.begin(this);
  }

  Wire wire() {
    return wire;
  }

  /** Writes down what this part begins with; called once. */
  abstract void say();

  /** What this is, for messages. */
  abstract String what();

  final void sayOnce() {
    if (!said) {
      said = true;
      say();
    }
  }

  /** Something follows: whatever was begun last is said. */
  final Wire next() {
    wire.settle();
    return wire;
  }

  /**
   * Something is about to be described.
   *
   * @throws IllegalStateException if it is too late for that
   */
  final void describe() {
    if (said) {
      throw new IllegalStateException(
          what() + " has begun already: describe it before anything else happens");
    }
  }
}
