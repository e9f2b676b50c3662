package io.agentanalytics.core.configuration;

import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.core.configuration.CheckedProvider.UnusableException;
import io.agentanalytics.core.delivery.Failures;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The providers that can be found. One that cannot be loaded is told, and hurts nobody who does not
 * need it.
 *
 * @param byType providers, usually one for each type
 * @param failures what could not be loaded, in words
 */
public record ExporterCatalog(
    Map<String, List<EventExporterProvider>> byType, List<String> failures) {
  /** A broken list of services can go on failing without an end. */
  private static final int MAX_FAILURES = 100;

  /** For one provider to be made and to say what it is. */
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  public ExporterCatalog {
    byType = Collections.unmodifiableMap(new TreeMap<>(byType));
    failures = List.copyOf(failures);
  }

  /**
   * Looks for providers on the class path and the module path that a class loader sees, and in
   * plugins.
   */
  public static ExporterCatalog load(ClassLoader host, List<PluginClassLoader> plugins) {
    Map<String, List<EventExporterProvider>> byType = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    load(host, byType, failures);
    plugins.forEach(plugin -> load(plugin, byType, failures));
    byType.replaceAll((type, providers) -> List.copyOf(providers));
    return new ExporterCatalog(byType, failures);
  }

  private static void load(
      ClassLoader loader, Map<String, List<EventExporterProvider>> byType, List<String> failures) {
    Iterator<ServiceLoader.Provider<EventExporterProvider>> found =
        ServiceLoader.load(EventExporterProvider.class, loader).stream().iterator();
    boolean more = true;
    while (more && failures.size() < MAX_FAILURES) {
      try {
        more = found.hasNext();
        if (more) {
          CheckedProvider provider = CheckedProvider.of(found.next(), TIMEOUT);
          byType.computeIfAbsent(provider.type(), type -> new ArrayList<>()).add(provider);
        }
      } catch (NoSuchElementException | UncheckedIOException e) {
        more = false;
      } catch (UnusableException e) {
        failures.add(String.valueOf(e.getMessage()));
      } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
        failures.add(Failures.words(e));
      }
    }
  }
}
