package io.agentanalytics.core;

import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.core.configuration.ExporterCatalog;
import io.agentanalytics.core.configuration.PluginLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The types of exporters that a configuration can name here.
 *
 * @param providers ordered by type, each as text the name of its class; two of one type cannot be
 *     used, but are listed
 * @param failures what was found and cannot be loaded, in words
 */
public record ExporterTypes(List<EventExporterProvider> providers, List<String> failures) {
  public ExporterTypes {
    providers = List.copyOf(providers);
    failures = List.copyOf(failures);
  }

  /**
   * Looks on the class path and module path of this class, and into plugins. Their jars stay open,
   * since what they provide may be looked at for as long as the result lives.
   *
   * @param plugins jars, and folders of jars
   * @throws io.agentanalytics.api.ConfigurationException naming every file that is no plugin
   */
  public static ExporterTypes find(List<Path> plugins) {
    ClassLoader host = ExporterTypes.class.getClassLoader();
    ExporterCatalog catalog = ExporterCatalog.load(host, PluginLoader.of(plugins, host));
    return new ExporterTypes(
        catalog.byType().values().stream().flatMap(List::stream).toList(), catalog.failures());
  }
}
