package io.agentanalytics.api.exporter;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.ConfigurationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one exporter was told: a read-only view of its properties, checked against its keys.
 *
 * <p>Immutable.
 */
public final class ExporterConfig {
  private final String name;
  private final Map<String, ConfigKey<?>> keys;
  private final Map<String, String> values;

  private ExporterConfig(String name, Map<String, ConfigKey<?>> keys, Map<String, String> values) {
    this.name = name;
    this.keys = keys;
    this.values = values;
  }

  /**
   * Checks the values of an exporter against its keys.
   *
   * @param name of the exporter in the configuration, for messages
   * @param values by the names of the keys
   * @throws ConfigurationException naming every unknown key, with the nearest known one, every
   *     required key that is missing, and every value that cannot be read
   */
  public static ExporterConfig of(
      String name, List<ConfigKey<?>> keys, Map<String, String> values) {
    requireNonNull(name, "name");
    Map<String, ConfigKey<?>> known = new LinkedHashMap<>();
    keys.forEach(key -> known.put(key.name(), key));
    List<String> problems = new ArrayList<>();
    new TreeMap<>(values)
        .forEach(
            (key, value) ->
                check(known, key, value)
                    .ifPresent(problem -> problems.add(name + "." + key + ": " + problem)));
    for (ConfigKey<?> key : known.values()) {
      if (key.isRequired() && !values.containsKey(key.name())) {
        problems.add(name + "." + key.name() + ": missing, expected " + key.expectation());
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new ExporterConfig(name, known, Map.copyOf(values));
  }

  private static Optional<String> check(Map<String, ConfigKey<?>> known, String key, String value) {
    ConfigKey<?> match = known.get(key);
    if (match == null) {
      return Optional.of(
          NearestName.of(key, known.keySet())
              .map(nearest -> "no such key, did you mean " + nearest + "?")
              .orElse("no such key, expected one of " + known.keySet()));
    }
    try {
      match.parse(value);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  /** The name of the exporter in the configuration. */
  public String name() {
    return name;
  }

  /**
   * The configured value or the default; empty when there is neither.
   *
   * @throws IllegalArgumentException if the provider did not declare the key
   */
  public <T> Optional<T> find(ConfigKey<T> key) {
    if (keys.get(key.name()) != key) {
      throw new IllegalArgumentException(key.name() + ": not one of the provider's keys");
    }
    return Optional.ofNullable(values.get(key.name())).or(key::defaultText).map(key::parse);
  }

  /**
   * The value of a key that is required or has a default.
   *
   * @throws IllegalArgumentException if the provider did not declare the key
   * @throws IllegalStateException if there is no value
   */
  public <T> T value(ConfigKey<T> key) {
    return find(key)
        .orElseThrow(
            () -> new IllegalStateException(key.name() + ": neither required nor with a default"));
  }

  /** Name and values; secrets print as {@code ***}. */
  @Override
  public String toString() {
    Map<String, String> shown = new TreeMap<>(values);
    shown.replaceAll((key, value) -> isSecret(key) ? Secret.MASK : value);
    return name + shown;
  }

  private boolean isSecret(String key) {
    ConfigKey<?> match = keys.get(key);
    return match == null || match.isSecret();
  }
}
