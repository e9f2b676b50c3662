package io.agentanalytics.api;

import java.util.List;

/** The configuration cannot be used. The message lists every problem that was found, one a line. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf gives a list that can be serialized.
  private final List<String> problems;

  /** All problems together, so that a user mends them in one go. */
  public ConfigurationException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** A single problem. */
  public ConfigurationException(String problem) {
    this(List.of(problem));
  }

  /** What was found, at least one entry. */
  public List<String> problems() {
    return problems;
  }
}
