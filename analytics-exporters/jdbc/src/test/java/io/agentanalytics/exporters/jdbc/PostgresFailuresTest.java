package io.agentanalytics.exporters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.testkit.exporter.HostileText;
import io.agentanalytics.testkit.exporter.SampleEvents;
import io.agentanalytics.testkit.exporter.SampleSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server does to its clients on a bad day. */
class PostgresFailuresTest {
  @TempDir private static Path folder;

  private static PostgresServer server;

  private final SampleSource source = SampleSource.create();
  private TestDatabase database;

  @BeforeAll
  static void start() throws Exception {
    server = PostgresServer.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void makeDatabase() throws SQLException {
    database = TestDatabase.postgresql(server);
  }

  private static ExportResult export(EventExporter exporter, List<EventRecord> records) {
    return exporter.export(new EventBatch(records)).toCompletableFuture().join();
  }

  @Test
  void goesOnWhenTheServerHasRestarted() throws Exception {
    try (JdbcExporter exporter = database.exporter().build()) {
      assertThat(export(exporter, source.take(10))).isEqualTo(ExportResult.delivered());
      var records = source.take(10);

      server.stop();
      var whileDown = export(exporter, records);
      var stillDown = export(exporter, records);
      server.startAgain();

      assertThat(List.of(whileDown, stillDown)).hasOnlyElementsOfType(ExportResult.Retry.class);
      assertThat(stillDown.toString()).contains("database error 08001", "refused");
      assertThat(export(exporter, records)).isEqualTo(ExportResult.delivered());
    }
    assertThat(database.count("event")).isEqualTo(20);
  }

  @Test
  void startsWhileTheServerIsDown() throws Exception {
    server.stop();
    try (EventExporter exporter = configured(PostgresServer.PASSWORD)) {
      var records = source.take(3);
      assertThat(export(exporter, records)).isInstanceOf(ExportResult.Retry.class);

      server.startAgain();

      assertThat(export(exporter, records)).isEqualTo(ExportResult.delivered());
    }
  }

  @Test
  void saysAtOnceThatThePasswordIsWrong() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> configured("no-such-password"))
        .withMessageContaining("database error 28P01: FATAL: password authentication failed")
        .withMessageNotContaining("no-such-password");
  }

  /** What a transaction is told that came into the way of others, or of an operator. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "40001", // serialization failure
        "40P01", // deadlock
        "55P03", // lock not available
        "53200", // out of memory
        "57014" // canceled
      })
  void triesAgainWhatWasTakenBack(String state) throws Exception {
    database.execute(
        "CREATE FUNCTION give_up() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            + " RAISE EXCEPTION 'no' USING ERRCODE = '"
            + state
            + "'; END $$");
    database.execute("CREATE TRIGGER give_up BEFORE INSERT ON event EXECUTE FUNCTION give_up()");
    try (JdbcExporter exporter = database.exporter().build()) {
      var records = source.take(2);
      assertThat(export(exporter, records))
          .isEqualTo(ExportResult.retry("database error " + state + ": ERROR: no"));

      database.execute("DROP TRIGGER give_up ON event");

      assertThat(export(exporter, records)).isEqualTo(ExportResult.delivered());
    }
  }

  @Test
  void rejectsATextThatNoJsonbCanHoldAlone() throws Exception {
    try (JdbcExporter exporter = database.exporter().build()) {
      var records =
          source.together(
              List.of(
                  SampleEvents.full(EventType.REVIEW, 1),
                  SampleEvents.hostile(EventType.REVIEW, HostileText.CONTROLS),
                  SampleEvents.full(EventType.REVIEW, 2)));

      var part = (ExportResult.DeliveredInPart) export(exporter, records);

      assertThat(part.indexes()).containsExactly(0, 2);
      assertThat(part.rest().toString())
          .contains("Rejected", "database error 22P05: ERROR: unsupported Unicode escape sequence");
    }
  }

  @Test
  void saysNothingOfWhatATriggerSays() throws Exception {
    database.execute(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            + " RAISE EXCEPTION 'not %', NEW.thread_id; END $$");
    database.execute(
        "CREATE TRIGGER refuse BEFORE INSERT ON review FOR EACH ROW EXECUTE FUNCTION refuse()");
    try (JdbcExporter exporter = database.exporter().build()) {
      var records = source.together(List.of(SampleEvents.marked(EventType.REVIEW, "sesame")));

      assertThat(export(exporter, records))
          .isEqualTo(ExportResult.rejected("database error P0001: raised by a trigger"));
    }
  }

  private EventExporter configured(String password) {
    var provider = new JdbcExporterProvider();
    return provider.create(
        ExporterConfig.of(
            "jdbc",
            provider.keys(),
            Map.of("url", database.url(), "user", PostgresServer.USER, "password", password)));
  }
}
