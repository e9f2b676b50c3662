package io.agentanalytics.api.exporter;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.fact.Confidence;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * An event on its way to a destination, with its identity and its JSON, which is encoded once
 * however many exporters there are.
 *
 * <p>Immutable and safe to share between threads.
 */
public interface EventRecord {

  /**
   * The same for the same input, whenever and wherever it is processed: a destination that knows
   * ids can drop duplicates.
   */
  UUID id();

  /** The run of the app-server that the event belongs to. */
  SourceId source();

  /**
   * Position within its source of the frame or fact that caused the event, from 0; several events
   * can share one.
   */
  long ordinal();

  /**
   * Which of the facts of that input caused the event, from 0. Events with the same source, ordinal
   * and fact come from one fact, and the reference sends them together (reduction.md 10.2).
   */
  int fact();

  /**
   * Number of the record within its source, from 0 without gaps: a consumer can prove that it has
   * them all.
   */
  long sequence();

  /**
   * When the frame or fact that caused the event was observed, ms since the Unix epoch; 0 for
   * records that a store kept before records had it.
   */
  long observedAtMs();

  /**
   * Name of the profile that the JSON is spelled in, for example {@code v0131}; never {@code auto}.
   */
  String profile();

  /** The lowest among the facts that the event came from. */
  Confidence confidence();

  /**
   * Whether input of the source had been skipped before this event, so that events before it may be
   * missing.
   */
  boolean isSourceIncomplete();

  /** The {@code event_type} in JSON. */
  String eventType();

  /** Canonical JSON of the event, UTF-8: a read-only view of its own, positioned at the start. */
  ByteBuffer json();

  /**
   * The typed event; may be decoded at each call.
   *
   * @throws IllegalStateException if its type, or its profile, is not known to this release
   */
  AnalyticsEvent event();
}
