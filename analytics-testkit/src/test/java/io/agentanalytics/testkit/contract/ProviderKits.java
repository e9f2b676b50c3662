package io.agentanalytics.testkit.contract;

import com.google.auto.service.AutoService;
import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.api.exporter.Secret;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Providers that break a rule, and the contract run with each. The services file of these tests
 * lists them, all but one.
 */
final class ProviderKits {
  private ProviderKits() {}

  /** What all have in common. */
  abstract static class Sketch implements EventExporterProvider {
    private final String type;

    Sketch(String type) {
      this.type = type;
    }

    @Override
    public String type() {
      return type;
    }

    @Override
    public List<ConfigKey<?>> keys() {
      return List.of();
    }

    @Override
    public EventExporter create(ExporterConfig config) {
      return new HonestExporter(Destination.latest);
    }
  }

  /** Keeps the contract. */
  @AutoService(EventExporterProvider.class)
  public static final class Good extends Sketch {
    static final ConfigKey<Secret> TOKEN = ConfigKey.secret("token", "a secret");

    public Good() {
      super("good");
    }

    @Override
    public List<ConfigKey<?>> keys() {
      return List.of(TOKEN);
    }
  }

  /** There are two of its type. */
  @AutoService(EventExporterProvider.class)
  public static final class OneTwin extends Sketch {
    public OneTwin() {
      super("twin");
    }
  }

  /** There are two of its type. */
  @AutoService(EventExporterProvider.class)
  public static final class OtherTwin extends Sketch {
    public OtherTwin() {
      super("twin");
    }
  }

  /** Its class is not public. */
  @AutoService(EventExporterProvider.class)
  static final class Hidden extends Sketch {
    public Hidden() {
      super("hidden");
    }
  }

  /** Its key comes twice, and is made anew each time. */
  @AutoService(EventExporterProvider.class)
  public static final class CarelessProvider extends Sketch {
    public CarelessProvider() {
      super("careless");
    }

    @Override
    public List<ConfigKey<?>> keys() {
      return List.of(ConfigKey.flag("doubled", "one"), ConfigKey.flag("doubled", "other"));
    }
  }

  /** Makes one exporter for all. */
  @AutoService(EventExporterProvider.class)
  public static final class SharingProvider extends Sketch {
    private static final EventExporter SHARED = new HonestExporter(new Destination());

    public SharingProvider() {
      super("sharing");
    }

    @Override
    public EventExporter create(ExporterConfig config) {
      return SHARED;
    }
  }

  /** Not in the services file. */
  public static final class UnlistedProvider extends Sketch {
    public UnlistedProvider() {
      super("unlisted");
    }
  }

  /** Runs the contract with a type. */
  abstract static class TypeKit extends EventExporterContract {
    private final String type;

    TypeKit(String type) {
      this.type = type;
    }

    @Override
    protected ExporterUnderTest exporter() {
      return ExporterUnderTest.ofType(type);
    }
  }

  static class Twins extends TypeKit {
    Twins() {
      super("twin");
    }
  }

  static class HiddenKit extends TypeKit {
    HiddenKit() {
      super("hidden");
    }
  }

  static class Careless extends TypeKit {
    Careless() {
      super("careless");
    }
  }

  static class Sharing extends TypeKit {
    Sharing() {
      super("sharing");
    }
  }

  /** Its provider is found by a services file that lies elsewhere. */
  static class Unlisted extends TypeKit {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @TempDir Path elsewhere;

    Unlisted() {
      super("unlisted");
    }

    @BeforeEach
    void listElsewhere() throws IOException {
      Path services = Files.createDirectories(elsewhere.resolve("META-INF/services"));
      Files.writeString(
          services.resolve(EventExporterProvider.class.getName()),
          UnlistedProvider.class.getName());
      Thread.currentThread()
          .setContextClassLoader(new URLClassLoader(new URL[] {elsewhere.toUri().toURL()}, before));
    }

    @AfterEach
    void forget() {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
