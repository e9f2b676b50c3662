package io.agentanalytics.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventExporterProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** Rules about how users find and configure an exporter. */
final class ProviderRules {
  private static final String SERVICES =
      "META-INF/services/" + EventExporterProvider.class.getName();

  private final Bench bench;

  ProviderRules(Bench bench) {
    this.bench = bench;
  }

  /** Finding it already proves that it can be loaded, and that there is one of its type. */
  void found() {
    EventExporterProvider provider = bench.subjectWithType().provider();
    assertThat(provider.type())
        .as("the type: lower case letters, digits and hyphens")
        .matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
        .isEqualTo(bench.subjectWithType().provider().type());
  }

  /** The class path needs a services file, the module path a {@code provides}. */
  void listed() {
    Class<?> type = bench.subjectWithType().provider().getClass();
    Path home = home(type);
    assertThat(servicesFile(home)).as("lines of %s in %s", SERVICES, home).contains(type.getName());
    for (ModuleReference module : ModuleFinder.of(home).findAll()) {
      assertThat(module.descriptor().provides())
          .as("what module %s provides", module.descriptor().name())
          .filteredOn(each -> each.service().equals(EventExporterProvider.class.getName()))
          .flatExtracting(ModuleDescriptor.Provides::providers)
          .contains(type.getName());
    }
  }

  void keys() {
    EventExporterProvider provider = bench.subjectWithType().provider();
    List<ConfigKey<?>> keys = provider.keys();
    assertThat(keys).extracting(ConfigKey::name).as("names of keys").doesNotHaveDuplicates();
    assertThat(keys)
        .as("help of keys: one line each")
        .allSatisfy(key -> assertThat(key.help()).as(key.name()).isNotBlank().doesNotContain("\n"));
    List<ConfigKey<?>> again = provider.keys();
    assertThat(keys).as("keys, asked for twice: they are constants").hasSameSizeAs(again);
    for (int i = 0; i < keys.size(); i++) {
      assertThat(keys.get(i)).as("a key, asked for twice: it is a constant").isSameAs(again.get(i));
    }
  }

  void newExporters() {
    ExporterUnderTest subject = bench.subjectWithType();
    Rig rig = bench.rig(subject);
    Object first = rig.exporter();
    rig.close();
    rig.reopen();
    assertThat(rig.exporter()).as("the second exporter that the provider made").isNotSameAs(first);
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no place that " + type + " comes from", e);
    }
  }

  private static List<String> servicesFile(Path home) {
    try {
      if (Files.isDirectory(home)) {
        Path file = home.resolve(SERVICES);
        return Files.exists(file) ? lines(Files.readString(file)) : List.of();
      }
      try (JarFile jar = new JarFile(home.toFile())) {
        ZipEntry entry = jar.getEntry(SERVICES);
        return entry == null ? List.of() : lines(text(jar, entry));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(JarFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> lines(String text) {
    return text.lines().map(line -> line.replaceFirst("#.*", "").strip()).toList();
  }
}
