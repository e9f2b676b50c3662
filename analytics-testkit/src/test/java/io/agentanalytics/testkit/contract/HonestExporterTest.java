package io.agentanalytics.testkit.contract;

/** The contract can be kept, also by one that is made in code. */
class HonestExporterTest extends EventExporterContract {
  @Override
  protected ExporterUnderTest exporter() {
    Destination destination = new Destination();
    Destination.latest = destination;
    return ExporterUnderTest.ofType("good")
        .set("token", HonestExporter.SECRET)
        .arrivals(destination::lines)
        .failing("down", destination::fail, destination::recover);
  }
}
