package io.agentanalytics.producttests.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Profile;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.fact.SkillInvocation;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.json.EventCodec;
import io.agentanalytics.core.repository.Lookups;
import io.agentanalytics.core.session.ModelCatalogFile;
import io.agentanalytics.core.session.SessionDefaults;
import io.agentanalytics.core.session.SessionOptions;
import io.agentanalytics.core.source.ProcessorOptions;
import io.agentanalytics.core.source.SourceProcessor;
import io.agentanalytics.core.source.Step;
import io.agentanalytics.testkit.Recording;
import io.agentanalytics.testkit.Recordings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * With the facts that frames do not tell, recorded beside them by hand, sessions give every event
 * that the product posted: all of them, in order and to the byte.
 */
class HostFactsTest {
  /** What the server's git said of the directory in which the sessions ran. */
  private static final Lookups SERVER =
      new Lookups() {
        @Override
        public LookedUp ofTurn(String cwd) {
          return new LookedUp(
              Optional.of("8856a326697aed63dcaecc1d757f46c5ab37879c"), List.of(), Optional.empty());
        }

        @Override
        public LookedUp ofSkills(List<SkillInvocation> skills) {
          return LookedUp.NOTHING;
        }
      };

  /** Plays the frames of a recording, each behind the facts that came before it. */
  private static final class Host {
    private final HostFacts facts;
    private final SourceProcessor processor;
    private final List<String> events = new ArrayList<>();
    private int frames;
    private long inputs;

    Host(HostFacts facts) throws IOException {
      this.facts = facts;
      this.processor = new SourceProcessor(new SourceId("host"), options(facts));
    }

    private static ProcessorOptions options(HostFacts facts) throws IOException {
      ProcessorOptions standard = ProcessorOptions.STANDARD;
      try (InputStream models = Recordings.models()) {
        SessionDefaults defaults =
            SessionDefaults.STANDARD.withModels(ModelCatalogFile.read(models.readAllBytes()));
        return new ProcessorOptions(
            new SessionOptions(defaults, standard.session().level(), facts.types(), Set.of()),
            standard.reducer().withProfile(Profile.V0131),
            SERVER);
      }
    }

    List<String> play(Recording recording) {
      RecordedFrames.of(recording).forEach(this::frame);
      recorded();
      take(processor.finish());
      return events;
    }

    private void frame(Frame frame) {
      recorded();
      take(processor.onFrame(frame.copyAt(inputs++)));
      frames++;
    }

    private void recorded() {
      for (ObservedFact fact : facts.before(frames)) {
        take(processor.onFact(inputs++, fact));
      }
    }

    private void take(Step step) {
      step.events()
          .forEach(
              event ->
                  events.add(
                      new String(
                          EventCodec.encode(event.event(), event.profile()),
                          StandardCharsets.UTF_8)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"skills", "plugins", "apps", "guardian_reviews", "compaction_local", "hooks"})
  void completeThePostedEvents(String session) throws IOException {
    var recording = Recordings.named("codex-0.131/" + session);

    var events = new Host(HostFacts.of(session)).play(recording);

    assertThat(events).containsExactlyElementsOf(recording.events());
  }
}
