package io.agentanalytics.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.core.configuration.Providers.Made;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssemblyTest {
  private final Map<String, String> byHand = new LinkedHashMap<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final Map<String, String> file = new LinkedHashMap<>();

  private PipelineConfiguration read(ExporterCatalog catalog) {
    return new Assembly(new Settings(byHand, environment, file), Map.of(), catalog, List.of())
        .read();
  }

  private Made only() throws Exception {
    var exporters = read(Providers.catalog()).exporters();
    assertThat(exporters).hasSize(1);
    return (Made) exporters.get(0).maker().call();
  }

  private List<String> problems(ExporterCatalog catalog) {
    var problems = new ArrayList<String>();
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> read(catalog))
        .satisfies(e -> problems.addAll(e.problems()));
    return problems;
  }

  @Test
  void typeIsTheNameUnlessGiven() throws Exception {
    byHand.put("analytics.exporters", "file");
    byHand.put("analytics.exporter.file.path", "events.jsonl");

    assertThat(only().path()).isEqualTo(Path.of("events.jsonl"));
  }

  @Test
  void environmentNamesDotsAndHyphensAlike() throws Exception {
    environment.put("ANALYTICS_EXPORTERS", "audit-log");
    environment.put("ANALYTICS_EXPORTER_AUDIT_LOG_TYPE", "file");
    environment.put("ANALYTICS_EXPORTER_AUDIT_LOG_PATH", "a");
    environment.put("ANALYTICS_EXPORTER_AUDIT_LOG_ACCESS_TOKEN", "hush");
    environment.put("ANALYTICS_EXPORTER_AUDIT_LOG_SYNC_ALWAYS", "true");
    environment.put("ANALYTICS_OF_SOMEBODY_ELSE", "1");

    var made = only();

    assertThat(made.token()).isEqualTo("hush");
    assertThat(made.sync()).isTrue();
    assertThat(made.config()).asString().doesNotContain("hush");
  }

  @Test
  void whatIsSetByHandWinsOverTheEnvironmentAndThatOverTheFile() throws Exception {
    byHand.put("analytics.exporter.file.path", "by-hand");
    environment.put("ANALYTICS_EXPORTER_FILE_PATH", "environment");
    environment.put("ANALYTICS_EXPORTER_FILE_ACCESS_TOKEN", "environment");
    file.put("analytics.exporters", "file");
    file.put("analytics.exporter.file.path", "file");
    file.put("analytics.exporter.file.access-token", "file");
    file.put("analytics.exporter.unused.path", "for another day");

    var made = only();

    assertThat(made.path()).isEqualTo(Path.of("by-hand"));
    assertThat(made.token()).isEqualTo("environment");
  }

  @Test
  void exporterWhoseNameBeginsLikeAnotherHasItsOwnVariables() throws Exception {
    byHand.put("analytics.exporters", "a, a-b");
    byHand.put("analytics.exporter.a.type", "file");
    byHand.put("analytics.exporter.a-b.type", "file");
    environment.put("ANALYTICS_EXPORTER_A_PATH", "one");
    environment.put("ANALYTICS_EXPORTER_A_B_PATH", "two");

    var exporters = read(Providers.catalog()).exporters();

    assertThat(exporters).extracting(ConfiguredExporter::name).containsExactly("a", "a-b");
    assertThat(((Made) exporters.get(0).maker().call()).path()).isEqualTo(Path.of("one"));
    assertThat(((Made) exporters.get(1).maker().call()).path()).isEqualTo(Path.of("two"));
  }

  @Test
  void lanesAndSessionsAreRead() {
    byHand.put("analytics.exporters", "file");
    byHand.put("analytics.exporter.file.path", "x");
    byHand.put("analytics.lane.file.linger", "5ms");
    environment.put("ANALYTICS_LANE_FILE_RETRY_MAX", "7s");
    environment.put("ANALYTICS_SESSION_PERSONALITY", "friendly");
    environment.put("ANALYTICS_CONFIDENCE", "low");

    var configuration = read(Providers.catalog());

    var lane = configuration.exporters().get(0).lane();
    assertThat(lane.options().linger()).isEqualTo(Duration.ofMillis(5));
    assertThat(lane.options().retry().max()).isEqualTo(Duration.ofSeconds(7));
    assertThat(lane.directory()).isEmpty();
    assertThat(configuration.processing().session().defaults().personality())
        .isEqualTo(Personality.FRIENDLY);
    assertThat(configuration.processing().session().level()).isEqualTo(Confidence.LOW);
    assertThat(configuration.warnings()).containsExactly("a.B: gone");
  }

  @Test
  void allProblemsAreToldTogether() {
    byHand.put("analytics.exporters", "file,Codex,fil,file");
    byHand.put("analytics.exporter.file.pth", "x");
    byHand.put("analytics.exporter.adit.path", "x");
    byHand.put("analytics.lane.file.lingr", "1s");
    byHand.put("analytics.lane.fil.batch-records", "many");
    byHand.put("analytics.sesion.personality", "grim");
    byHand.put("analytics.confidence", "total");
    byHand.put("exporters", "file");
    environment.put("ANALYTICS_EXPORTER_FILE_ACCES_TOKEN", "hush");

    assertThat(problems(Providers.catalog()))
        .containsExactlyInAnyOrder(
            "exporters: no such property, expected one that begins with analytics.",
            "analytics.confidence: found \"total\", expected one of low, medium, high, exact",
            "analytics.sesion.personality: no such key, did you mean session.personality?",
            "analytics.exporters: found \"Codex\", expected names such as audit or audit-2",
            "analytics.exporters: found file twice",
            "analytics.exporter.fil.type: found fil, expected one of [file]; could not be loaded:"
                + " a.B: gone",
            "analytics.exporter.file.pth: no such key, did you mean path?",
            "analytics.exporter.file.acces-token: no such key, did you mean access-token?",
            "analytics.exporter.file.path: missing, expected a path",
            "analytics.exporter.adit.path: expected one of the exporters [file, Codex, fil, file]",
            "analytics.lane.file.lingr: no such key, did you mean linger?",
            "analytics.lane.fil.batch-records: found \"many\", expected a whole number from 1 to"
                + " 100000000");
  }

  @Test
  void twoProvidersOfOneTypeAreNamed() {
    byHand.put("analytics.exporters", "file");

    assertThat(problems(Providers.ambiguous()))
        .containsExactly(
            "analytics.exporter.file.type: file is provided more than once, by "
                + "io.agentanalytics.core.configuration.Providers$FileProvider and "
                + "io.agentanalytics.core.configuration.Providers$OtherFileProvider");
  }

  @Test
  void valuesOfALaneHaveToFitTogether() {
    byHand.put("analytics.exporters", "file");
    byHand.put("analytics.exporter.file.path", "x");
    byHand.put("analytics.lane.file.durable", "true");
    byHand.put("analytics.lane.file.batch-records", "10");
    byHand.put("analytics.lane.file.queue-records", "9");
    byHand.put("analytics.lane.file.retry-initial", "2h");

    assertThat(problems(Providers.catalog()))
        .containsExactly(
            "analytics.lane.file.directory: missing, a durable lane needs it",
            "analytics.lane.file.durable: needs io.agentanalytics:analytics-spool beside"
                + " analytics-core, which was not found",
            "analytics.lane.file.batch-records: found 10, expected no more than queue-records, 9",
            "analytics.lane.file.retry-initial: expected no more than retry-max");
  }

  @Test
  void killSwitchWorksWhateverElseIsWrong() {
    var source =
        new ConfigurationSource(
            Map.of("analytics.exporters", "nonsense"),
            Map.of("ANALYTICS_ENABLED", "false"),
            Optional.of(Path.of("missing.properties")),
            AssemblyTest.class.getClassLoader(),
            List.of(Path.of("missing.jar")));

    assertThat(source.read(Map.of()).enabled()).isFalse();
  }

  @Test
  void filesThatCannotBeReadAreToldWithTheRest() {
    var source =
        new ConfigurationSource(
            Map.of("analytics.profile", "v9"),
            Map.of(),
            Optional.of(Path.of("missing.properties")),
            AssemblyTest.class.getClassLoader(),
            List.of(Path.of("missing.jar")));

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> source.read(Map.of()))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "missing.properties: cannot be read, expected a file of properties in"
                            + " UTF-8: no such file or folder (in "
                            + Path.of("").toAbsolutePath()
                            + ")",
                        "plugin missing.jar: cannot be read, expected a jar or a folder of jars (in "
                            + Path.of("").toAbsolutePath()
                            + ")",
                        "analytics.profile: found \"v9\", expected one of auto, seed, v0131, v0171"));
  }
}
