package io.agentanalytics.core.configuration;

import com.google.common.collect.ImmutableList;
import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.Profile;
import io.agentanalytics.api.Switch;
import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.catalog.Profiles;
import io.agentanalytics.core.json.MalformedJsonException;
import io.agentanalytics.core.reduce.ReducerOptions;
import io.agentanalytics.core.repository.FileLookups;
import io.agentanalytics.core.repository.LookupOptions;
import io.agentanalytics.core.repository.Lookups;
import io.agentanalytics.core.repository.TimeLimitedLookups;
import io.agentanalytics.core.session.ModelCatalog;
import io.agentanalytics.core.session.ModelCatalogFile;
import io.agentanalytics.core.session.SessionDefaults;
import io.agentanalytics.core.session.SessionOptions;
import io.agentanalytics.core.source.ProcessorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How frames become events (design section 6). */
public final class SessionKeys {
  static final ConfigKey<Profile> PROFILE =
      ConfigKey.custom(
              "profile",
              "one of " + String.join(", ", Profiles.names()),
              SessionKeys::profile,
              "which release the events equal; auto: that of the server")
          .withDefault(Profile.AUTO.name());
  static final ConfigKey<Confidence> CONFIDENCE =
      ConfigKey.word("confidence", Confidence.class, "facts that are less sure are not built")
          .withDefault(Confidence.MEDIUM.word());
  static final ConfigKey<Personality> PERSONALITY =
      ConfigKey.word(
              "session.personality", Personality.class, "of turns when no client ever set one")
          .withDefault(SessionDefaults.STANDARD.personality().word());
  static final ConfigKey<Path> MODELS =
      ConfigKey.path("session.models", "a file with tiers and default summary of each model");
  static final ConfigKey<RpcTransport> TRANSPORT =
      ConfigKey.word(
              "session.transport", RpcTransport.class, "how clients are attached to the server")
          .withDefault(SessionDefaults.STANDARD.transport().word());
  static final ConfigKey<String> ORIGINATOR =
      ConfigKey.text("session.originator", "instead of the originator that the user agent names");
  static final ConfigKey<Boolean> LOOKUP_GIT =
      ConfigKey.flag(
              "lookup.git", "whether paths of the session are those of this machine's repositories")
          .withDefault("false");
  static final ConfigKey<Boolean> LOOKUP_ENVIRONMENT =
      ConfigKey.flag(
              "lookup.environment", "whether the agent's environment is that of this process")
          .withDefault("false");
  static final ConfigKey<List<String>> RECORDED =
      ConfigKey.list("session.recorded", "kinds of facts that are recorded, so not derived");

  /** One for each improvement over the reference. */
  private static final Map<Switch, ConfigKey<Boolean>> SWITCHES = switches();

  static final List<ConfigKey<?>> ALL =
      ImmutableList.<ConfigKey<?>>builder()
          .add(PROFILE, CONFIDENCE, PERSONALITY, MODELS, TRANSPORT, ORIGINATOR, RECORDED)
          .add(LOOKUP_GIT, LOOKUP_ENVIRONMENT)
          .addAll(SWITCHES.values())
          .build();

  private SessionKeys() {}

  private static Map<Switch, ConfigKey<Boolean>> switches() {
    Map<Switch, ConfigKey<Boolean>> keys = new EnumMap<>(Switch.class);
    for (Switch improvement : Switch.values()) {
      keys.put(
          improvement,
          ConfigKey.flag("switch." + improvement.word(), improvement.help()).withDefault("false"));
    }
    return keys;
  }

  /**
   * The options of a replay.
   *
   * @param properties in full
   * @throws ConfigurationException naming every property that cannot be used
   */
  public static ProcessorOptions read(Map<String, String> properties) {
    Settings settings = Settings.of(properties);
    Problems problems = new Problems();
    settings.strangers().forEach(problems::add);
    Optional<ProcessorOptions> options =
        problems.collect(
            "",
            () ->
                read(
                    ExporterConfig.of(
                        "analytics", ALL, settings.below(Settings.ROOT, List.of(), List.of()))));
    problems.report();
    return options.orElseThrow();
  }

  static ProcessorOptions read(ExporterConfig config) {
    Optional<String> originator = config.find(ORIGINATOR);
    SessionDefaults defaults =
        new SessionDefaults(
            config.value(PERSONALITY),
            config.find(MODELS).map(SessionKeys::catalog).orElse(SessionDefaults.STANDARD.models()),
            config.value(TRANSPORT),
            originator);
    Set<Switch> on =
        SWITCHES.entrySet().stream()
            .filter(each -> config.value(each.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new ProcessorOptions(
        new SessionOptions(
            defaults,
            config.value(CONFIDENCE),
            recorded(config.find(RECORDED).orElse(List.of())),
            on),
        ReducerOptions.STANDARD
            .withProfile(config.value(PROFILE))
            .withOriginator(originator)
            .withSwitches(on),
        lookups(config, on.contains(Switch.PARTIAL_CLONES)));
  }

  private static Profile profile(String text) {
    String name = text.strip();
    return name.equals(Profile.AUTO.name())
        ? Profile.AUTO
        : new Profile(Profiles.named(name).name());
  }

  private static Set<FactType> recorded(List<String> words) {
    Set<FactType> types = EnumSet.noneOf(FactType.class);
    for (String text : words) {
      types.add(
          Word.of(FactType.class, text)
              .known()
              .orElseThrow(
                  () ->
                      new ConfigurationException(
                          "analytics.session.recorded: found "
                              + text
                              + ", expected one of "
                              + Arrays.stream(FactType.values())
                                  .map(FactType::word)
                                  .collect(Collectors.joining(", ")))));
    }
    return types;
  }

  /**
   * Nothing is looked up unless the configuration says that the paths are those of this machine.
   */
  private static Lookups lookups(ExporterConfig config, boolean partialClones) {
    LookupOptions options =
        new LookupOptions(
            config.value(LOOKUP_GIT), config.value(LOOKUP_ENVIRONMENT), partialClones);
    return !options.git() && !options.environment()
        ? Lookups.NONE
        : new TimeLimitedLookups(
            new FileLookups(options, System.getenv()), TimeLimitedLookups.LIMIT_OF_REFERENCE);
  }

  private static ModelCatalog catalog(Path file) {
    try {
      return ModelCatalogFile.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ConfigurationException("analytics.session.models: " + file + " cannot be read");
    } catch (MalformedJsonException e) {
      throw new ConfigurationException("analytics.session.models: " + file + ": " + e.getMessage());
    }
  }
}
