package io.agentanalytics.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.state.States;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames that are called idle are not looked at, so no rule may need them. */
class IdleNotificationsTest {
  private static final List<String> NEEDED =
      List.of(
          "hook/completed",
          "item/autoApprovalReview/completed",
          "item/autoApprovalReview/started",
          "item/completed",
          "item/started",
          "serverRequest/resolved",
          "thread/tokenUsage/updated",
          "turn/completed",
          "turn/diff/updated",
          "turn/started");

  private static final class Sink implements FactSink {
    private final List<ObservedFact> facts = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    @Override
    public void fact(long ordinal, ObservedFact fact) {
      facts.add(fact);
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
      diagnostics.add(diagnostic);
    }
  }

  static List<String> idle() throws IOException {
    return methods("idle-notification ");
  }

  private static List<String> methods(String kind) throws IOException {
    var resource = Objects.requireNonNull(Frame.class.getResourceAsStream("methods.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.startsWith(kind))
          .map(line -> line.substring(kind.length()))
          .toList();
    }
  }

  private static Frame notification(String method, String space) {
    var text =
        "{\"method\":"
            + space
            + "\""
            + method
            + "\",\"params\":{\"threadId\":\"t\",\"turnId\":\"u\"}}";
    return Frame.of(0, 1, Direction.SERVER, 1, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("idle")
  void areNeededByNoRule(String method) {
    var sink = new Sink();
    var session =
        new AppServerSession(
            SessionOptions.of(SessionDefaults.STANDARD, Confidence.LOW), sink, States.unlimited());
    var idle = notification(method, "");
    // White space keeps the sniffer away, so that all rules see the message.
    var looked = notification(method, " ");

    session.onFrame(idle);
    session.onFrame(looked);

    assertThat(idle.isIdle()).isTrue();
    assertThat(looked.isIdle()).isFalse();
    assertThat(sink.facts).isEmpty();
    assertThat(sink.diagnostics).isEmpty();
  }

  @Test
  void leaveOutTheOnesThatRulesNeed() throws IOException {
    assertThat(methods("needed-notification ")).containsExactlyElementsOf(NEEDED);
    assertThat(NEEDED).noneMatch(method -> notification(method, "").isIdle());
  }
}
