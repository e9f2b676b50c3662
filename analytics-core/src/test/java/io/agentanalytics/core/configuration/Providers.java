package io.agentanalytics.core.configuration;

import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.api.exporter.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Providers for tests, which no service file names. */
final class Providers {
  private static final ConfigKey<Path> PATH = ConfigKey.path("path", "Where to.").required();
  private static final ConfigKey<Secret> ACCESS_TOKEN = ConfigKey.secret("access-token", "Who.");
  private static final ConfigKey<Boolean> SYNC = ConfigKey.flag("sync.always", "How.");

  private Providers() {}

  static ExporterCatalog catalog() {
    return new ExporterCatalog(Map.of("file", List.of(new FileProvider())), List.of("a.B: gone"));
  }

  static ExporterCatalog ambiguous() {
    return new ExporterCatalog(
        Map.of("file", List.of(new FileProvider(), new OtherFileProvider())), List.of());
  }

  /** What an exporter was made with. */
  record Made(ExporterConfig config) implements EventExporter {
    Path path() {
      return config.value(PATH);
    }

    String token() {
      return config.find(ACCESS_TOKEN).map(Secret::reveal).orElse("");
    }

    boolean sync() {
      return config.find(SYNC).orElse(false);
    }

    @Override
    public CompletionStage<ExportResult> export(EventBatch batch) {
      return CompletableFuture.completedStage(ExportResult.delivered());
    }

    @Override
    public void close() {}
  }

  private static class FileProvider implements EventExporterProvider {
    @Override
    public String type() {
      return "file";
    }

    @Override
    public List<ConfigKey<?>> keys() {
      return List.of(PATH, ACCESS_TOKEN, SYNC);
    }

    @Override
    public EventExporter create(ExporterConfig config) {
      return new Made(config);
    }
  }

  private static final class OtherFileProvider extends FileProvider {}
}
