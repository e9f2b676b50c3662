package io.agentanalytics.testkit.contract;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExporterConfig;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An exporter with a destination of its own, and how the contract gets at both. The more is told,
 * the more is proven; a rule that needs what was not told is skipped and says what to add.
 *
 * <p>For one thread at a time.
 */
public final class ExporterUnderTest {
  private final Optional<String> type;
  private final Supplier<? extends EventExporter> maker;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final List<String> secrets = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<AutoCloseable> resources = new ArrayList<>();
  private String name = "contract";
  private boolean forgetful;
  private Optional<Callable<List<String>>> arrived = Optional.empty();
  private Function<EventRecord, Optional<String>> form = record -> Optional.of(json(record));

  /** Something that a test does to the destination. */
  @FunctionalInterface
  public interface Action {
    /** Does it. */
    void run() throws Exception;
  }

  /** A way in which the destination fails. */
  record Failure(String name, Action begin, Action end) {}

  private ExporterUnderTest(Optional<String> type, Optional<Supplier<EventExporter>> maker) {
    this.type = type;
    this.maker = maker.orElse(this::configured);
  }

  /** An exporter that is configured by its type, as users do it. */
  public static ExporterUnderTest ofType(String type) {
    return new ExporterUnderTest(Optional.of(type), Optional.empty());
  }

  /** An exporter that is made in code; the rules about providers are skipped. */
  public static ExporterUnderTest madeBy(Supplier<? extends EventExporter> maker) {
    return new ExporterUnderTest(Optional.empty(), Optional.of(maker::get));
  }

  /**
   * A value of its configuration. Values of keys that are secret are looked for in what it says.
   */
  public ExporterUnderTest set(String key, Object value) {
    settings.put(requireNonNull(key, "key"), value.toString());
    return this;
  }

  /** Its name in the configuration; {@code contract} unless told. */
  public ExporterUnderTest named(String value) {
    name = requireNonNull(value, "name");
    return this;
  }

  /** Says that the destination is gone when the exporter is closed, as memory is. */
  public ExporterUnderTest forgetsAtClose() {
    forgetful = true;
    return this;
  }

  /** A text that must not show up in anything that the exporter says. */
  public ExporterUnderTest secret(String text) {
    secrets.add(requireNonNull(text, "text"));
    return this;
  }

  /** How to read what has arrived at the destination so far: one text an event, in order. */
  public ExporterUnderTest arrivals(Callable<List<String>> reading) {
    arrived = Optional.of(requireNonNull(reading, "reading"));
    return this;
  }

  /**
   * What an event looks like among the arrivals; its canonical JSON unless told. Empty for events
   * that the exporter leaves out.
   */
  public ExporterUnderTest looksLike(Function<EventRecord, Optional<String>> look) {
    form = requireNonNull(look, "look");
    return this;
  }

  /**
   * A way to make the destination fail, and to make it work again.
   *
   * @param name for messages, for example {@code disk full}
   */
  public ExporterUnderTest failing(String name, Action begin, Action end) {
    failures.add(new Failure(name, begin, end));
    return this;
  }

  /** Something that is closed after the test, for example the destination. */
  public ExporterUnderTest closing(AutoCloseable resource) {
    resources.add(requireNonNull(resource, "resource"));
    return this;
  }

  EventExporter make() {
    return maker.get();
  }

  private EventExporter configured() {
    EventExporterProvider provider = provider();
    return provider.create(ExporterConfig.of(name, provider.keys(), settings));
  }

  /** The provider; an assertion fails unless there is exactly one of this type. */
  EventExporterProvider provider() {
    Providers providers = Providers.find();
    List<EventExporterProvider> matches =
        providers.all().stream()
            .filter(each -> type.filter(each.type()::equals).isPresent())
            .toList();
    if (matches.size() != 1) {
      throw new AssertionError(
          "expected one provider of type %s, found %s among %s"
              .formatted(type.orElse("(none)"), Providers.names(matches), providers));
    }
    return matches.get(0);
  }

  boolean hasType() {
    return type.isPresent();
  }

  boolean isForgetful() {
    return forgetful;
  }

  boolean hasArrivals() {
    return arrived.isPresent();
  }

  /** What has arrived; nothing if nobody can tell. */
  List<String> arrived() {
    try {
      return arrived.isPresent() ? List.copyOf(arrived.get().call()) : List.of();
    } catch (Exception e) {
      throw new AssertionError("the arrivals could not be read", e);
    }
  }

  /** What these records look like at the destination. */
  List<String> look(List<EventRecord> records) {
    return records.stream().map(form).flatMap(Optional::stream).toList();
  }

  List<Failure> failures() {
    return List.copyOf(failures);
  }

  /** Texts that must not be said, by what they are. */
  List<String> secrets() {
    List<String> all = new ArrayList<>(secrets);
    if (hasType()) {
      provider().keys().stream()
          .filter(ConfigKey::isSecret)
          .flatMap(key -> Optional.ofNullable(settings.get(key.name())).stream())
          .forEach(all::add);
    }
    return all;
  }

  List<AutoCloseable> resources() {
    return List.copyOf(resources);
  }

  private static String json(EventRecord record) {
    return StandardCharsets.UTF_8.decode(record.json()).toString();
  }
}
