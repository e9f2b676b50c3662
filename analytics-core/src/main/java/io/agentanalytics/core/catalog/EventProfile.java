package io.agentanalytics.core.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the events of some releases are spelled, and what these releases do differently. */
public final class EventProfile {
  private final String name;
  private final Set<ReleaseTrait> traits;
  private final Map<String, EventSpelling> events;

  EventProfile(String name, Set<ReleaseTrait> traits, Map<String, EventSpelling> events) {
    this.name = requireNonNull(name, "name");
    this.traits = Set.copyOf(traits);
    this.events = Map.copyOf(events);
  }

  /** As options and records name it. */
  public String name() {
    return name;
  }

  /** Whether its releases do this. */
  public boolean has(ReleaseTrait trait) {
    return traits.contains(trait);
  }

  /** Whether its releases have events of this type. */
  public boolean has(String eventType) {
    return events.containsKey(eventType);
  }

  /** The members of an event type; empty for a type that its releases do not have. */
  public Optional<EventSpelling> find(String eventType) {
    return Optional.ofNullable(events.get(eventType));
  }

  Set<ReleaseTrait> traits() {
    return traits;
  }

  Map<String, EventSpelling> events() {
    return events;
  }

  @Override
  public String toString() {
    return name;
  }
}
