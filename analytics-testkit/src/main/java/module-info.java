/** Sessions, assertions and compatibility kits for tests of hosts and exporters. */
module io.agentanalytics.testkit {
  requires transitive io.agentanalytics.core;
  requires transitive org.assertj.core;
  requires transitive org.junit.jupiter.api;

  exports io.agentanalytics.testkit;
}
