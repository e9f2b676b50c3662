/** Writes reviews into a CSV file. */
module com.example.reviews {
  requires io.agentanalytics.api;

  provides io.agentanalytics.api.exporter.EventExporterProvider with
      com.example.reviews.ReviewsCsvProvider;
}
