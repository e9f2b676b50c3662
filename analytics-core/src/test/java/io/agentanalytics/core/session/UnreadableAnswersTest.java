package io.agentanalytics.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.Switch;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.ServerRequestAborted;
import io.agentanalytics.api.fact.ServerResponse;
import io.agentanalytics.api.protocol.RequestId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The switch {@link Switch#UNREADABLE_ANSWERS}, off and on. */
class UnreadableAnswersTest {

  private static Wire answer(Set<Switch> switches, String result) {
    return new Wire(
            new SessionOptions(SessionDefaults.STANDARD, Confidence.MEDIUM, Set.of(), switches))
        .open()
        .server(
            "{'id':41,'method':'item/commandExecution/requestApproval','params':{'threadId':'"
                + "thread-1','turnId':'turn-1','itemId':'item-1','startedAtMs':1000}}")
        .client("{'id':41,'result':" + result + "}")
        .tells("serverRequest/resolved", "'requestId':41");
  }

  @Test
  void leaveTheReviewOpen() {
    var wire = answer(Set.of(), "{'decision':'perhaps'}");

    assertThat(wire.facts(ServerRequestAborted.class)).isEmpty();
    assertThat(wire.facts(ServerResponse.class)).isEmpty();
    assertThat(wire.diagnostics())
        .extracting(diagnostic -> diagnostic.kind())
        .containsExactly(DiagnosticKind.UNREADABLE_MESSAGE);
  }

  @Test
  void endTheReviewWhenSwitchedOn() {
    var wire = answer(Set.of(Switch.UNREADABLE_ANSWERS), "{'decision':'perhaps'}");

    assertThat(wire.facts(ServerRequestAborted.class))
        .extracting(ServerRequestAborted::requestId)
        .containsExactly(RequestId.of(41));
    assertThat(wire.confidences(ServerRequestAborted.class)).containsExactly(Confidence.MEDIUM);
    assertThat(wire.diagnostics()).hasSize(1);
  }

  @Test
  void areNotReadableAnswers() {
    var wire = answer(Set.of(Switch.UNREADABLE_ANSWERS), "{'decision':'accept'}");

    assertThat(wire.facts(ServerRequestAborted.class)).isEmpty();
    assertThat(wire.facts(ServerResponse.class)).hasSize(1);
  }
}
