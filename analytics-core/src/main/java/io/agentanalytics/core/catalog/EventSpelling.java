package io.agentanalytics.core.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The members of one event type of a profile, in order. Equal only to itself. */
public final class EventSpelling {
  private final String profile;
  private final String eventType;
  private final List<MemberSpelling> members;

  EventSpelling(String profile, String eventType, List<MemberSpelling> members) {
    this.profile = requireNonNull(profile, "profile");
    this.eventType = requireNonNull(eventType, "eventType");
    this.members = List.copyOf(members);
  }

  /** The {@code event_type}. */
  public String eventType() {
    return eventType;
  }

  /** In the order in which they are written. */
  public List<MemberSpelling> members() {
    return members;
  }

  /** Names the profile and the type, for messages. */
  @Override
  public String toString() {
    return "profile " + profile + ", " + eventType;
  }
}
