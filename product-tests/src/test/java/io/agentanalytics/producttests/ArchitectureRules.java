package io.agentanalytics.producttests;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.TimerTask;

/** What holds over all modules. {@link ArchitectureTest} applies the rules to the product. */
final class ArchitectureRules {
  private static final String ROOT = "io.agentanalytics";

  private static final Set<String> GENERIC_THROWABLES =
      Set.of(
          "java.lang.Throwable",
          "java.lang.Error",
          "java.lang.Exception",
          "java.lang.RuntimeException");

  /** Reads of time, chance and surroundings, by owner. Every {@code now()} of java.time is one. */
  private static final Map<String, Set<String>> SURROUNDINGS =
      Map.of(
          "java.lang.System",
              Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "getLogger"),
          "java.lang.Math", Set.of("random"),
          "java.util.UUID", Set.of("randomUUID"));

  static final ArchRule ARROWS_POINT_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("api")
          .definedBy(ROOT + ".api..")
          .layer("core")
          .definedBy(ROOT + ".core..")
          .layer("exporters")
          .definedBy(ROOT + ".exporters..")
          .layer("testkit")
          .definedBy(ROOT + ".testkit..")
          .layer("cli")
          .definedBy(ROOT + ".cli..")
          .whereLayer("api")
          .mayNotAccessAnyLayer()
          .whereLayer("core")
          .mayOnlyAccessLayers("api")
          .whereLayer("exporters")
          .mayOnlyAccessLayers("api")
          .whereLayer("testkit")
          .mayOnlyAccessLayers("api", "core")
          .whereLayer("cli")
          .mayOnlyAccessLayers("api", "core");

  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  static final ArchRule JACKSON_STAYS_WHERE_JSON_IS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + ".core.json..", ROOT + ".core.frame..", ROOT + ".exporters..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson..", "tools.jackson..")
          .because("a change of the JSON library should touch few packages");

  static final ArchRule API_NEEDS_ONLY_THE_JDK =
      classes()
          .that()
          .resideInAPackage(ROOT + ".api..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", ROOT + ".api..")
          .because("a library type in a signature turns its version into our problem");

  static final ArchRule API_TYPES_ARE_CLOSED_BY_DEFAULT =
      classes()
          .that()
          .resideInAPackage(ROOT + ".api..")
          .should(beInterfaceRecordEnumExceptionOrFinal());

  static final ArchRule REDUCTION_IS_PURE =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + ".core.reduce..",
              ROOT + ".core.session..",
              ROOT + ".core.filter..",
              ROOT + ".core.source..")
          .should(dependOnClassesThat(reachOutOfTheProcess()))
          .orShould(accessTargetWhere(readsSurroundings()))
          .because("the same input must give the same events, everywhere and always");

  /**
   * What is not in the store is in no snapshot and has no limit. Left out: what a step collects,
   * the filter's keys, which snapshots hold as a list, and frames on their way.
   */
  static final ArchRule STATE_LIVES_IN_THE_STORE =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              ROOT + ".core.reduce..",
              ROOT + ".core.session..",
              ROOT + ".core.filter..",
              ROOT + ".core.source..")
          .and()
          .areDeclaredInClassesThat(keepSomething())
          .and()
          .areNotStatic()
          .should(beFinalAndNoCollection())
          .because("all state of a source is bounded, counted and saved in one place");

  /** To print is what the host asks the console exporter for; it hands its stream on from here. */
  static final String PRINTS_ON_DEMAND = ROOT + ".exporters.console.ConsoleExporterProvider";

  static final ArchRule ONLY_THE_COMMAND_TALKS_TO_STANDARD_STREAMS =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli..")
          .and()
          .doNotHaveFullyQualifiedName(PRINTS_ON_DEMAND)
          .should(ACCESS_STANDARD_STREAMS)
          .because("they belong to the host");

  static final ArchRule ONLY_THE_COMMAND_ADDS_SHUTDOWN_HOOKS =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli..")
          .should()
          .callMethod(Runtime.class, "addShutdownHook", Thread.class)
          .because("a host decides what happens at its end, and a hook outlives what added it");

  static final ArchRule LOGGING_GOES_THROUGH_THE_JDK =
      noClasses()
          .that()
          // Issue 6: the contract proves that exporters log no secrets, and only there can it
          // listen.
          .doNotHaveFullyQualifiedName(ROOT + ".testkit.contract.Overheard")
          // Issue 12: the command is the host, and warnings have its own form.
          .and()
          .doNotHaveFullyQualifiedName(ROOT + ".cli.CommandLog")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.util.logging..", "org.slf4j..", "org.apache.logging..", "ch.qos.logback..")
          .because("an SDK does not choose its host's logging: System.Logger does");

  /**
   * Where a pattern is compiled, each with the reason why it takes linear time and little stack:
   * who sees the text decides about it, and foreign texts are made to go back and forth.
   */
  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          entry("api.exporter.ConfigKey", "names of keys, which providers write"),
          entry("api.exporter.ValueType", "values of the configuration"),
          entry("api.fact.PluginId", "one class of characters, to the end"),
          entry("core.catalog.ProfileParser", "lines of a resource of ours"),
          entry("core.catalog.Profiles", "a resource of ours"),
          entry("core.configuration.Assembly", "names of exporters in the configuration"),
          entry("core.frame.names.KnownNames", "a resource of ours"),
          entry("core.frame.names.NewNames", "bounded digits; one character at a time"),
          entry("core.json.ItemForms", "finds one character"),
          entry("core.repository.GitRepository", "one class of characters, of bounded length"),
          entry("core.session.MentionReader", "parts end where the next can begin"),
          entry("cli.TerminalWriter", "finds one character"),
          entry("cli.summary.ToolSection", "words of ours"),
          entry("exporters.codex.Endpoint", "the address in the configuration"),
          entry("exporters.codex.RetryAfter", "a bounded number of digits"),
          entry("exporters.jdbc.JdbcExporter", "the address in the configuration"),
          entry("exporters.jdbc.Schema", "scripts of ours"),
          entry("testkit.contract.ProviderRules", "the type of the exporter under test"),
          entry("testkit.http.RequestReader", "lines of the exporter under test"),
          entry("testkit.internal.JsonReader", "a number that a test wrote"),
          entry("testkit.session.HookScript", "names of ours"));

  /** {@code String.split} by one character is taken for a pattern as well: the call looks equal. */
  static final ArchRule PATTERNS_ARE_FEW =
      classes()
          .should(compileNoPattern())
          .because("a pattern over a foreign text can take for ever, or use up the stack");

  static final ArchRule EXCEPTIONS_SAY_WHAT_TO_DO =
      classes()
          .should(notCreateGenericThrowables())
          .because("nobody can handle a RuntimeException by name");

  static final ArchRule INTERNAL_STAYS_INSIDE_ITS_MODULE =
      classes().should(useInternalPackagesOfTheirOwnModuleOnly());

  /** The packaged jars are tested for the same by loading them. */
  static final ArchRule PROVIDERS_CAN_BE_LOADED =
      classes()
          .that()
          .implement(ROOT + ".api.exporter.EventExporterProvider")
          .and()
          .resideInAPackage(ROOT + ".exporters..")
          .should()
          .bePublic()
          .andShould()
          .haveModifier(JavaModifier.FINAL)
          .andShould(haveAPublicNoArgConstructor());

  private ArchitectureRules() {}

  private static final Set<String> SHORT_LIVED =
      Set.of("Output", "StepCollector", "FirstUses", "Collector", "Draft");

  private static final Set<String> ON_THEIR_WAY =
      Set.of(
          "HeldFrames.ready",
          "HeldFrames.replaying",
          "SourceProcessor.step",
          "SourceProcessor.stepOrdinal",
          "SourceProcessor.filter");

  private static Map.Entry<String, String> entry(String type, String reason) {
    return Map.entry(ROOT + "." + type, reason);
  }

  private static ArchCondition<JavaClass> compileNoPattern() {
    Set<String> ofStrings = Set.of("matches", "replaceAll", "replaceFirst", "split");
    return new ArchCondition<>("compile no pattern") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String outermost = type.getName().replaceFirst("\\$.*", "");
        if (PATTERNS.containsKey(outermost)) {
          return;
        }
        for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
          String owner = call.getTargetOwner().getName();
          boolean compiles =
              owner.equals("java.util.regex.Pattern")
                  || (owner.equals("java.lang.String") && ofStrings.contains(call.getName()))
                  || call.getName().equals("getPathMatcher");
          if (compiles) {
            events.add(SimpleConditionEvent.violated(call, call.getDescription()));
          }
        }
      }
    };
  }

  private static DescribedPredicate<JavaClass> keepSomething() {
    return describe(
        "keep something",
        type ->
            !type.isRecord()
                && !type.isEnum()
                && !type.isAnonymousClass()
                && !SHORT_LIVED.contains(type.getSimpleName()));
  }

  private static ArchCondition<JavaField> beFinalAndNoCollection() {
    return new ArchCondition<>("be final, and no collection that can grow") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        String name = field.getOwner().getSimpleName() + "." + field.getName();
        boolean grows =
            field.getRawType().isAssignableTo(Map.class)
                || field.getRawType().isAssignableTo(Queue.class)
                || field.getRawType().isAssignableTo(Set.class);
        boolean isFinal = field.getModifiers().contains(JavaModifier.FINAL);
        if ((grows || !isFinal) && !ON_THEIR_WAY.contains(name)) {
          events.add(SimpleConditionEvent.violated(field, name + " holds state"));
        }
      }
    };
  }

  private static DescribedPredicate<JavaClass> reachOutOfTheProcess() {
    return resideInAnyPackage(
            "java.io..",
            "java.net..",
            "java.nio.channels..",
            "java.nio.file..",
            "java.util.concurrent..",
            "java.util.logging..")
        .or(belongToAnyOf(Clock.class, InstantSource.class))
        .or(belongToAnyOf(System.Logger.class, System.LoggerFinder.class))
        .or(belongToAnyOf(Thread.class, ThreadGroup.class, ThreadLocal.class))
        .or(belongToAnyOf(Timer.class, TimerTask.class))
        .or(belongToAnyOf(Process.class, ProcessBuilder.class, Runtime.class))
        .or(belongToAnyOf(Random.class, SplittableRandom.class))
        .as("reach for I/O, clocks, threads, loggers or chance");
  }

  private static DescribedPredicate<JavaAccess<?>> readsSurroundings() {
    return describe(
        "time, chance or the process's surroundings are read",
        access -> {
          var owner = access.getTargetOwner();
          var name = access.getTarget().getName();
          return (owner.getPackageName().startsWith("java.time") && name.equals("now"))
              || SURROUNDINGS.getOrDefault(owner.getName(), Set.of()).contains(name);
        });
  }

  private static ArchCondition<JavaClass> notCreateGenericThrowables() {
    return new ArchCondition<>("not create generic exceptions") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaConstructorCall call : type.getConstructorCallsFromSelf()) {
          // A subclass calls super(...), which is also a call of the generic constructor.
          var isSuperCall = call.getOrigin().isConstructor() && isSubclassOf(type, call);
          if (GENERIC_THROWABLES.contains(call.getTargetOwner().getName()) && !isSuperCall) {
            events.add(SimpleConditionEvent.violated(call, call.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isSubclassOf(JavaClass type, JavaConstructorCall call) {
    return type.getRawSuperclass().filter(call.getTargetOwner()::equals).isPresent();
  }

  private static ArchCondition<JavaClass> useInternalPackagesOfTheirOwnModuleOnly() {
    return new ArchCondition<>("use internal packages of their own module only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> isInternal(dependency.getTargetClass().getPackageName()))
            .filter(dependency -> !moduleOf(dependency.getTargetClass()).equals(moduleOf(type)))
            .forEach(
                dependency ->
                    events.add(
                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
      }
    };
  }

  private static boolean isInternal(String packageName) {
    return packageName.startsWith(ROOT + ".") && (packageName + ".").contains(".internal.");
  }

  /** The segment after the root: module names are built like that, too. */
  private static String moduleOf(JavaClass type) {
    var path = type.getPackageName().substring(ROOT.length() + 1);
    var end = path.indexOf('.');
    return end < 0 ? path : path.substring(0, end);
  }

  private static ArchCondition<JavaClass> beInterfaceRecordEnumExceptionOrFinal() {
    return new ArchCondition<>("be an interface, a record, an enum, an exception or final") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var closed =
            type.isInterface()
                || type.isRecord()
                || type.isEnum()
                // A constant of an enum with a body is a class of its own.
                || type.isAssignableTo(Enum.class)
                || type.isAssignableTo(Throwable.class)
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.isAnonymousClass();
        if (!closed) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " can be extended"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> haveAPublicNoArgConstructor() {
    return new ArchCondition<>("have a public constructor without parameters") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var found =
            type.getConstructors().stream()
                .filter(constructor -> constructor.getRawParameterTypes().isEmpty())
                .anyMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC));
        if (!found) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " has none"));
        }
      }
    };
  }
}
