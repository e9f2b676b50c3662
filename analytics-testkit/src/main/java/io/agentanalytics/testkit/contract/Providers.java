package io.agentanalytics.testkit.contract;

import io.agentanalytics.api.exporter.EventExporterProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The providers that users would find.
 *
 * @param broken why others could not be loaded
 */
record Providers(List<EventExporterProvider> all, List<String> broken) {

  /** Looks on the class path or the module path; one that cannot be loaded does not hide others. */
  static Providers find() {
    List<EventExporterProvider> all = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    Iterator<EventExporterProvider> found =
        ServiceLoader.load(EventExporterProvider.class).iterator();
    boolean more = true;
    while (more) {
      try {
        more = found.hasNext();
        if (more) {
          all.add(found.next());
        }
      } catch (ServiceConfigurationError e) {
        broken.add(String.valueOf(e.getMessage()));
      }
    }
    return new Providers(all, broken);
  }

  static List<String> names(List<EventExporterProvider> providers) {
    return providers.stream().map(each -> each.getClass().getName()).toList();
  }

  @Override
  public String toString() {
    return names(all) + (broken.isEmpty() ? "" : "; could not be loaded: " + broken);
  }
}
