package io.agentanalytics.core;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.RecordingException;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.PlacedFact;

/**
 * Takes what a replay finds. All methods but {@link #progress} are called in order, on the thread
 * that called the replay.
 */
public interface ReplayListener {

  /** An input begins: what follows comes from it, up to its end. */
  default void inputBegins(ReplayInput input) {}

  /** A source begins: what follows belongs to it. */
  default void source(SourceId source) {}

  /** A fact that was derived or read, before the events that it causes. */
  default void fact(PlacedFact fact) {}

  /** An event. */
  default void event(EventRecord event) {}

  /** Something that could not be analysed, or that has to be known of a source. */
  default void diagnostic(Diagnostic diagnostic) {}

  /**
   * Something that could not be analysed; unless overridden, as without the place.
   *
   * @param position of the line at which it was found: that of the message itself, or that of a
   *     later line when the message had to wait for others
   */
  default void diagnostic(Diagnostic diagnostic, InputPosition position) {
    diagnostic(diagnostic);
  }

  /** A line that could not be read. */
  default void problem(ReadingProblem problem) {}

  /** An input ends. */
  default void inputEnds(ReplayInput input, ReplayReport report) {}

  /**
   * An input cannot be opened, one of several: the others are replayed all the same. It has neither
   * begun nor ends.
   */
  default void unopened(ReplayInput input, RecordingException problem) {}

  /**
   * Reading went on. Comes now and then, from the threads that read, several at once.
   *
   * @param moreBytes of the files as they are, packed ones as they are packed, since the last call
   */
  default void progress(long moreBytes) {}
}
