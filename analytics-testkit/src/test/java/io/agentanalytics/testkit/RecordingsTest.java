package io.agentanalytics.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingsTest {

  static java.util.List<Recording> all() {
    return Recordings.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void holdFramesAndEvents(Recording recording) throws IOException {
    try (var frames = recording.frames()) {
      var firstLine = new String(frames.readNBytes(40), StandardCharsets.UTF_8);

      assertThat(firstLine).startsWith("{\"at\":").contains("\"from\":\"client\"");
    }
    assertThat(recording.events())
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event).startsWith("{\"event_type\":\""));
  }

  @Test
  void areListedByRelease() {
    assertThat(Recordings.ofRelease("codex-0.169"))
        .extracting(Recording::session)
        .containsExactly("command_approvals_unified", "file_changes_approval", "plain_turn");
    assertThat(Recordings.ofRelease("codex-0.131")).hasSize(34);
    assertThat(Recordings.ofRelease("codex-9")).isEmpty();
  }

  @Test
  void areFoundByName() {
    var recording = Recordings.named("codex-0.131/websocket_two_clients");

    assertThat(recording.transport()).isEqualTo("websocket");
    assertThat(recording.batches())
        .hasValueSatisfying(json -> assertThat(json).contains("batches"));
  }

  @Test
  void sayWhichThereAreWhenANameIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recordings.named("codex-0.131/nothing"))
        .withMessageContaining("codex-0.131/nothing")
        .withMessageContaining("codex-0.131/plain_turn");
  }

  @Test
  void comeWithTheModelCatalogue() throws IOException {
    try (var models = Recordings.models()) {
      assertThat(new String(models.readAllBytes(), StandardCharsets.UTF_8)).contains("\"default\"");
    }
  }
}
