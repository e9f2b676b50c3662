package io.agentanalytics.producttests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
  /**
   * Well below what there is, well above what a broken scan finds. Raise it as the product grows.
   */
  private static final int MINIMUM_CLASSES = 20;

  /** Without the test tree, where the canaries live. */
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.agentanalytics");

  @Test
  void scanFindsTheProduct() {
    assertThat(PRODUCT.size()).isGreaterThanOrEqualTo(MINIMUM_CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "core", "exporters", "testkit", "cli"})
  void scanFindsEveryModule(String module) {
    var prefix = "io.agentanalytics." + module;

    assertThat(PRODUCT).anyMatch(type -> type.getPackageName().startsWith(prefix));
  }

  @Test
  void exceptionForStandardStreamsIsNeeded() {
    var exempt = PRODUCT.get(ArchitectureRules.PRINTS_ON_DEMAND);

    assertThat(exempt.getFieldAccessesFromSelf())
        .anyMatch(access -> access.getTargetOwner().isEquivalentTo(System.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void productKeepsTheRule(String name, ArchRule rule) {
    rule.as(name).check(PRODUCT);
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        arguments("arrows point one way", ArchitectureRules.ARROWS_POINT_ONE_WAY),
        arguments("packages have no cycles", ArchitectureRules.PACKAGES_HAVE_NO_CYCLES),
        arguments("Jackson stays where JSON is", ArchitectureRules.JACKSON_STAYS_WHERE_JSON_IS),
        arguments("API needs only the JDK", ArchitectureRules.API_NEEDS_ONLY_THE_JDK),
        arguments(
            "API types are closed by default", ArchitectureRules.API_TYPES_ARE_CLOSED_BY_DEFAULT),
        arguments("reduction is pure", ArchitectureRules.REDUCTION_IS_PURE),
        arguments("state lives in the store", ArchitectureRules.STATE_LIVES_IN_THE_STORE),
        arguments(
            "only the command talks to standard streams",
            ArchitectureRules.ONLY_THE_COMMAND_TALKS_TO_STANDARD_STREAMS),
        arguments(
            "only the command adds shutdown hooks",
            ArchitectureRules.ONLY_THE_COMMAND_ADDS_SHUTDOWN_HOOKS),
        arguments("logging goes through the JDK", ArchitectureRules.LOGGING_GOES_THROUGH_THE_JDK),
        arguments("patterns are few", ArchitectureRules.PATTERNS_ARE_FEW),
        arguments("exceptions say what to do", ArchitectureRules.EXCEPTIONS_SAY_WHAT_TO_DO),
        arguments(
            "internal stays inside its module", ArchitectureRules.INTERNAL_STAYS_INSIDE_ITS_MODULE),
        arguments("providers can be loaded", ArchitectureRules.PROVIDERS_CAN_BE_LOADED));
  }
}
