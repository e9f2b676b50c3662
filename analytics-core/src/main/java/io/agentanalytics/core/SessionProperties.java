package io.agentanalytics.core;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.Profile;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.api.protocol.WireWord;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.json.MalformedJsonException;
import io.agentanalytics.core.reduce.ReducerOptions;
import io.agentanalytics.core.repository.FileLookups;
import io.agentanalytics.core.repository.LookupOptions;
import io.agentanalytics.core.repository.Lookups;
import io.agentanalytics.core.repository.TimeLimitedLookups;
import io.agentanalytics.core.session.ModelCatalog;
import io.agentanalytics.core.session.ModelCatalogFile;
import io.agentanalytics.core.session.SessionDefaults;
import io.agentanalytics.core.source.ProcessorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the properties {@code analytics.session.*} and {@code analytics.lookup.*} (design section
 * 6) and reports all that cannot be used together.
 */
final class SessionProperties {
  private static final String PREFIX = "analytics.session.";
  private static final String PERSONALITY = PREFIX + "personality";
  private static final String MODELS = PREFIX + "models";
  private static final String TRANSPORT = PREFIX + "transport";
  private static final String ORIGINATOR = PREFIX + "originator";
  private static final String LOOKUP_GIT = "analytics.lookup.git";
  private static final String LOOKUP_ENVIRONMENT = "analytics.lookup.environment";
  private static final List<String> KEYS =
      List.of(PERSONALITY, MODELS, TRANSPORT, ORIGINATOR, LOOKUP_GIT, LOOKUP_ENVIRONMENT);

  private final Map<String, String> properties;
  private final List<String> problems = new ArrayList<>();

  SessionProperties(Map<String, String> properties) {
    this.properties = properties;
  }

  ProcessorOptions toOptions(Profile profile, Confidence confidence) {
    properties.keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .forEach(key -> problems.add(key + ": no such property, expected one of " + KEYS));
    SessionDefaults standard = SessionDefaults.STANDARD;
    Optional<String> originator = Optional.ofNullable(properties.get(ORIGINATOR));
    SessionDefaults defaults =
        new SessionDefaults(
            word(PERSONALITY, Personality.class).orElse(standard.personality()),
            models().orElse(standard.models()),
            word(TRANSPORT, RpcTransport.class).orElse(standard.transport()),
            originator);
    Lookups lookups = lookups();
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new ProcessorOptions(
        defaults,
        confidence,
        ReducerOptions.STANDARD.withProfile(profile).withOriginator(originator),
        lookups);
  }

  /** A replay looks nothing up unless it is told that the paths are those of this machine. */
  private Lookups lookups() {
    LookupOptions options = new LookupOptions(isSet(LOOKUP_GIT), isSet(LOOKUP_ENVIRONMENT), false);
    return options.equals(LookupOptions.NOTHING)
        ? Lookups.NONE
        : new TimeLimitedLookups(
            new FileLookups(options, System.getenv()), TimeLimitedLookups.LIMIT_OF_REFERENCE);
  }

  private boolean isSet(String key) {
    String text = properties.getOrDefault(key, "false");
    if (!text.equals("true") && !text.equals("false")) {
      problems.add(key + ": found " + text + ", expected true or false");
    }
    return text.equals("true");
  }

  private <E extends Enum<E> & WireWord> Optional<E> word(String key, Class<E> type) {
    String text = properties.get(key);
    if (text == null) {
      return Optional.empty();
    }
    Optional<E> word = Word.of(type, text).known();
    if (word.isEmpty()) {
      String words =
          Arrays.stream(type.getEnumConstants())
              .map(WireWord::word)
              .collect(Collectors.joining(", "));
      problems.add(key + ": found " + text + ", expected one of " + words);
    }
    return word;
  }

  private Optional<ModelCatalog> models() {
    String file = properties.get(MODELS);
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ModelCatalogFile.read(Files.readAllBytes(Path.of(file))));
    } catch (IOException | InvalidPathException e) {
      problems.add(MODELS + ": " + file + " cannot be read");
    } catch (MalformedJsonException e) {
      problems.add(MODELS + ": " + file + ": " + e.getMessage());
    }
    return Optional.empty();
  }
}
