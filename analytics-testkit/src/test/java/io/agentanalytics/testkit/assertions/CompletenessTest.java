package io.agentanalytics.testkit.assertions;

import static io.agentanalytics.testkit.assertions.EventAssertions.assertThat;
import static io.agentanalytics.testkit.session.SessionScript.session;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletenessTest {
  private static List<EventRecord> events(String source) {
    var script = session().source(source);
    var thread = script.client("acme_ide", "2.4.0").thread("t1");
    for (int i = 1; i <= 5; i++) {
      thread.turn("u" + i, turn -> turn.says("Okay."));
    }
    return new ArrayList<>(script.events());
  }

  private static void assertIncomplete(List<EventRecord> events, String... problems) {
    assertThatThrownBy(() -> assertThat(events).isComplete())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the events are not complete:")
        .hasMessageContainingAll(problems);
  }

  @Test
  void isFulfilledBySeveralSourcesAtOnce() {
    var events = events("a");
    events.addAll(3, events("b"));

    assertThat(events).isComplete();
  }

  @Test
  void namesGaps() {
    var events = events("a");
    events.remove(4);
    events.remove(2);
    events.remove(1);

    assertIncomplete(events, "source a: #1 to #2 are missing", "source a: #4 is missing");
  }

  @Test
  void namesTheBeginningThatIsMissing() {
    var events = events("a");
    events.remove(0);

    assertIncomplete(events, "source a: #0 is missing");
  }

  @Test
  void namesDuplicates() {
    var events = events("a");
    events.add(3, events.get(2));

    assertIncomplete(events, "source a: #2 is there 2 times");
  }

  @Test
  void namesDisorder() {
    var events = events("a");
    events.add(1, events.remove(3));

    assertIncomplete(events, "source a: #1 comes after #3");
  }

  @Test
  void namesInputThatWasSkipped() {
    var lines = session().client("acme_ide", "2.4.0").thread("t1").session().recording().lines();
    var broken = new ArrayList<>(lines.toList());
    broken.add(3, "{\"at\":");
    var events = new ArrayList<EventRecord>();
    SessionReplay.create()
        .replay(
            "test",
            new ByteArrayInputStream(String.join("\n", broken).getBytes(StandardCharsets.UTF_8)),
            new ReplayListener() {
              @Override
              public void event(EventRecord event) {
                events.add(event);
              }
            });

    assertIncomplete(events, "source scripted-session: input was skipped before #0");
  }
}
