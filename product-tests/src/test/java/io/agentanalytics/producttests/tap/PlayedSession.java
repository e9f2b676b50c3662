package io.agentanalytics.producttests.tap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A small session with a command that somebody approves: five events, as frames in order. */
record PlayedSession(List<Frame> frames) {
  private static final String MESSAGE = ",\"message\":";

  record Frame(boolean fromClient, String message) {}

  PlayedSession {
    frames = List.copyOf(frames);
  }

  static PlayedSession read() throws IOException {
    try (InputStream in = PlayedSession.class.getResourceAsStream("session.jsonl")) {
      if (in == null) {
        throw new IllegalStateException("session.jsonl is missing");
      }
      return new PlayedSession(
          new String(in.readAllBytes(), UTF_8).lines().map(PlayedSession::frame).toList());
    }
  }

  private static Frame frame(String line) {
    int start = line.indexOf(MESSAGE) + MESSAGE.length();
    return new Frame(
        line.contains("\"from\":\"client\""), line.substring(start, line.length() - 1));
  }
}
