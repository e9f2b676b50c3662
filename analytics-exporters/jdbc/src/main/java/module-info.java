/** Events as rows of a SQL database. */
// AutoService has no module descriptor; it is needed to compile only.
@SuppressWarnings("requires-automatic")
module io.agentanalytics.exporters.jdbc {
  requires static com.google.auto.service;
  requires transitive io.agentanalytics.api;
  requires transitive java.sql;

  // Hosts that have a DataSource build the exporter themselves.
  exports io.agentanalytics.exporters.jdbc;

  uses java.sql.Driver;

  provides io.agentanalytics.api.exporter.EventExporterProvider with
      io.agentanalytics.exporters.jdbc.JdbcExporterProvider;
}
