package io.agentanalytics.api.exporter;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.protocol.WireWord;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Something that an exporter can be told, with its type, default and a line of help. Keys are
 * constants of a provider; all exporters share the parsers, so that a duration reads the same
 * everywhere.
 *
 * <p>Immutable.
 *
 * @param <T> type of the value
 */
public final class ConfigKey<T> {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

  private final String name;
  private final ValueType<T> type;
  private final String help;
  private final Optional<String> standard;
  private final boolean required;

  private ConfigKey(
      String name, ValueType<T> type, String help, Optional<String> standard, boolean required) {
    this.name = name;
    this.type = type;
    this.help = help;
    this.standard = standard;
    this.required = required;
  }

  private static <T> ConfigKey<T> of(String name, ValueType<T> type, String help) {
    requireNonNull(name, "name");
    requireNonNull(help, "help");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name: expected lower case words joined by - or ., got " + name);
    }
    return new ConfigKey<>(name, type, help, Optional.empty(), false);
  }

  /** Any text that is not empty. */
  public static ConfigKey<String> text(String name, String help) {
    return of(name, ValueType.TEXT, help);
  }

  /** A text that is never shown. */
  public static ConfigKey<Secret> secret(String name, String help) {
    return of(name, ValueType.SECRET, help);
  }

  /** {@code true} or {@code false}. */
  public static ConfigKey<Boolean> flag(String name, String help) {
    return of(name, ValueType.FLAG, help);
  }

  /** A whole number between two bounds, both included. */
  public static ConfigKey<Long> integer(String name, long min, long max, String help) {
    return of(name, ValueType.integer(min, max), help);
  }

  /** A length of time, 0 or more: {@code 250ms}, {@code 10s}, {@code 5m}, {@code 2h}. */
  public static ConfigKey<Duration> duration(String name, String help) {
    return of(name, ValueType.DURATION, help);
  }

  /** A number of bytes, 0 or more: {@code 512}, {@code 64KiB}, {@code 8MiB}, {@code 1GiB}. */
  public static ConfigKey<Long> size(String name, String help) {
    return of(name, ValueType.SIZE, help);
  }

  /** A path of the file system. */
  public static ConfigKey<Path> path(String name, String help) {
    return of(name, ValueType.PATH, help);
  }

  /** An absolute address with a scheme and a host. */
  public static ConfigKey<URI> address(String name, String help) {
    return of(name, ValueType.ADDRESS, help);
  }

  /** Texts between commas; white space around them does not count. */
  public static ConfigKey<List<String>> list(String name, String help) {
    return of(name, ValueType.LIST, help);
  }

  /** A constant of an enum by its name in lower case, with hyphens between words. */
  public static <E extends Enum<E>> ConfigKey<E> choice(String name, Class<E> type, String help) {
    return of(name, ValueType.choice(type), help);
  }

  /** A constant of an enum by its spelling in JSON. */
  public static <E extends Enum<E> & WireWord> ConfigKey<E> word(
      String name, Class<E> type, String help) {
    return of(name, ValueType.word(type), help);
  }

  /**
   * A value with a form of its own.
   *
   * @param expectation what the text has to look like, in words
   * @param reader throws {@link IllegalArgumentException} for any other text
   */
  public static <T> ConfigKey<T> custom(
      String name, String expectation, Function<String, T> reader, String help) {
    return of(name, new ValueType<>(expectation, reader::apply), help);
  }

  /**
   * The same key with a default.
   *
   * @param text as it would stand in a configuration
   * @throws IllegalArgumentException if it cannot be read, or the key is a secret or required
   */
  public ConfigKey<T> withDefault(String text) {
    if (required || isSecret()) {
      throw new IllegalArgumentException(name + ": a required or secret key has no default");
    }
    type.parse(text);
    return new ConfigKey<>(name, type, help, Optional.of(text), false);
  }

  /**
   * The same key, without which there is no exporter.
   *
   * @throws IllegalArgumentException if it has a default
   */
  public ConfigKey<T> required() {
    if (standard.isPresent()) {
      throw new IllegalArgumentException(name + ": a key with a default is never missing");
    }
    return new ConfigKey<>(name, type, help, standard, true);
  }

  /**
   * The last part of the property, for example {@code fsync} of {@code analytics.exporter.x.fsync}.
   */
  public String name() {
    return name;
  }

  /** One line for people: what the value does. */
  public String help() {
    return help;
  }

  /** What the value has to look like, in words, for example {@code a duration such as 10s}. */
  public String expectation() {
    return type.expectation();
  }

  /** The value when none is configured, as text; empty when there is none. */
  public Optional<String> defaultText() {
    return standard;
  }

  /** Whether there is no exporter without a value. */
  public boolean isRequired() {
    return required;
  }

  /** Whether the value must not be shown. */
  public boolean isSecret() {
    return type.equals(ValueType.SECRET);
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException if the text does not meet {@link #expectation()}; the message
   *     never shows a secret
   */
  public T parse(String text) {
    return type.parse(requireNonNull(text, "text"));
  }

  /** Name and expectation. */
  @Override
  public String toString() {
    return name + " (" + expectation() + ")";
  }
}
