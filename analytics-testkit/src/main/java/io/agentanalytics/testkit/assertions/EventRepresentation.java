package io.agentanalytics.testkit.assertions;

import io.agentanalytics.api.exporter.EventRecord;
import java.util.List;
import org.assertj.core.presentation.StandardRepresentation;
import org.jspecify.annotations.Nullable;

/** Shows a selection of events as one line each, with the events around them, in all messages. */
final class EventRepresentation extends StandardRepresentation {
  private final List<EventRecord> selection;
  private final String what;
  private final Neighbours neighbours;

  EventRepresentation(List<EventRecord> selection, String what, Neighbours neighbours) {
    this.selection = selection;
    this.what = what;
    this.neighbours = neighbours;
  }

  @Override
  public String toStringOf(@Nullable Object object) {
    if (object instanceof EventRecord event) {
      return EventText.line(event);
    }
    if (selection.equals(object)) {
      return neighbours.of(selection, what);
    }
    return String.valueOf(super.toStringOf(object));
  }
}
