package io.agentanalytics.testkit.assertions;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.protocol.WireWord;
import io.agentanalytics.testkit.internal.JsonReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of every event.
 *
 * @param <S> the assertion, so that questions can be chained
 * @param <E> the kind of event
 */
public abstract class AbstractEventAssert<
        S extends AbstractEventAssert<S, E>, E extends AnalyticsEvent>
    extends AbstractAssert<S, EventRecord> {
  private final Neighbours neighbours;
  private final Class<E> kind;
  private final Set<String> ignored = new LinkedHashSet<>();

  AbstractEventAssert(EventRecord actual, Neighbours neighbours, Class<E> kind, Class<S> self) {
    super(actual, self);
    this.neighbours = neighbours;
    this.kind = kind;
  }

  /** The typed event, for questions that nobody foresaw. */
  public E event() {
    return kind.cast(actual.event());
  }

  /** The event has this {@code event_type}. */
  public S hasType(String eventType) {
    return expect("event_type", requireNonNull(eventType, "eventType"), actual.eventType());
  }

  /** The event is about this thread. */
  public S isInThread(String threadId) {
    return expectMember("thread_id", threadId);
  }

  /** The event is about this turn. */
  public S isInTurn(String turnId) {
    return expectMember("turn_id", turnId);
  }

  /** The event is about this item. */
  public S isAboutItem(String itemId) {
    return expectMember("item_id", itemId);
  }

  /**
   * Members that do not count when JSON is compared, in this chain.
   *
   * @param members names, for members wherever they are, or paths such as {@code
   *     event_params.runtime.runtime_os}
   */
  public S ignoring(String... members) {
    ignored.addAll(List.of(members));
    return myself;
  }

  /**
   * The JSON of the event says the same as a golden text. The order of members and the form of
   * numbers do not matter.
   */
  public S hasJson(String golden) {
    return expect(
        new JsonDifferences(ignored)
            .between(JsonReader.readObject(golden), EventText.parsed(actual)));
  }

  /** The JSON of the event is a golden text to the byte. */
  public S hasExactJson(String golden) {
    return expect("json", requireNonNull(golden, "golden"), EventText.json(actual));
  }

  /** A member of the event's own has this value. */
  final S expectMember(String name, String expected) {
    return expect(
        name, requireNonNull(expected, "expected"), EventText.member(actual, name).orElse(null));
  }

  final S expect(String member, @Nullable Object expected, @Nullable Object found) {
    return expect(differences(member, expected, found));
  }

  /** What differs of one member; nothing when it is as expected. */
  static List<MemberDifference> differences(
      String member, @Nullable Object expected, @Nullable Object found) {
    String wanted = words(expected);
    String actual = words(found);
    return wanted.equals(actual)
        ? List.of()
        : List.of(new MemberDifference(member, wanted, actual));
  }

  /** Two members together, so that a failure shows both. */
  final S expectBoth(List<MemberDifference> one, List<MemberDifference> other) {
    List<MemberDifference> both = new ArrayList<>(one);
    both.addAll(other);
    return expect(both);
  }

  final S expect(List<MemberDifference> differences) {
    if (!differences.isEmpty()) {
      StringBuilder message = new StringBuilder(EventText.line(actual));
      differences.forEach(difference -> message.append("\n  ").append(difference));
      message.append("\n").append(neighbours.around(actual));
      failWithMessage("%s", message);
    }
    return myself;
  }

  static @Nullable Duration millis(OptionalLong value) {
    return value.isPresent() ? Duration.ofMillis(value.getAsLong()) : null;
  }

  private static String words(@Nullable Object value) {
    if (value == null || value.equals(Optional.empty()) || value.equals(OptionalLong.empty())) {
      return "nothing";
    }
    if (value instanceof Optional<?> some) {
      return words(some.get());
    }
    if (value instanceof OptionalLong some) {
      return words(some.getAsLong());
    }
    return value instanceof WireWord word ? word.word() : value.toString();
  }
}
