package io.agentanalytics.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.testkit.Recordings;
import io.agentanalytics.testkit.internal.JsonObject;
import io.agentanalytics.testkit.internal.JsonReader;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every script. */
class ScenariosTest {
  private static final ProtocolSchema SCHEMA = new ProtocolSchema();

  static Stream<String> names() {
    return Scenarios.all().keySet().stream();
  }

  private static SessionScript script(String name) {
    return Scenarios.all().get(name).get();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void areValidAgainstTheProductsOwnSchema(String name) {
    var frames = script(name).frames();

    assertThat(SCHEMA.problems(frames)).isEmpty();
    assertThat(frames).hasSizeGreaterThan(5);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void areTheSameEachTime(String name) {
    assertThat(script(name).recording()).isEqualTo(script(name).recording());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void areReadWithoutProblems(String name) {
    var problems = new ArrayList<Object>();
    var listener =
        new ReplayListener() {
          @Override
          public void problem(ReadingProblem problem) {
            problems.add(problem);
          }
        };
    var bytes = script(name).recording().getBytes(StandardCharsets.UTF_8);

    var report = SessionReplay.create().replay(name, new ByteArrayInputStream(bytes), listener);

    assertThat(problems).isEmpty();
    assertThat(report.sources()).isEqualTo(1);
    assertThat(report.frames()).isEqualTo(script(name).frames().size());
  }

  /** The check itself: it takes what real servers and clients sent, and nothing else. */
  @Test
  void schemaTakesWhatRealClientsAndServersSent() throws IOException {
    var frames = new ArrayList<ScriptedFrame>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Recordings.named("codex-0.131/command_approvals_shell").frames(),
                StandardCharsets.UTF_8))) {
      lines.lines().map(JsonReader::readObject).map(ScenariosTest::frame).forEach(frames::add);
    }

    assertThat(frames).hasSize(181);
    assertThat(SCHEMA.problems(frames)).isEmpty();
  }

  @Test
  void schemaRefusesWhatNoServerSends() {
    var frame =
        new ScriptedFrame(
            1,
            Direction.SERVER,
            1,
            "{\"method\":\"turn/started\",\"params\":{\"threadId\":\"t\"}}");

    assertThat(SCHEMA.problems(List.of(frame))).isNotEmpty();
  }

  private static ScriptedFrame frame(JsonObject line) {
    var from = "client".equals(line.get("from")) ? Direction.CLIENT : Direction.SERVER;
    return new ScriptedFrame(1, from, 1, String.valueOf(line.get("message")));
  }
}
