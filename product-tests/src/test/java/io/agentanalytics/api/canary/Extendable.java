package io.agentanalytics.api.canary;

/** A class of the API that strangers can extend. */
public class Extendable {
  Extendable() {}
}
