package io.agentanalytics.testkit.assertions;

import io.agentanalytics.api.exporter.EventRecord;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Asks the events of one kind, for example the reviews.
 *
 * @param <A> what asks each of them
 */
public final class SelectedEventsAssert<A extends AbstractEventAssert<A, ?>>
    extends AbstractEventsAssert<SelectedEventsAssert<A>, A> {
  @SuppressWarnings("unchecked") // The class of a generic assertion has no type arguments.
  SelectedEventsAssert(
      List<EventRecord> selection,
      Neighbours neighbours,
      String what,
      BiFunction<EventRecord, Neighbours, A> element) {
    super(
        selection,
        neighbours,
        what,
        element,
        (Class<SelectedEventsAssert<A>>) (Class<?>) SelectedEventsAssert.class);
  }

  @Override
  SelectedEventsAssert<A> select(List<EventRecord> fewer, String how) {
    return new SelectedEventsAssert<>(fewer, neighbours(), how, element());
  }
}
