package io.agentanalytics.core.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.Switch;
import io.agentanalytics.api.event.AcceptedLineFingerprintsEvent;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.CommandExecutionEvent;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.core.state.States;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each switch of the reducer, off and on. */
class SwitchesTest {
  private final List<AnalyticsEvent> events = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private void reduce(Set<Switch> on, AnalyticsFact... facts) {
    var reducer =
        new AnalyticsReducer(ReducerOptions.STANDARD.withSwitches(on), States.unlimited());
    Given.turnBase().forEach(fact -> reducer.reduce(ObservedFact.exact(1, fact)));
    for (AnalyticsFact fact : facts) {
      var reduction = reducer.reduce(ObservedFact.exact(1, fact));
      reduction.events().forEach(reduced -> events.add(reduced.event()));
      diagnostics.addAll(reduction.diagnostics());
    }
  }

  private <T extends AnalyticsEvent> List<T> events(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private long toolCount() {
    return events(TurnEvent.class).get(0).toolCounts().totalToolCallCount();
  }

  private List<DiagnosticKind> problems() {
    return diagnostics.stream().map(Diagnostic::kind).toList();
  }

  @Nested
  class LateItems {
    private final AnalyticsFact[] facts = {
      Given.config(),
      Given.commandStarted("item-1", 1000),
      Given.completed(),
      Given.commandCompleted("item-1", 1045)
    };

    @Test
    void areDropped() {
      reduce(Set.of(), facts);

      assertThat(events(CommandExecutionEvent.class)).isEmpty();
      assertThat(problems()).containsExactly(DiagnosticKind.TURN_STATE_MISSING);
    }

    @Test
    void areReportedWhenSwitchedOn() {
      reduce(Set.of(Switch.LATE_ITEMS), facts);

      assertThat(events(CommandExecutionEvent.class))
          .extracting(event -> event.base().itemId())
          .containsExactly("item-1");
      assertThat(toolCount()).isZero();
      assertThat(problems()).isEmpty();
    }

    /** What never started cannot be reported. */
    @Test
    void needTheirStart() {
      reduce(Set.of(Switch.LATE_ITEMS), Given.commandCompleted("item-1", 1045));

      assertThat(events).isEmpty();
      assertThat(problems()).containsExactly(DiagnosticKind.ITEM_START_MISSING);
    }
  }

  @Nested
  class ItemsThatEndTwice {
    private final AnalyticsFact[] facts = {
      Given.config(),
      Given.commandStarted("item-1", 1000),
      Given.commandCompleted("item-1", 1045),
      Given.commandCompleted("item-1", 1050),
      Given.completed()
    };

    /** Test case 15.4. */
    @Test
    void countTwice() {
      reduce(Set.of(), facts);

      assertThat(toolCount()).isEqualTo(2);
      assertThat(events(CommandExecutionEvent.class)).hasSize(1);
      assertThat(problems()).containsExactly(DiagnosticKind.ITEM_START_MISSING);
    }

    @Test
    void countOnceWhenSwitchedOn() {
      reduce(Set.of(Switch.ITEMS_ONCE), facts);

      assertThat(toolCount()).isEqualTo(1);
      assertThat(events(CommandExecutionEvent.class)).hasSize(1);
      assertThat(problems()).containsExactly(DiagnosticKind.ITEM_START_MISSING);
    }

    @Test
    void countAgainWhenTheyStartAgain() {
      reduce(
          Set.of(Switch.ITEMS_ONCE),
          Given.config(),
          Given.commandStarted("item-1", 1000),
          Given.commandCompleted("item-1", 1045),
          Given.commandStarted("item-1", 1050),
          Given.commandCompleted("item-1", 1055),
          Given.commandCompleted("item-2", 1060),
          Given.completed());

      assertThat(toolCount()).isEqualTo(3);
      assertThat(events(CommandExecutionEvent.class)).hasSize(2);
    }

    @Test
    void areForgottenWithTheirTurn() {
      var items = CompletedItems.remembered(States.unlimited());
      var item = new ItemKey(Given.THREAD, Given.TURN, "item-1");

      var first = items.isFirst(item);
      var second = items.isFirst(item);
      items.turnEnded(Given.TURN);

      assertThat(first).isTrue();
      assertThat(second).isFalse();
      assertThat(items.isFirst(item)).isTrue();
    }

    @Test
    void countAgainInATurnThatComesAgain() {
      reduce(
          Set.of(Switch.ITEMS_ONCE),
          Given.config(),
          Given.commandCompleted("item-1", 1045),
          Given.completed(),
          Given.config(),
          Given.turnRequest(),
          Given.turnAccepted(Given.TURN),
          Given.commandCompleted("item-1", 2045),
          Given.completed());

      assertThat(events(TurnEvent.class))
          .extracting(event -> event.toolCounts().totalToolCallCount())
          .containsExactly(1L, 1L);
    }
  }

  @Nested
  class PlainDiffs {
    private static final String TWO_FILES =
        """
        --- a/one
        +++ b/one
        @@ -0,0 +1 @@
        +value = 1
        --- a/two
        +++ b/two
        @@ -0,0 +1 @@
        +value = 2
        """;

    private long added() {
      return events(AcceptedLineFingerprintsEvent.class).get(0).acceptedAddedLines();
    }

    @Test
    void areMisread() {
      reduce(Set.of(), Given.config(), Given.diff(TWO_FILES), Given.completed());

      assertThat(added()).isEqualTo(3);
    }

    @Test
    void areReadRightWhenSwitchedOn() {
      reduce(Set.of(Switch.EXACT_DIFFS), Given.config(), Given.diff(TWO_FILES), Given.completed());

      assertThat(added()).isEqualTo(2);
    }
  }
}
