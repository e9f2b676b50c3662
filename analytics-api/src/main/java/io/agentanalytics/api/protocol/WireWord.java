package io.agentanalytics.api.protocol;

/** A constant that has a fixed spelling in JSON. Every enum of this API implements it. */
public interface WireWord {

  /** The spelling in JSON, for example {@code acceptForSession}. */
  String word();
}
