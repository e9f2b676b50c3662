package io.agentanalytics.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Proves that each rule of the contract can fail, and says so in words that help. */
class ContractCanaryTest {

  static Stream<Arguments> wrong() {
    return Stream.of(
        arguments("deliversBatchesOfEverySize", Cutting.class, "expected 1026 arrivals, got 126"),
        arguments("deliversEveryTypeOfEvent", Choosy.class, "codex_hook_run"),
        arguments("keepsTheOrder", Sorting.class, "of 69: expected "),
        arguments("takesTheSameRecordsAgain", Indignant.class, "Rejected[reason=known]"),
        arguments("survivesCallsThatOverlap", Single.class, "one at a time"),
        arguments("runsBesideAnotherOfItsType", Static.class, "reason=closed"),
        arguments("goesOnInTheNextRun", Truncating.class, "arrival 1 of 46"),
        arguments("tellsTheTruthWhenTheDestinationFails", Optimistic.class, "fails: down"),
        arguments("tellsTheTruthWhenTheDestinationFails", HalfTrue.class, "said that "),
        arguments("takesHostileTexts", Broken.class, "expected "),
        arguments("takesHostileTexts", Hopeful.class, "the text HUGE: expected it to be"),
        arguments("takesTypesThatNobodyKnows", Decoding.class, "codex_event_of_tomorrow"),
        arguments("closesTwice", OnceClosed.class, "close() threw java.lang.IllegalStateException"),
        arguments("closesDuringACall", Waiting.class, "close() did not return within PT2S"),
        arguments("closesOnAnInterruptedThread", Impatient.class, "still interrupted"),
        arguments("closesWhileTheDestinationFails", Loyal.class, "close() did not return"),
        arguments("takesNothingAfterClose", Undead.class, "delivered after close()"),
        arguments("leavesNoThreads", Leaking.class, "leaking"),
        arguments("leavesNoThreads", Dying.class, "died"),
        arguments("runsOnDaemonThreadsOnly", Stubborn.class, "stubborn"),
        arguments(
            "keepsSecretsToItself",
            Chatty.class,
            "a secret is shown by toString() of the exporter"),
        arguments("keepsSecretsToItself", Logging.class, "shown by a log: wrong.Logging: failed"),
        arguments("keepsPayloadsToItself", Explaining.class, "shown by the result of a delivery"),
        arguments(
            "isFoundByItsType", ProviderKits.Twins.class, "expected one provider of type twin"),
        arguments("isFoundByItsType", ProviderKits.HiddenKit.class, "could not be loaded: "),
        arguments("isListedAsAService", ProviderKits.Unlisted.class, "META-INF/services/"),
        arguments("declaresItsKeys", ProviderKits.Careless.class, "doubled"),
        arguments("isMadeAnewEachTime", ProviderKits.Sharing.class, "that the provider made"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("wrong")
  void ruleFailsFor(String rule, Class<?> kit, String message) {
    var outcome = run(kit, rule);

    assertThat(outcome.getStatus()).isEqualTo(TestExecutionResult.Status.FAILED);
    assertThat(outcome.getThrowable().orElseThrow())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(message);
  }

  @Test
  void everyRuleHasItsCanary() {
    var rules =
        Arrays.stream(EventExporterContract.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .map(Method::getName)
            .filter(rule -> !rule.equals("tellsWhatHasArrived"));

    assertThat(wrong().map(each -> (String) each.get()[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(rules.toList());
  }

  @Test
  void rulesThatCannotBeProvenAreSkippedAndSayWhatIsMissing() {
    assertThat(run(Silent.class, "tellsWhatHasArrived").getThrowable().map(Throwable::getMessage))
        .hasValueSatisfying(message -> assertThat(message).contains("arrivals(…)"));
    assertThat(
            run(Silent.class, "tellsTheTruthWhenTheDestinationFails")
                .getThrowable()
                .map(Throwable::getMessage))
        .hasValueSatisfying(message -> assertThat(message).contains("failing(…)"));
  }

  private static TestExecutionResult run(Class<?> kit, String rule) {
    List<Event> finished =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectMethod(kit, rule))
            .execute()
            .testEvents()
            .finished()
            .list();
    assertThat(finished).hasSize(1);
    Optional<TestExecutionResult> result = finished.get(0).getPayload(TestExecutionResult.class);
    return result.orElseThrow();
  }

  /** Tells nothing about its destination. */
  static class Silent extends EventExporterContract {
    @Override
    protected ExporterUnderTest exporter() {
      return ExporterUnderTest.madeBy(() -> new HonestExporter(new Destination()));
    }
  }

  static class Cutting extends Kit {
    Cutting() {
      super(WrongExporters.Cutting::new);
    }
  }

  static class Choosy extends Kit {
    Choosy() {
      super(WrongExporters.Choosy::new);
    }
  }

  static class Sorting extends Kit {
    Sorting() {
      super(WrongExporters.Sorting::new);
    }
  }

  static class Indignant extends Kit {
    Indignant() {
      super(WrongExporters.Indignant::new);
    }
  }

  static class Single extends Kit {
    Single() {
      super(WrongExporters.Single::new);
    }
  }

  static class Static extends Kit {
    Static() {
      super(WrongExporters.Static::new);
    }
  }

  static class Truncating extends Kit {
    Truncating() {
      super(WrongExporters.Truncating::new);
    }
  }

  static class Optimistic extends Kit {
    Optimistic() {
      super(WrongExporters.Optimistic::new);
    }
  }

  static class HalfTrue extends Kit {
    HalfTrue() {
      super(WrongExporters.HalfTrue::new);
    }
  }

  static class Broken extends Kit {
    Broken() {
      super(WrongExporters.Broken::new);
    }
  }

  static class Hopeful extends Kit {
    Hopeful() {
      super(WrongExporters.Hopeful::new);
    }
  }

  static class Decoding extends Kit {
    Decoding() {
      super(WrongExporters.Decoding::new);
    }
  }

  static class OnceClosed extends Kit {
    OnceClosed() {
      super(WrongExporters.OnceClosed::new);
    }
  }

  static class Waiting extends Kit {
    Waiting() {
      super(WrongExporters.Waiting::new);
    }
  }

  static class Impatient extends Kit {
    Impatient() {
      super(WrongExporters.Impatient::new);
    }
  }

  static class Loyal extends Kit {
    Loyal() {
      super(WrongExporters.Loyal::new);
    }
  }

  static class Undead extends Kit {
    Undead() {
      super(WrongExporters.Undead::new);
    }
  }

  static class Leaking extends Kit {
    Leaking() {
      super(WrongExporters.Leaking::new);
    }
  }

  static class Dying extends Kit {
    Dying() {
      super(WrongExporters.Dying::new);
    }
  }

  static class Stubborn extends Kit {
    Stubborn() {
      super(WrongExporters.Stubborn::new);
    }
  }

  static class Chatty extends Kit {
    Chatty() {
      super(WrongExporters.Chatty::new);
    }
  }

  static class Logging extends Kit {
    Logging() {
      super(WrongExporters.Logging::new);
    }
  }

  static class Explaining extends Kit {
    Explaining() {
      super(WrongExporters.Explaining::new);
    }
  }
}
