package io.agentanalytics.exporters.jdbc;

import io.agentanalytics.testkit.contract.EventExporterContract;
import io.agentanalytics.testkit.contract.ExporterUnderTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The contract against one of the databases. */
abstract class JdbcContract extends EventExporterContract {
  /** A new database. */
  abstract TestDatabase database() throws Exception;

  @Override
  protected ExporterUnderTest exporter() throws Exception {
    TestDatabase database = database();
    ExporterUnderTest subject =
        ExporterUnderTest.ofType("jdbc")
            .set("url", database.url())
            .arrivals(() -> arrivals(database))
            .looksLike(
                record ->
                    Optional.of(
                        ParsedJson.normal(
                            StandardCharsets.UTF_8.decode(record.json()).toString())));
    database.user().ifPresent(user -> subject.set("user", user));
    database.password().ifPresent(password -> subject.set("password", password));
    describe(subject, database);
    return subject;
  }

  /** What else the contract should know. */
  void describe(ExporterUnderTest subject, TestDatabase database) throws Exception {}

  private static List<String> arrivals(TestDatabase database) throws SQLException {
    return database.texts("SELECT json FROM event ORDER BY " + database.order()).stream()
        .map(ParsedJson::normal)
        .toList();
  }
}
