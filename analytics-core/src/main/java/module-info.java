/** Turns frames into facts, facts into events, and delivers them. */
// The testkit and the spool are built later, so that their modules cannot be there yet.
@SuppressWarnings("module")
module io.agentanalytics.core {
  requires transitive io.agentanalytics.api;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jdk8;
  requires com.google.common;

  uses io.agentanalytics.api.exporter.EventExporterProvider;
  uses io.agentanalytics.core.spool.SpoolProvider;

  exports io.agentanalytics.core;
  // Not a promise: our own command writes files, and explains trouble with them.
  exports io.agentanalytics.core.file to
      io.agentanalytics.cli;
  // Not a promise: our own store implements it.
  exports io.agentanalytics.core.spool to
      io.agentanalytics.spool;
  // The threads of the command are made like ours.
  exports io.agentanalytics.core.thread to
      io.agentanalytics.cli;
  // Events that tests make up have the same JSON as those of a session.
  exports io.agentanalytics.core.json to
      io.agentanalytics.testkit;
  exports io.agentanalytics.core.catalog to
      io.agentanalytics.testkit;

  // Records that are read from JSON by their components, and the readers of single members.
  opens io.agentanalytics.core.protocol to
      com.fasterxml.jackson.databind;
  opens io.agentanalytics.core.json to
      com.fasterxml.jackson.databind;
}
