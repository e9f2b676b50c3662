/** Exporters that need nothing but the API and the JDK. */
// AutoService has no module descriptor; it is needed to compile only.
@SuppressWarnings("requires-automatic")
module io.agentanalytics.exporters {
  requires static com.google.auto.service;
  requires io.agentanalytics.api;
}
