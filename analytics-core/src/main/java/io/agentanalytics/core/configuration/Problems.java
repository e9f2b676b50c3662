package io.agentanalytics.core.configuration;

import io.agentanalytics.api.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects everything that is wrong, so that a user mends it in one go. */
final class Problems {
  private final List<String> found = new ArrayList<>();

  void add(String problem) {
    found.add(problem);
  }

  /** What a step gives; its problems are kept, each with a prefix. */
  <T> Optional<T> collect(String prefix, Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (ConfigurationException e) {
      e.problems().forEach(problem -> found.add(prefix + problem));
      return Optional.empty();
    }
  }

  boolean areNone() {
    return found.isEmpty();
  }

  /**
   * Ends the collection.
   *
   * @throws ConfigurationException if there was any problem
   */
  void report() {
    if (!found.isEmpty()) {
      throw new ConfigurationException(found);
    }
  }
}
