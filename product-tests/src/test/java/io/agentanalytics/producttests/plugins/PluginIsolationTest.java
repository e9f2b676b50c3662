package io.agentanalytics.producttests.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.core.ExporterTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each plugin has its own libraries, whatever the host and other plugins have. */
class PluginIsolationTest {
  /** Writes what it found when it was made, and with which class loader its calls come. */
  private static final String PROVIDER =
      """
      package %1$s;

      import io.agentanalytics.api.exporter.*;
      import java.nio.file.*;
      import java.util.*;
      import java.util.concurrent.*;

      public final class Provider implements EventExporterProvider {
        static final ConfigKey<Path> PATH = ConfigKey.path("path", "a file").required();

        public String type() {
          return "%1$s";
        }

        public List<ConfigKey<?>> keys() {
          return List.of(PATH);
        }

        public EventExporter create(ExporterConfig config) {
          tell(config, "created");
          return new EventExporter() {
            public CompletionStage<ExportResult> export(EventBatch batch) {
              return CompletableFuture.completedFuture(ExportResult.delivered());
            }

            public void close() {
              tell(config, "closed");
            }
          };
        }

        private static void tell(ExporterConfig config, String what) {
          boolean own =
              Thread.currentThread().getContextClassLoader() == Provider.class.getClassLoader();
          try {
            Files.writeString(
                config.value(PATH),
                what + " with " + library.Version.text() + " and "
                    + com.google.common.base.Strings.class.getSimpleName() + ", " + own + "\\n",
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        }
      }
      """;

  private static final String LIBRARY =
      """
      package library;

      public final class Version {
        public static String text() {
          return "%s";
        }
      }
      """;

  @TempDir private Path folder;

  private PluginJars jars;

  @BeforeEach
  void makeJars() throws IOException {
    jars = new PluginJars(Files.createDirectory(folder.resolve("work")));
  }

  /** A folder with a provider and its version of the library. */
  private Path plugin(String type) throws IOException {
    Path plugin = folder.resolve("plugin-" + type);
    Path library =
        jars.pack(
            plugin.resolve("library.jar"),
            Map.of("Version", LIBRARY.formatted("the library of " + type)),
            Map.of());
    jars.pack(
        plugin.resolve("exporter.jar"),
        Map.of("Provider", PROVIDER.formatted(type)),
        Map.of(EventExporterProvider.class.getName(), type + ".Provider"),
        library);
    Files.writeString(plugin.resolve("README"), "not a jar");
    return plugin;
  }

  @Test
  void twoPluginsHaveTheirOwnVersionsOfALibrary() throws IOException {
    var builder =
        AnalyticsPipeline.builder()
            .environment(Map.of())
            .set("analytics.exporters", "one,two")
            .set("analytics.exporter.one.path", folder.resolve("one").toString())
            .set("analytics.exporter.two.path", folder.resolve("two").toString());

    builder.plugin(plugin("one")).plugin(plugin("two")).build().close();

    assertThat(Files.readAllLines(folder.resolve("one")))
        .containsExactly(
            "created with the library of one and Strings, true",
            "closed with the library of one and Strings, true");
    assertThat(Files.readAllLines(folder.resolve("two")))
        .containsExactly(
            "created with the library of two and Strings, true",
            "closed with the library of two and Strings, true");
  }

  @Test
  void pluginPrefersItsLibraryToTheHosts() throws IOException {
    Path plugin = plugin("own");
    jars.pack(
        plugin.resolve("guava.jar"),
        Map.of(
            "Strings",
            "package com.google.common.base; public final class Strings {"
                + " static { if (true) throw new IllegalStateException(\"not the host's\"); } }"),
        Map.of());

    var types = ExporterTypes.find(List.of(plugin));

    var provider = types.providers().stream().filter(each -> each.type().equals("own")).findFirst();
    assertThat(provider.orElseThrow().getClass().getClassLoader())
        .satisfies(
            loader ->
                assertThat(loader.loadClass("com.google.common.base.Strings").getClassLoader())
                    .isSameAs(loader));
    assertThat(types.providers())
        .extracting(EventExporterProvider::type)
        .containsOnlyOnce("codex", "console", "jsonl", "own");
  }

  @Test
  void folderWithoutJarsIsNoPlugin() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> ExporterTypes.find(List.of(empty)))
        .withMessageContaining(
            "plugin " + empty + ": cannot be read, expected a jar or a folder of jars");
  }
}
