package io.agentanalytics.producttests.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.core.ExporterTypes;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadPluginsTest {
  private static final String SERVICE = "io.agentanalytics.api.exporter.EventExporterProvider";
  private static final String GOOD = "\"good\"";
  private static final String NO_KEYS = "java.util.List.of()";

  @TempDir private Path folder;

  private Path jar(Map<String, String> sources, String... services) throws IOException {
    Path jar = folder.resolve("plugin.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> source : sources.entrySet()) {
        out.putNextEntry(new JarEntry(source.getKey() + ".class"));
        out.write(compiled(source.getKey(), source.getValue()));
      }
      if (services.length > 0) {
        out.putNextEntry(new JarEntry("META-INF/services/" + SERVICE));
        out.write(String.join("\n", services).getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private byte[] compiled(String name, String source) throws IOException {
    Path file = folder.resolve(name + ".java");
    Files.writeString(file, source);
    var errors = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var task =
        compiler.getTask(
            errors,
            null,
            null,
            List.of("-d", folder.toString(), "-proc:none"),
            null,
            compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file));
    assertThat(task.call()).as(errors.toString()).isTrue();
    return Files.readAllBytes(folder.resolve(name + ".class"));
  }

  private static String provider(String name, String before, String type, String keys) {
    return "import io.agentanalytics.api.exporter.*; public class "
        + name
        + " implements EventExporterProvider { "
        + before
        + " public String type() { return "
        + type
        + "; } public java.util.List<ConfigKey<?>> keys() { return "
        + keys
        + "; } public EventExporter create(ExporterConfig config) {"
        + " throw new IllegalStateException(); }"
        + " static <T> T fail() { throw new Error(\"on purpose\"); } }";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "static { if (true) throw new IllegalStateException(); } | \"bad\" | java.util.List.of() |"
            + " ExceptionInInitializerError",
        "public Bad() { fail(); } | \"bad\" | java.util.List.of() | on purpose",
        "; | fail() | java.util.List.of() | type() fails, java.lang.Error: on purpose",
        "; | null | java.util.List.of() | type() gives none",
        "; | \"bad\" | fail() | keys() fails, java.lang.Error: on purpose",
        "; | \"bad\" | null | keys() gives none",
        "; | \"bad\" | java.util.Arrays.asList((ConfigKey<?>) null) | keys() fails"
      })
  void leavesOneBadProviderOut(String before, String type, String keys, String reason)
      throws IOException {
    Path jar =
        jar(
            Map.of(
                "Bad", provider("Bad", before, type, keys),
                "Good", provider("Good", "", GOOD, NO_KEYS)),
            "Bad",
            "Good");

    ExporterTypes types = ExporterTypes.find(List.of(jar));

    assertThat(types.providers()).extracting(provider -> provider.type()).contains("good", "jsonl");
    assertThat(types.failures()).singleElement().asString().startsWith("Bad: ").contains(reason);
    AnalyticsPipeline.Builder builder =
        AnalyticsPipeline.builder()
            .environment(Map.of())
            .plugin(jar)
            .set("analytics.exporters", "bad");
    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            ConfigurationException.class, e -> assertThat(e.problems()).hasSize(1))
        .hasMessageContaining("found bad, expected one of")
        .hasMessageContaining(reason);
  }

  @Test
  void namesFilesThatAreNoPlugin() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
    Path empty = Files.writeString(folder.resolve("empty.jar"), "");
    Path none = Files.createDirectory(folder.resolve("none"));

    assertThatThrownBy(
            () -> ExporterTypes.find(List.of(text, empty, none, folder.resolve("gone.jar"))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(text + ": is no jar")
        .hasMessageContaining(empty + ": is no jar")
        .hasMessageContaining(none + ": cannot be read")
        .hasMessageContaining("gone.jar: cannot be read");
  }

  @Test
  void namesJarsWithoutAProvider() throws IOException {
    Path jar = jar(Map.of());

    assertThatThrownBy(() -> ExporterTypes.find(List.of(jar)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(jar + ": has no provider of exporters");
  }

  @ParameterizedTest
  @CsvSource({
    "a.Missing, a.Missing is missing",
    "java.lang.String, java.lang.String is no EventExporterProvider",
    "Hidden, Hidden has no public constructor without parameters",
    "a b c, a b c is missing"
  })
  void namesJarsWhoseProvidersAreNone(String service, String reason) throws IOException {
    Path jar = jar(Map.of("Hidden", provider("Hidden", "Hidden() {}", GOOD, NO_KEYS)), service);

    assertThatThrownBy(() -> ExporterTypes.find(List.of(jar)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(jar + ": " + reason);
  }
}
