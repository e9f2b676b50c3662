package io.agentanalytics.exporters.codex;

import com.google.auto.service.AutoService;
import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.api.exporter.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Makes exporters of type {@code codex}; {@link #keys()} says what they can be told. */
@AutoService(EventExporterProvider.class)
@SuppressWarnings("exports") // The annotation is gone at run time; nobody needs its module.
public final class CodexExporterProvider implements EventExporterProvider {
  static final ConfigKey<URI> ENDPOINT =
      ConfigKey.address("endpoint", "base address; /codex/analytics-events/events is appended")
          .withDefault(CodexExporter.Builder.DEFAULT_ENDPOINT.toString());
  static final ConfigKey<Secret> TOKEN =
      ConfigKey.secret("token", "access token; only sent over https or to this machine");
  static final ConfigKey<Path> TOKEN_FILE =
      ConfigKey.path("token-file", "file with the access token, read again when it is refused");
  static final ConfigKey<Secret> ACCOUNT_ID =
      ConfigKey.secret("account-id", "account that the token belongs to");
  static final ConfigKey<Boolean> FEDRAMP =
      ConfigKey.flag("fedramp", "whether the account needs the FedRAMP environment")
          .withDefault("false");
  static final ConfigKey<String> ORIGINATOR =
      ConfigKey.text("originator", "client that the events are sent for")
          .withDefault(CodexExporter.Builder.DEFAULT_ORIGINATOR);
  static final ConfigKey<String> USER_AGENT =
      ConfigKey.text("user-agent", "how the sender calls itself")
          .withDefault(CodexExporter.Builder.DEFAULT_USER_AGENT);
  static final ConfigKey<Residency> RESIDENCY =
      ConfigKey.choice("residency", Residency.class, "where the data has to stay");
  static final ConfigKey<Grouping> GROUPING =
      ConfigKey.choice("grouping", Grouping.class, "which events share a request")
          .withDefault("batch");
  static final ConfigKey<Boolean> GZIP =
      ConfigKey.flag("gzip", "whether bodies are packed").withDefault("false");
  static final ConfigKey<Duration> TIMEOUT =
      ConfigKey.duration("timeout", "how long one request may take in all").withDefault("10s");

  /** For {@link java.util.ServiceLoader}. */
  public CodexExporterProvider() {}

  @Override
  public String type() {
    return "codex";
  }

  @Override
  public List<ConfigKey<?>> keys() {
    return List.of(
        ENDPOINT,
        TOKEN,
        TOKEN_FILE,
        ACCOUNT_ID,
        FEDRAMP,
        ORIGINATOR,
        USER_AGENT,
        RESIDENCY,
        GROUPING,
        GZIP,
        TIMEOUT);
  }

  @Override
  public EventExporter create(ExporterConfig config) {
    CodexExporter.Builder builder =
        CodexExporter.builder()
            .name(config.name())
            .endpoint(config.value(ENDPOINT))
            .fedramp(config.value(FEDRAMP))
            .originator(config.value(ORIGINATOR))
            .userAgent(config.value(USER_AGENT))
            .grouping(config.value(GROUPING))
            .gzip(config.value(GZIP))
            .timeout(config.value(TIMEOUT));
    config.find(TOKEN).ifPresent(builder::token);
    config.find(TOKEN_FILE).ifPresent(file -> builder.tokens(new TokenFile(file)));
    config.find(ACCOUNT_ID).ifPresent(builder::accountId);
    config.find(RESIDENCY).ifPresent(builder::residency);
    return config.find(TOKEN).isPresent() && config.find(TOKEN_FILE).isPresent()
        ? builder.build(List.of(config.name() + ".token-file: expected this or token, got both"))
        : builder.build();
  }
}
