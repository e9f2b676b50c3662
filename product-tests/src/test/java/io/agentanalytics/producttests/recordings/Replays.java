package io.agentanalytics.producttests.recordings;

import io.agentanalytics.api.Profile;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.testkit.Recording;
import io.agentanalytics.testkit.Recordings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Replays recordings the way that the released 0.131 reported them. */
final class Replays {
  private final Path models;

  /**
   * @param folder for the model catalogue, which is read from a file
   */
  Replays(Path folder) {
    this.models = folder.resolve("models.json");
    try (InputStream in = Recordings.models()) {
      Files.copy(in, models);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<EventRecord> records(Recording recording) {
    return records(recording, Confidence.MEDIUM);
  }

  private List<EventRecord> records(Recording recording, Confidence level) {
    SessionReplay replay =
        SessionReplay.builder()
            .profile(Profile.V0131)
            .confidence(level)
            .set("analytics.session.models", models.toString())
            .set("analytics.session.transport", recording.transport())
            .build();
    List<EventRecord> records = new ArrayList<>();
    replay.replay(
        recording.name(),
        recording.frames(),
        new ReplayListener() {
          @Override
          public void event(EventRecord event) {
            records.add(event);
          }
        });
    return records;
  }

  List<EventText> events(Recording recording) {
    return events(recording, Confidence.MEDIUM);
  }

  List<EventText> events(Recording recording, Confidence level) {
    return records(recording, level).stream()
        .map(record -> StandardCharsets.UTF_8.decode(record.json()).toString())
        .map(EventText::of)
        .toList();
  }

  static List<EventText> posted(Recording recording) {
    return recording.events().stream().map(EventText::of).toList();
  }
}
