package io.agentanalytics.core.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

/**
 * One member of an event type.
 *
 * @param name as it is written
 * @param component of the typed event that has the value, in snake_case: its name, which is looked
 *     for in the parts of the event as well, or its path with dots
 * @param constant JSON that is always written, whatever the event says; then no component has it
 * @param standard JSON that is written where the event says nothing
 * @param absentWhenNull whether the member is left out, instead of written as null
 * @param besideParams whether it stands beside {@code event_params} instead of inside
 * @param words other spellings of words, by the word of the typed event
 */
public record MemberSpelling(
    String name,
    String component,
    Optional<String> constant,
    Optional<String> standard,
    boolean absentWhenNull,
    boolean besideParams,
    Map<String, String> words) {
  public MemberSpelling {
    requireNonNull(name, "name");
    requireNonNull(component, "component");
    requireNonNull(constant, "constant");
    requireNonNull(standard, "standard");
    words = Map.copyOf(words);
  }
}
