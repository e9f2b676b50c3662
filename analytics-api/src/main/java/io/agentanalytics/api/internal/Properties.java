package io.agentanalytics.api.internal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The properties of a builder. A builder declares each of them in one line, its setters hand their
 * value on, and {@link #check()} names all that are missing together.
 *
 * @param <B> the builder, which setters return
 */
public final class Properties<B> {
  private final String built;
  private final B builder;
  private final List<Property<B, ?>> required = new ArrayList<>();

  /**
   * @param built name of what is built, for messages
   */
  public Properties(String built, B builder) {
    this.built = requireNonNull(built, "built");
    this.builder = requireNonNull(builder, "builder");
  }

  /** A property that has to be set. */
  public <T> Property<B, T> required(String name) {
    Property<B, T> property = new Property<>(builder, name, null);
    required.add(property);
    return property;
  }

  /** A property that may stay empty. */
  public <T> Property<B, T> optional(String name) {
    return new Property<>(builder, name, null);
  }

  /** A property that has a value from the start. */
  public <T> Property<B, T> withDefault(String name, T value) {
    return new Property<>(builder, name, value);
  }

  /**
   * Call it before building.
   *
   * @throws IllegalStateException naming every required property that is not set
   */
  public void check() {
    List<String> missing =
        required.stream().filter(property -> !property.isSet()).map(Property::name).toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          missing.stream().collect(Collectors.joining(", ", built + ": not set: ", "")));
    }
  }
}
