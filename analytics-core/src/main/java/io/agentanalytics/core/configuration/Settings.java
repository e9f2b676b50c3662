package io.agentanalytics.core.configuration;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Dotted properties from three places; the earlier wins: set by hand, environment, file. In the
 * environment a property is upper case with {@code _} for {@code .} and {@code -}.
 *
 * @param byHand by property
 * @param environment by variable; variables of others are ignored
 * @param file by property
 */
public record Settings(
    Map<String, String> byHand, Map<String, String> environment, Map<String, String> file) {
  static final String ROOT = "analytics.";
  static final String EXPORTER = ROOT + "exporter.";
  static final String LANE = ROOT + "lane.";

  public Settings {
    byHand = Map.copyOf(byHand);
    environment = Map.copyOf(environment);
    file = Map.copyOf(file);
  }

  /** Settings without environment and file. */
  public static Settings of(Map<String, String> byHand) {
    return new Settings(byHand, Map.of(), Map.of());
  }

  /** What is wrong with properties that do not concern us. */
  List<String> strangers() {
    return Stream.of(byHand, file)
        .flatMap(each -> new TreeMap<>(each).keySet().stream())
        .filter(name -> !name.startsWith(ROOT))
        .map(name -> name + ": no such property, expected one that begins with " + ROOT)
        .toList();
  }

  /** The value of a property. */
  Optional<String> find(String property) {
    return Optional.ofNullable(byHand.get(property))
        .or(() -> Optional.ofNullable(environment.get(variable(property))))
        .or(() -> Optional.ofNullable(file.get(property)));
  }

  /**
   * All properties below a prefix, by the rest of their name, known or not.
   *
   * @param prefix ends with a full stop
   * @param known rests of names, which tell {@code .} from {@code -} in the environment
   * @param others longer prefixes, whose properties are not meant
   */
  Map<String, String> below(String prefix, Collection<String> known, Collection<String> others) {
    Map<String, String> found = new TreeMap<>();
    collect(file, prefix, others, found);
    String start = variable(prefix);
    List<String> otherStarts = others.stream().map(Settings::variable).toList();
    environment.forEach(
        (name, value) -> {
          if (isBelow(name, start, otherStarts)) {
            found.put(property(name.substring(start.length()), known), value);
          }
        });
    collect(byHand, prefix, others, found);
    return found;
  }

  /**
   * Properties of the pipeline itself. Variables of others may begin like ours, so only known ones
   * count.
   */
  Map<String, String> general(Collection<String> known) {
    List<String> others = List.of(EXPORTER, LANE);
    Map<String, String> found = new TreeMap<>();
    collect(file, ROOT, others, found);
    for (String name : known) {
      String value = environment.get(variable(ROOT + name));
      if (value != null) {
        found.put(name, value);
      }
    }
    collect(byHand, ROOT, others, found);
    return found;
  }

  private static void collect(
      Map<String, String> from, String prefix, Collection<String> others, Map<String, String> to) {
    from.forEach(
        (name, value) -> {
          if (isBelow(name, prefix, others)) {
            to.put(name.substring(prefix.length()), value);
          }
        });
  }

  private static boolean isBelow(String name, String prefix, Collection<String> others) {
    return name.length() > prefix.length()
        && name.startsWith(prefix)
        && others.stream().noneMatch(name::startsWith);
  }

  /** One that is not known is guessed, so that it can be reported. */
  private static String property(String variable, Collection<String> known) {
    return known.stream()
        .filter(each -> variable(each).equals(variable))
        .findFirst()
        .orElseGet(() -> variable.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** Names only: values may be secret. */
  @Override
  public String toString() {
    return "Settings" + new TreeMap<>(byHand).keySet() + new TreeMap<>(file).keySet();
  }
}
