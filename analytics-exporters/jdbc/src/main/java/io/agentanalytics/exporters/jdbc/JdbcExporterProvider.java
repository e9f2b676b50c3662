package io.agentanalytics.exporters.jdbc;

import com.google.auto.service.AutoService;
import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.api.exporter.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Makes exporters of type {@code jdbc}; {@link #keys()} says what they can be told. */
@AutoService(EventExporterProvider.class)
@SuppressWarnings("exports") // The annotation is gone at run time; nobody needs its module.
public final class JdbcExporterProvider implements EventExporterProvider {
  // A secret, since many people write passwords into it.
  static final ConfigKey<Secret> URL =
      ConfigKey.secret(
          "url",
          "JDBC address of the database, of PostgreSQL, H2, SQLite or DuckDB; "
              + JdbcExporter.Builder.DEFAULT_URL
              + " unless set, a file in the working folder");
  static final ConfigKey<String> USER = ConfigKey.text("user", "user of the database");
  static final ConfigKey<Secret> PASSWORD = ConfigKey.secret("password", "password of the user");
  static final ConfigKey<Path> PASSWORD_FILE =
      ConfigKey.path("password-file", "file with the password, read for each connection");
  static final ConfigKey<Duration> TIMEOUT =
      ConfigKey.duration("timeout", "how long connecting or waiting for a lock may take")
          .withDefault(JdbcExporter.Builder.DEFAULT_TIMEOUT.toSeconds() + "s");

  /** For {@link java.util.ServiceLoader}. */
  public JdbcExporterProvider() {}

  @Override
  public String type() {
    return "jdbc";
  }

  @Override
  public List<ConfigKey<?>> keys() {
    return List.of(URL, USER, PASSWORD, PASSWORD_FILE, TIMEOUT);
  }

  @Override
  public EventExporter create(ExporterConfig config) {
    if (config.value(TIMEOUT).isZero()) {
      throw new ConfigurationException(config.name() + ".timeout: expected more than 0");
    }
    JdbcExporter.Builder builder =
        JdbcExporter.builder().name(config.name()).timeout(config.value(TIMEOUT));
    config.find(URL).ifPresent(secret -> builder.url(secret.reveal()));
    config.find(USER).ifPresent(builder::user);
    config.find(PASSWORD).ifPresent(secret -> builder.password(secret.reveal()));
    config.find(PASSWORD_FILE).ifPresent(builder::passwordFile);
    JdbcExporter exporter = builder.build();
    exporter.open(builder.dialect().orElseThrow());
    return exporter;
  }
}
