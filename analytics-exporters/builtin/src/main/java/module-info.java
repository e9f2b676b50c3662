/** Exporters that need nothing but the API and the JDK. */
// AutoService has no module descriptor; it is needed to compile only.
@SuppressWarnings("requires-automatic")
module io.agentanalytics.exporters {
  requires static com.google.auto.service;
  requires transitive io.agentanalytics.api;
  requires java.net.http;

  // Hosts whose tokens expire build this exporter themselves; all others are named in
  // configuration.
  exports io.agentanalytics.exporters.codex;

  provides io.agentanalytics.api.exporter.EventExporterProvider with
      io.agentanalytics.exporters.codex.CodexExporterProvider,
      io.agentanalytics.exporters.console.ConsoleExporterProvider,
      io.agentanalytics.exporters.jsonl.JsonlExporterProvider;
}
