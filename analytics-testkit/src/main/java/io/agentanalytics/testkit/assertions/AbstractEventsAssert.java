package io.agentanalytics.testkit.assertions;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.testkit.internal.JsonObject;
import io.agentanalytics.testkit.internal.JsonReader;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.assertj.core.api.AbstractListAssert;

/**
 * What can be asked of several events. Everything that AssertJ asks lists can be asked, too: {@code
 * hasSize}, {@code first}, {@code last}, {@code element}, {@code singleElement}, {@code
 * allSatisfy}, and so on.
 *
 * @param <S> the assertion, so that questions can be chained
 * @param <A> what asks each of the events
 */
public abstract class AbstractEventsAssert<
        S extends AbstractEventsAssert<S, A>, A extends AbstractEventAssert<A, ?>>
    extends AbstractListAssert<S, List<EventRecord>, EventRecord, A> {
  private final Neighbours neighbours;
  private final String what;
  private final BiFunction<EventRecord, Neighbours, A> element;
  private final Set<String> ignored = new LinkedHashSet<>();

  AbstractEventsAssert(
      List<EventRecord> selection,
      Neighbours neighbours,
      String what,
      BiFunction<EventRecord, Neighbours, A> element,
      Class<S> self) {
    super(selection, self);
    this.neighbours = neighbours;
    this.what = what;
    this.element = element;
    info.description("%s", what);
    info.useRepresentation(new EventRepresentation(selection, what, neighbours));
  }

  /** The same question asked of fewer events. */
  abstract S select(List<EventRecord> fewer, String how);

  final Neighbours neighbours() {
    return neighbours;
  }

  final String what() {
    return what;
  }

  final BiFunction<EventRecord, Neighbours, A> element() {
    return element;
  }

  /** Only those about this thread. */
  public S inThread(String threadId) {
    return having("thread_id", threadId);
  }

  /** Only those about this turn. */
  public S inTurn(String turnId) {
    return having("turn_id", turnId);
  }

  /** Only those about this item. */
  public S aboutItem(String itemId) {
    return having("item_id", itemId);
  }

  private S having(String member, String value) {
    requireNonNull(value, "value");
    return select(
        filtered(event -> EventText.member(event, member).filter(value::equals).isPresent()),
        what + " of " + member + " " + value);
  }

  final List<EventRecord> filtered(Predicate<EventRecord> condition) {
    return actual.stream().filter(condition).toList();
  }

  /** Members that do not count when JSON is compared, as in {@link EventAssert#ignoring}. */
  public S ignoring(String... members) {
    ignored.addAll(List.of(members));
    return myself;
  }

  /** One of the events says the same as a golden text. */
  public S containsJson(String golden) {
    JsonObject expected = JsonReader.readObject(golden);
    if (actual.stream().noneMatch(event -> differences(expected, event).isEmpty())) {
      String nearest =
          actual.stream()
              .min(Comparator.comparingInt(event -> differences(expected, event).size()))
              .map(event -> "\nthe nearest is " + unlike(expected, event))
              .orElse("");
      failWithMessage(
          "%s", "no event says\n  " + golden + nearest + "\n" + neighbours.of(actual, what));
    }
    return myself;
  }

  /** The events say the same as golden texts, one by one and in order. */
  public S haveJson(List<String> goldens) {
    List<JsonObject> expected = goldens.stream().map(JsonReader::readObject).toList();
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      if (!differences(expected.get(i), actual.get(i)).isEmpty()) {
        failWithMessage(
            "%s",
            "event "
                + i
                + " is "
                + unlike(expected.get(i), actual.get(i))
                + "\n"
                + neighbours.around(actual.get(i)));
      }
    }
    if (expected.size() > actual.size()) {
      failWithMessage(
          "%s",
          "event "
              + actual.size()
              + " is missing:\n  "
              + goldens.get(actual.size())
              + "\n"
              + neighbours.of(actual, what));
    }
    return hasSize(expected.size());
  }

  private String unlike(JsonObject expected, EventRecord event) {
    StringBuilder text = new StringBuilder(EventText.line(event)).append(", where");
    differences(expected, event).forEach(difference -> text.append("\n  ").append(difference));
    return text.toString();
  }

  private List<MemberDifference> differences(JsonObject expected, EventRecord event) {
    return new JsonDifferences(ignored).between(expected, EventText.parsed(event));
  }

  /** Also asked by {@code first()} and {@code last()}. */
  @Override
  public S isNotEmpty() {
    if (actual.isEmpty()) {
      failWithMessage("%s", "expected some, found " + neighbours.of(actual, what));
    }
    return myself;
  }

  @Override
  protected A toAssert(EventRecord value, String description) {
    return element.apply(value, neighbours).as(description);
  }

  @Override
  protected S newAbstractIterableAssert(Iterable<? extends EventRecord> iterable) {
    List<EventRecord> fewer =
        StreamSupport.stream(iterable.spliterator(), false).map(EventRecord.class::cast).toList();
    return select(fewer, what);
  }
}
