package io.agentanalytics.producttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.agentanalytics.api.canary.CallsGuava;
import io.agentanalytics.api.canary.Extendable;
import io.agentanalytics.api.internal.canary.Hidden;
import io.agentanalytics.core.canary.AddsShutdownHook;
import io.agentanalytics.core.canary.CallsJackson;
import io.agentanalytics.core.canary.CallsJavaUtilLogging;
import io.agentanalytics.core.canary.CreatesGenericExceptions;
import io.agentanalytics.core.canary.OwnException;
import io.agentanalytics.core.canary.Prints;
import io.agentanalytics.core.canary.UsesInternal;
import io.agentanalytics.core.canary.left.Left;
import io.agentanalytics.core.canary.right.Right;
import io.agentanalytics.core.reduce.canary.Impure;
import io.agentanalytics.core.reduce.canary.Remembers;
import io.agentanalytics.exporters.canary.CallsCore;
import io.agentanalytics.exporters.canary.HiddenProvider;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves that the rules can fail: each canary breaks one of them, in a package of the product. */
class ArchitectureCanaryTest {
  @ParameterizedTest(name = "{1}")
  @MethodSource("canaries")
  void ruleReportsItsCanary(ArchRule rule, String expected, List<Class<?>> canaries) {
    assertThat(violations(rule, canaries)).anyMatch(detail -> detail.contains(expected));
  }

  static Stream<Arguments> canaries() {
    return Stream.of(
        arguments(
            ArchitectureRules.ARROWS_POINT_ONE_WAY,
            "CallsCore",
            List.of(CallsCore.class, Prints.class)),
        arguments(
            ArchitectureRules.PACKAGES_HAVE_NO_CYCLES, "Left", List.of(Left.class, Right.class)),
        arguments(
            ArchitectureRules.JACKSON_STAYS_WHERE_JSON_IS,
            "CallsJackson",
            List.of(CallsJackson.class)),
        arguments(
            ArchitectureRules.API_NEEDS_ONLY_THE_JDK, "CallsGuava", List.of(CallsGuava.class)),
        arguments(
            ArchitectureRules.API_TYPES_ARE_CLOSED_BY_DEFAULT,
            "Extendable",
            List.of(Extendable.class)),
        arguments(
            ArchitectureRules.STATE_LIVES_IN_THE_STORE,
            "Remembers.counts",
            List.of(Remembers.class)),
        arguments(
            ArchitectureRules.STATE_LIVES_IN_THE_STORE,
            "Remembers.newest",
            List.of(Remembers.class)),
        arguments(
            ArchitectureRules.ONLY_THE_COMMAND_TALKS_TO_STANDARD_STREAMS,
            "Prints",
            List.of(Prints.class)),
        arguments(
            ArchitectureRules.ONLY_THE_COMMAND_ADDS_SHUTDOWN_HOOKS,
            "AddsShutdownHook",
            List.of(AddsShutdownHook.class)),
        arguments(
            ArchitectureRules.LOGGING_GOES_THROUGH_THE_JDK,
            "CallsJavaUtilLogging",
            List.of(CallsJavaUtilLogging.class)),
        arguments(
            ArchitectureRules.PROVIDERS_CAN_BE_LOADED,
            "HiddenProvider",
            List.of(HiddenProvider.class)),
        arguments(
            ArchitectureRules.INTERNAL_STAYS_INSIDE_ITS_MODULE,
            "UsesInternal",
            List.of(UsesInternal.class, Hidden.class)));
  }

  @Test
  void purityRuleReportsEveryKindOfImpurity() {
    var violations = violations(ArchitectureRules.REDUCTION_IS_PURE, List.of(Impure.class));

    assertThat(Stream.of(Impure.class.getDeclaredMethods()))
        .filteredOn(method -> !method.isSynthetic())
        .extracting(method -> "Impure." + method.getName() + "(")
        .isNotEmpty()
        .allSatisfy(name -> assertThat(violations).anyMatch(detail -> detail.contains(name)));
  }

  @Test
  void exceptionRuleReportsGenericOnesAndNoSubclass() {
    var violations =
        violations(
            ArchitectureRules.EXCEPTIONS_SAY_WHAT_TO_DO,
            List.of(CreatesGenericExceptions.class, OwnException.class));

    assertThat(violations)
        .hasSize(CreatesGenericExceptions.class.getDeclaredMethods().length)
        .noneMatch(detail -> detail.contains("OwnException"));
  }

  private static List<String> violations(ArchRule rule, List<Class<?>> canaries) {
    return rule.evaluate(new ClassFileImporter().importClasses(canaries))
        .getFailureReport()
        .getDetails();
  }
}
