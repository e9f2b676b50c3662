package io.agentanalytics.producttests;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.agentanalytics.api.exporter.EventExporterProvider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks at the jars as their users get them: needs {@code mvn verify}, where they are packaged. */
class PackagedJarsIT {
  private static final String SERVICES = "META-INF/services/";
  private static final Set<String> BUILT_IN = Set.of("codex", "console", "jsonl");

  /** By module: what it exports to everyone, which is what it promises. */
  static Stream<Arguments> modules() {
    return Stream.of(
        arguments(
            "io.agentanalytics.api",
            Set.of(
                "io.agentanalytics.api",
                "io.agentanalytics.api.delivery",
                "io.agentanalytics.api.event",
                "io.agentanalytics.api.exporter",
                "io.agentanalytics.api.fact",
                "io.agentanalytics.api.protocol")),
        arguments("io.agentanalytics.core", Set.of("io.agentanalytics.core")),
        arguments("io.agentanalytics.exporters", Set.of("io.agentanalytics.exporters.codex")),
        arguments("io.agentanalytics.exporters.jdbc", Set.of("io.agentanalytics.exporters.jdbc")),
        arguments(
            "io.agentanalytics.testkit",
            Set.of(
                "io.agentanalytics.testkit",
                "io.agentanalytics.testkit.assertions",
                "io.agentanalytics.testkit.contract",
                "io.agentanalytics.testkit.exporter",
                "io.agentanalytics.testkit.http",
                "io.agentanalytics.testkit.junit",
                "io.agentanalytics.testkit.session")),
        arguments("io.agentanalytics.spool", Set.of()),
        arguments("io.agentanalytics.cli", Set.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modules")
  void exportsWhatItPromises(String module, Set<String> exports) {
    var descriptor = descriptor(module);

    assertThat(descriptor.exports())
        .filteredOn(export -> !export.isQualified())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrderElementsOf(exports);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modules")
  void carriesTheLicense(String module, Set<String> exports) throws IOException {
    try (var jar = new JarFile(jar(module).toFile())) {
      assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modules")
  void providesTheSameOnClassPathAndModulePath(String module, Set<String> exports)
      throws IOException {
    var provided =
        descriptor(module).provides().stream()
            .collect(
                toMap(ModuleDescriptor.Provides::service, entry -> Set.copyOf(entry.providers())));

    assertThat(servicesFiles(jar(module))).isEqualTo(provided);
  }

  @Test
  void modulesResolveTogether() {
    var names = modules().map(each -> (String) each.get()[0]).collect(toSet());

    var resolved =
        Configuration.resolve(
            classPath(), List.of(ModuleLayer.boot().configuration()), ModuleFinder.of(), names);

    assertThat(resolved.modules()).extracting(ResolvedModule::name).containsAll(names);
  }

  @Test
  void builtInExportersAreFoundOnTheClassPath() {
    var found = ServiceLoader.load(EventExporterProvider.class);

    assertThat(found).extracting(EventExporterProvider::type).containsAll(BUILT_IN);
  }

  @Test
  void builtInExportersAreFoundOnTheModulePath() throws ReflectiveOperationException {
    var boot = ModuleLayer.boot();
    var modules =
        boot.configuration()
            .resolveAndBind(ModuleFinder.of(), classPath(), Set.of("io.agentanalytics.exporters"));
    var layer = boot.defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader());
    var service =
        layer.findLoader("io.agentanalytics.api").loadClass(EventExporterProvider.class.getName());

    var types = new HashSet<Object>();
    for (var provider : ServiceLoader.load(layer, service)) {
      types.add(service.getMethod("type").invoke(provider));
    }

    assertThat(types).containsAll(BUILT_IN);
  }

  /** Surefire starts the tests with the class path in a manifest, but sets the property in full. */
  private static ModuleFinder classPath() {
    return ModuleFinder.of(
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .map(Path::of)
            // A tool of our tests that no user gets; its own jars are no modules that go together.
            .filter(path -> !path.getFileName().toString().startsWith("lincheck"))
            .toArray(Path[]::new));
  }

  private static ModuleDescriptor descriptor(String module) {
    var descriptor = classPath().find(module).orElseThrow().descriptor();
    assertThat(descriptor.isAutomatic()).isFalse();
    return descriptor;
  }

  private static Path jar(String module) {
    return Path.of(classPath().find(module).orElseThrow().location().orElseThrow());
  }

  private static Map<String, Set<String>> servicesFiles(Path path) throws IOException {
    try (var jar = new JarFile(path.toFile())) {
      return jar.stream()
          .filter(entry -> entry.getName().startsWith(SERVICES) && !entry.isDirectory())
          .collect(
              toMap(
                  entry -> entry.getName().substring(SERVICES.length()),
                  entry -> providers(jar, entry)));
    }
  }

  private static Set<String> providers(JarFile jar, ZipEntry entry) {
    try (InputStream content = jar.getInputStream(entry)) {
      var lines = new String(content.readAllBytes(), StandardCharsets.UTF_8).lines();
      return new HashSet<>(lines.map(String::strip).filter(line -> !line.isEmpty()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
