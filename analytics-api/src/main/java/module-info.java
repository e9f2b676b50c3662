/** Contracts of Agent Analytics: facts, events, the exporter SPI and the client interface. */
module io.agentanalytics.api {
  requires static transitive org.jspecify;

  exports io.agentanalytics.api;
  exports io.agentanalytics.api.delivery;
  exports io.agentanalytics.api.event;
  exports io.agentanalytics.api.exporter;
  exports io.agentanalytics.api.fact;
  exports io.agentanalytics.api.protocol;
}
