package io.agentanalytics.core.configuration;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.api.exporter.ExporterConfig;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * An exporter out of a plugin. Its calls have the class loader of the plugin as that of the thread:
 * many libraries look for their parts there.
 */
final class PluginExporter implements EventExporter {
  private final ClassLoader loader;
  private final EventExporter exporter;

  private PluginExporter(ClassLoader loader, EventExporter exporter) {
    this.loader = loader;
    this.exporter = exporter;
  }

  /** What the provider makes, wrapped when the provider comes from a plugin. */
  static EventExporter create(EventExporterProvider provider, ExporterConfig config) {
    EventExporterProvider asked =
        provider instanceof CheckedProvider checked ? checked.provider() : provider;
    ClassLoader loader = asked.getClass().getClassLoader();
    return loader instanceof PluginClassLoader
        ? new PluginExporter(loader, within(loader, () -> provider.create(config)))
        : provider.create(config);
  }

  private static <T> T within(ClassLoader loader, Supplier<T> call) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return call.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public CompletionStage<ExportResult> export(EventBatch batch) {
    return within(loader, () -> exporter.export(batch));
  }

  @Override
  public void close() {
    within(
        loader,
        () -> {
          exporter.close();
          return exporter;
        });
  }

  @Override
  public String toString() {
    return exporter.toString();
  }
}
