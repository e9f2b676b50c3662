/** Sessions, assertions and compatibility kits for tests of hosts and exporters. */
// AutoService has no module descriptor; it is needed to compile only.
@SuppressWarnings("requires-automatic")
module io.agentanalytics.testkit {
  requires static com.google.auto.service;
  // To see what an exporter logs; see Overheard.
  requires java.logging;
  requires transitive io.agentanalytics.core;
  requires transitive org.assertj.core;
  requires transitive org.junit.jupiter.api;

  exports io.agentanalytics.testkit;
  exports io.agentanalytics.testkit.assertions;
  exports io.agentanalytics.testkit.contract;
  exports io.agentanalytics.testkit.exporter;
  exports io.agentanalytics.testkit.http;
  exports io.agentanalytics.testkit.junit;
  exports io.agentanalytics.testkit.session;

  // Rules are tests, which need not be public.
  opens io.agentanalytics.testkit.contract to
      org.junit.platform.commons;

  uses io.agentanalytics.api.exporter.EventExporterProvider;

  provides io.agentanalytics.api.exporter.EventExporterProvider with
      io.agentanalytics.testkit.exporter.InMemoryExporterProvider;
}
