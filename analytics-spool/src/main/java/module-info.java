/** Keeps the events of durable lanes on disk until they are delivered. */
// The store has an automatic module with a stable name.
@SuppressWarnings({"module", "requires-automatic"})
module io.agentanalytics.spool {
  requires io.agentanalytics.core;
  requires com.h2database.mvstore;
  requires static com.google.auto.service;
  requires static org.jspecify;

  provides io.agentanalytics.core.spool.SpoolProvider with
      io.agentanalytics.spool.MvSpoolProvider;
}
