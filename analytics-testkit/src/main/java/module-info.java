/** Sessions, assertions and compatibility kits for tests of hosts and exporters. */
// AutoService has no module descriptor; it is needed to compile only.
@SuppressWarnings("requires-automatic")
module io.agentanalytics.testkit {
  requires static com.google.auto.service;
  requires transitive io.agentanalytics.core;
  requires transitive org.assertj.core;
  requires transitive org.junit.jupiter.api;

  exports io.agentanalytics.testkit;
  exports io.agentanalytics.testkit.assertions;
  exports io.agentanalytics.testkit.exporter;
  exports io.agentanalytics.testkit.http;
  exports io.agentanalytics.testkit.session;

  provides io.agentanalytics.api.exporter.EventExporterProvider with
      io.agentanalytics.testkit.exporter.InMemoryExporterProvider;
}
