package io.agentanalytics.cli;

import io.agentanalytics.api.Profile;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.SessionReplay;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** How frames become events. */
final class SessionOptions {
  @Option(
      names = "--profile",
      paramLabel = "seed|v0131",
      description = "Which release the events equal; seed, the reference, unless given.")
  private Profile profile = Profile.SEED;

  @Option(
      names = "--confidence",
      paramLabel = "LEVEL",
      description =
          "Facts that are less sure are not built: exact, high, medium (unless given) or low.")
  private Confidence confidence = Confidence.MEDIUM;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A property, for example analytics.session.transport=websocket.")
  private final Map<String, String> properties = new LinkedHashMap<>();

  SessionReplay.Builder toReplay() {
    SessionReplay.Builder builder = SessionReplay.builder().profile(profile).confidence(confidence);
    properties.forEach(builder::set);
    return builder;
  }
}
