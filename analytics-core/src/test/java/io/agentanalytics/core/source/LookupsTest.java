package io.agentanalytics.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.SkillInvocationEvent;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.fact.ServerRequestAborted;
import io.agentanalytics.api.fact.SkillIdentity;
import io.agentanalytics.api.fact.SkillInvocation;
import io.agentanalytics.api.fact.SkillInvoked;
import io.agentanalytics.api.fact.SkillScope;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.core.repository.Lookups;
import io.agentanalytics.core.repository.SkillIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was looked up travels with its fact, and is looked up once. */
class LookupsTest {
  private static final String PATH = "/home/dev/widgets/.codex/skills/release-notes/SKILL.md";
  private static final String NAME = "release-notes";

  private final Recorder lookups = new Recorder();

  private static final class Recorder implements Lookups {
    private final List<String> asked = new ArrayList<>();

    @Override
    public LookedUp ofTurn(String cwd) {
      asked.add(cwd);
      return LookedUp.NOTHING;
    }

    @Override
    public LookedUp ofSkills(List<SkillInvocation> skills) {
      skills.forEach(skill -> asked.add(skill.skillPath()));
      return LookedUp.ofSkills(
          List.of(new SkillIdentity(PATH, NAME, "looked up", Optional.of("git@host:a/b"))));
    }
  }

  private static AnalyticsFact skill() {
    return new SkillInvoked(
        new TrackingContext("gpt-5", "thread-1", "turn-1"),
        List.of(
            new SkillInvocation(
                NAME, SkillScope.REPO, PATH, Optional.empty(), InvocationType.EXPLICIT)));
  }

  private static SkillInvocationEvent only(Step step) {
    List<AnalyticsEvent> events = new ArrayList<>();
    step.events().forEach(event -> events.add(event.event()));
    assertThat(events).hasSize(1);
    return (SkillInvocationEvent) events.get(0);
  }

  private static SourceProcessor processor(Lookups lookups) {
    return new SourceProcessor(
        new SourceId("source"), ProcessorOptions.STANDARD.withLookups(lookups));
  }

  @Test
  void areMadeForAFactThatComesWithoutThem() {
    var event = only(processor(lookups).onFact(0, ObservedFact.exact(1, skill())));

    assertThat(lookups.asked).containsExactly(PATH);
    assertThat(event.skillId()).isEqualTo("looked up");
    assertThat(event.repoUrl()).contains("git@host:a/b");
  }

  @Test
  void areNotMadeAgainForAFactThatBringsThem() {
    var brought =
        LookedUp.ofSkills(List.of(new SkillIdentity(PATH, NAME, "brought", Optional.empty())));

    var event = only(processor(lookups).onFact(0, ObservedFact.exact(1, skill()).with(brought)));

    assertThat(lookups.asked).isEmpty();
    assertThat(event.skillId()).isEqualTo("brought");
  }

  /** Test case 13.1, and what the reference says without git. */
  @Test
  void leaveASkillPersonalWhenThereAreNone() {
    var event = only(processor(Lookups.NONE).onFact(0, ObservedFact.exact(1, skill())));

    assertThat(event.skillId()).isEqualTo(SkillIds.personal(PATH, NAME));
    assertThat(event.repoUrl()).isEmpty();
  }

  @Test
  void areNotMadeForOtherFacts() {
    var other = new ServerRequestAborted(1, RequestId.of(1));

    processor(lookups).onFact(0, ObservedFact.exact(1, other));

    assertThat(lookups.asked).isEmpty();
  }
}
