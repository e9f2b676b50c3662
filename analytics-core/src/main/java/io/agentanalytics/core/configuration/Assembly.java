package io.agentanalytics.core.configuration;

import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.core.delivery.Failures;
import io.agentanalytics.core.frame.ReadingOptions;
import io.agentanalytics.core.source.ProcessorOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns settings into what a pipeline is built from, and reports everything that is wrong. */
final class Assembly {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final String TYPE = "type";

  private final Settings settings;
  private final Map<String, EventExporter> given;
  private final ExporterCatalog catalog;
  private final List<PluginClassLoader> plugins;
  private final Problems problems = new Problems();

  /**
   * @param given exporters that a host made itself, by name; they come after the configured ones
   */
  Assembly(
      Settings settings,
      Map<String, EventExporter> given,
      ExporterCatalog catalog,
      List<PluginClassLoader> plugins) {
    this.settings = settings;
    this.given = given;
    this.catalog = catalog;
    this.plugins = plugins;
  }

  static boolean isEnabled(Settings settings) {
    String name = PipelineKeys.ENABLED.name();
    Optional<String> value = settings.find(Settings.ROOT + name);
    Map<String, String> values = value.map(text -> Map.of(name, text)).orElse(Map.of());
    return ExporterConfig.of("analytics", List.of(PipelineKeys.ENABLED), values)
        .value(PipelineKeys.ENABLED);
  }

  /**
   * Checks everything.
   *
   * @throws io.agentanalytics.api.ConfigurationException naming everything that is wrong
   */
  PipelineConfiguration read() {
    settings.strangers().forEach(problems::add);
    List<ConfigKey<?>> keys = PipelineKeys.all();
    Optional<ExporterConfig> general =
        problems.collect(
            "", () -> ExporterConfig.of("analytics", keys, settings.general(names(keys))));
    Optional<ProcessorOptions> processing =
        general.flatMap(config -> problems.collect("", () -> SessionKeys.read(config)));
    Optional<ReadingOptions> reading =
        general.flatMap(config -> problems.collect("", () -> PipelineKeys.reading(config)));
    // Also when something else is wrong, so that the exporters' problems are told as well.
    List<String> configured =
        settings
            .find(Settings.ROOT + PipelineKeys.EXPORTERS.name())
            .map(Assembly::exporterNames)
            .orElse(List.of());
    List<ConfiguredExporter> exporters = exporters(configured);
    problems.report();
    return new PipelineConfiguration(
        true,
        processing.orElseThrow(),
        reading.orElseThrow(),
        PipelineKeys.intake(general.orElseThrow()),
        exporters,
        plugins,
        catalog.failures());
  }

  private static List<String> exporterNames(String text) {
    try {
      return PipelineKeys.EXPORTERS.parse(text);
    } catch (IllegalArgumentException e) {
      return List.of(); // Said already.
    }
  }

  private List<ConfiguredExporter> exporters(List<String> configured) {
    Map<String, Optional<Callable<EventExporter>>> makers = new LinkedHashMap<>();
    List<String> all = new ArrayList<>(configured);
    all.addAll(given.keySet());
    Set<String> seen = new HashSet<>();
    for (String name : all) {
      if (!NAME.matcher(name).matches()) {
        problems.add(
            "analytics.exporters: found \"" + name + "\", expected names such as audit or audit-2");
      } else if (!seen.add(name)) {
        problems.add("analytics.exporters: found " + name + " twice");
      } else {
        makers.put(
            name, given.containsKey(name) ? Optional.of(() -> given.get(name)) : maker(name, all));
      }
    }
    reportUnused(all);
    List<ConfiguredExporter> exporters = new ArrayList<>();
    makers.forEach(
        (name, maker) -> {
          Optional<LaneSettings> lane = lane(name, all);
          if (maker.isPresent() && lane.isPresent()) {
            exporters.add(new ConfiguredExporter(name, maker.get(), lane.get()));
          }
        });
    return exporters;
  }

  private Optional<Callable<EventExporter>> maker(String name, List<String> all) {
    String prefix = Settings.EXPORTER + name + ".";
    String type = settings.find(prefix + TYPE).orElse(name);
    return provider(prefix + TYPE, type).flatMap(provider -> config(name, prefix, provider, all));
  }

  private Optional<Callable<EventExporter>> config(
      String name, String prefix, EventExporterProvider provider, List<String> all) {
    List<ConfigKey<?>> keys;
    try {
      keys = List.copyOf(provider.keys());
    } catch (Throwable e) {
      problems.add(prefix + TYPE + ": " + className(provider) + " fails: " + Failures.name(e));
      return Optional.empty();
    }
    Map<String, String> values =
        settings.below(prefix, names(keys, TYPE), longer(Settings.EXPORTER, name, all));
    values.remove(TYPE);
    return problems
        .collect(Settings.EXPORTER, () -> ExporterConfig.of(name, keys, values))
        .map(config -> () -> PluginExporter.create(provider, config));
  }

  private Optional<EventExporterProvider> provider(String property, String type) {
    List<EventExporterProvider> found = catalog.byType().getOrDefault(type, List.of());
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    if (found.isEmpty()) {
      problems.add(
          property
              + ": found "
              + type
              + ", expected one of "
              + catalog.byType().keySet()
              + catalog.failures().stream()
                  .map(failure -> "; could not be loaded: " + failure)
                  .collect(Collectors.joining()));
    } else {
      problems.add(
          property
              + ": "
              + type
              + " is provided more than once, by "
              + found.stream()
                  .map(Assembly::className)
                  .sorted()
                  .collect(Collectors.joining(" and ")));
    }
    return Optional.empty();
  }

  private static String className(EventExporterProvider provider) {
    return provider instanceof CheckedProvider checked
        ? checked.toString()
        : provider.getClass().getName();
  }

  private Optional<LaneSettings> lane(String name, List<String> all) {
    String prefix = Settings.LANE + name + ".";
    Map<String, String> values =
        settings.below(prefix, names(LaneKeys.ALL), longer(Settings.LANE, name, all));
    String shown = Settings.LANE + name;
    return problems.collect(
        "", () -> LaneKeys.read(ExporterConfig.of(shown, LaneKeys.ALL, values)));
  }

  /** A file may configure exporters that do not run today; what is set by hand is meant. */
  private void reportUnused(List<String> all) {
    for (String prefix : List.of(Settings.EXPORTER, Settings.LANE)) {
      settings.byHand().keySet().stream()
          .filter(name -> name.startsWith(prefix))
          .filter(name -> all.stream().noneMatch(each -> name.startsWith(prefix + each + ".")))
          .sorted()
          .forEach(name -> problems.add(name + ": expected one of the exporters " + all));
    }
  }

  /** In the environment, a-b.path of exporter a looks like path of exporter a-b. */
  private static List<String> longer(String prefix, String name, List<String> all) {
    return all.stream()
        .filter(other -> other.startsWith(name + "-"))
        .map(other -> prefix + other + ".")
        .toList();
  }

  private static List<String> names(List<ConfigKey<?>> keys, String... more) {
    List<String> names = new ArrayList<>(List.of(more));
    keys.forEach(key -> names.add(key.name()));
    return names;
  }
}
