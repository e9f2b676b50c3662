/** Exporters that need nothing but the API and the JDK. */
module io.agentanalytics.exporters {
  requires io.agentanalytics.api;
}
