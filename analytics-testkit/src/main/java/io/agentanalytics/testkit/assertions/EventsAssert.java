package io.agentanalytics.testkit.assertions;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.ThreadInitializedEvent;
import io.agentanalytics.api.event.ToolItemEvent;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.event.TurnSteerEvent;
import io.agentanalytics.api.exporter.EventRecord;
import java.util.List;
import java.util.function.BiFunction;

/** Asks events of all kinds, or picks those of one. */
public final class EventsAssert extends AbstractEventsAssert<EventsAssert, EventAssert> {
  EventsAssert(List<EventRecord> events) {
    this(events, new Neighbours(events), "events");
  }

  private EventsAssert(List<EventRecord> events, Neighbours neighbours, String what) {
    super(events, neighbours, what, EventAssert::new, EventsAssert.class);
  }

  @Override
  EventsAssert select(List<EventRecord> fewer, String how) {
    return new EventsAssert(fewer, neighbours(), how);
  }

  /** The reviews. */
  public SelectedEventsAssert<ReviewAssert> reviews() {
    return pick(ReviewEvent.class, "reviews", ReviewAssert::new);
  }

  /** The turns. */
  public SelectedEventsAssert<TurnAssert> turns() {
    return pick(TurnEvent.class, "turns", TurnAssert::new);
  }

  /** The tool items of all kinds. */
  public SelectedEventsAssert<ToolItemAssert> toolItems() {
    return pick(ToolItemEvent.class, "tool items", ToolItemAssert::new);
  }

  /** The steers. */
  public SelectedEventsAssert<SteerAssert> steers() {
    return pick(TurnSteerEvent.class, "steers", SteerAssert::new);
  }

  /** The threads that began. */
  public SelectedEventsAssert<ThreadAssert> threads() {
    return pick(ThreadInitializedEvent.class, "threads", ThreadAssert::new);
  }

  private <A extends AbstractEventAssert<A, ?>> SelectedEventsAssert<A> pick(
      Class<?> kind, String name, BiFunction<EventRecord, Neighbours, A> element) {
    String picked = what().equals("events") ? name : name + " among " + what();
    return new SelectedEventsAssert<>(
        filtered(event -> isA(kind, event)), neighbours(), picked, element);
  }

  /** Types that this release does not know have no typed event, and are of no kind. */
  private static boolean isA(Class<?> kind, EventRecord event) {
    return EventType.of(event.eventType())
        .filter(type -> kind.isAssignableFrom(type.eventClass()))
        .isPresent();
  }

  /** Only those of one type. */
  public EventsAssert ofType(EventType type) {
    return ofType(type.word());
  }

  /** Only those with this {@code event_type}. */
  public EventsAssert ofType(String eventType) {
    requireNonNull(eventType, "eventType");
    return select(
        filtered(event -> event.eventType().equals(eventType)), "events of type " + eventType);
  }

  /** The types of the events are these, in order. */
  public EventsAssert haveTypes(EventType... types) {
    List<String> expected = List.of(types).stream().map(EventType::word).toList();
    List<String> found = actual.stream().map(EventRecord::eventType).toList();
    if (!found.equals(expected)) {
      failWithMessage(
          "%s",
          "expected events of types " + expected + "\nfound " + neighbours().of(actual, what()));
    }
    return this;
  }

  /**
   * Every source in the events is complete: its sequences run from 0 without a gap, each once and
   * in order, and none of its input had been skipped.
   */
  public EventsAssert isComplete() {
    List<String> problems = Completeness.problems(actual);
    if (!problems.isEmpty()) {
      failWithMessage(
          "%s",
          "the events are not complete:\n  "
              + String.join("\n  ", problems)
              + "\n"
              + neighbours().of(actual, what()));
    }
    return this;
  }
}
