package io.agentanalytics.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.testkit.contract.ExporterUnderTest.Failure;
import io.agentanalytics.testkit.exporter.SampleEvents;
import io.agentanalytics.testkit.exporter.SampleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Rules about what an exporter must not say to people. */
final class HygieneRules {
  private final Bench bench;
  private final SampleSource source = SampleSource.create();
  private final String payload = "payload-" + UUID.randomUUID();

  /** Something that was said, and where. */
  private record Said(String where, String text) {}

  HygieneRules(Bench bench) {
    this.bench = bench;
  }

  void secrets() {
    ExporterUnderTest subject = bench.subject();
    List<String> secrets = subject.secrets();
    if (subject.hasType()) {
      List<String> keys =
          subject.provider().keys().stream()
              .filter(ConfigKey::isSecret)
              .map(ConfigKey::name)
              .toList();
      assertThat(keys.isEmpty() || !secrets.isEmpty())
          .as("whether a secret is set(…), so that it can be looked for; there are keys %s", keys)
          .isTrue();
    }
    assumeTrue(!secrets.isEmpty(), "no key is secret, and no secret(…) was named");
    assertUnsaid(secrets, "a secret");
  }

  void payloads() {
    assertUnsaid(List.of(payload), "what stands in an event");
  }

  private void assertUnsaid(List<String> texts, String what) {
    Overheard overheard = Overheard.listen();
    try {
      boolean heard = overheard.canHear();
      List<Said> said = provoke();
      overheard.lines().forEach(line -> said.add(new Said("a log: " + line, line)));
      said.forEach(each -> assertUnsaid(texts, what, each));
      assumeTrue(heard, "logs were not looked at: they do not end in java.util.logging");
    } finally {
      overheard.close();
    }
  }

  private static void assertUnsaid(List<String> texts, String what, Said said) {
    // The secret itself stays out of the message: reports are kept, and read by many.
    assertThat(texts.stream().noneMatch(said.text()::contains))
        .withFailMessage(() -> what + " is shown by " + mask(said.where(), texts))
        .isTrue();
  }

  private static String mask(String text, List<String> secrets) {
    String masked = text;
    for (String secret : secrets) {
      masked = masked.replace(secret, "***");
    }
    return masked;
  }

  /** Everything that the exporter says from its first day to its last, in good times and bad. */
  private List<Said> provoke() {
    List<Said> said = new ArrayList<>();
    Rig rig = bench.rig();
    said.add(new Said("toString() of the exporter", rig.exporter().toString()));
    if (rig.subject().hasType()) {
      said.add(new Said("toString() of the provider", rig.subject().provider().toString()));
    }
    hear(said, "a delivery", rig.export(marked()));
    for (Failure failure : rig.subject().failures()) {
      rig.destination("begin to fail", failure.begin());
      hear(said, "a delivery while the destination fails: " + failure.name(), rig.export(marked()));
      rig.destination("end to fail", failure.end());
      hear(said, "a delivery after the destination failed", rig.export(marked()));
    }
    rig.close();
    hear(said, "a delivery after close()", rig.export(marked()));
    rig.threads().uncaught().forEach(e -> said.add(new Said("a thread", LaneThreads.text(e))));
    return said;
  }

  private EventBatch marked() {
    return EventBatch.of(
        source.next(SampleEvents.marked(EventType.REVIEW, payload)),
        source.next(SampleEvents.marked(EventType.TURN, payload)),
        source.nextUnknown(payload));
  }

  private static void hear(List<Said> said, String where, Outcome outcome) {
    outcome.result().ifPresent(result -> said.add(new Said("the result of " + where, "" + result)));
    outcome
        .failure()
        .ifPresent(e -> said.add(new Said("the failure of " + where, LaneThreads.text(e))));
  }
}
