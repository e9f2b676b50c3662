package io.agentanalytics.testkit.internal;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object whose members keep their order. Values are null, texts, numbers, booleans, {@code
 * List}s, other objects, and words of the protocol ({@code WireWord}).
 */
public final class JsonObject {
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  /** An object without members. */
  public static JsonObject object() {
    return new JsonObject();
  }

  /** Sets a member; one that is there keeps its place. */
  public JsonObject with(String name, @Nullable Object value) {
    members.put(requireNonNull(name, "name"), value);
    return this;
  }

  /** Sets all members of another object. */
  public JsonObject with(JsonObject others) {
    members.putAll(others.members);
    return this;
  }

  /** Takes a member away. */
  public JsonObject without(String name) {
    members.remove(name);
    return this;
  }

  /** The value of a member; null when it is null or not there. */
  public @Nullable Object get(String name) {
    return members.get(name);
  }

  /** Whether there is a member of that name, also a null one. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** The members, in order: a view. */
  public Map<String, @Nullable Object> members() {
    return Collections.unmodifiableMap(members);
  }

  /** The same members in an object of its own; the values are shared. */
  public JsonObject copy() {
    return object().with(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonObject object && members.equals(object.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  /** JSON text. */
  @Override
  public String toString() {
    return JsonWriter.write(this);
  }
}
