package io.agentanalytics.core.catalog;

import io.agentanalytics.api.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.concurrent.ConcurrentHashMap;

/** All profiles, by name and by the release of the server. */
public final class Profiles {
  private static final String RELEASES = "releases.txt";

  private static final Map<String, EventProfile> READ = new ConcurrentHashMap<>();

  private Profiles() {}

  /** The table of releases, read when it is needed first. */
  private static final class Releases {
    static final List<Entry> ALL = read();

    private static List<Entry> read() {
      List<Entry> all = new ArrayList<>();
      for (String line :
          lines(RELEASES)
              .orElseThrow(
                  () -> new IllegalStateException(RELEASES + ": not in the jar of the core"))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          all.add(Entry.of(new StringTokenizer(line)));
        }
      }
      return List.copyOf(all);
    }
  }

  /**
   * A line of the table.
   *
   * @param from first release whose servers have it; empty when it has to be asked for by name
   */
  record Entry(String profile, Optional<Release> from) {
    static Entry of(StringTokenizer words) {
      String profile = words.nextToken();
      String from = words.nextToken();
      return new Entry(
          profile, from.equals("-") ? Optional.empty() : Optional.of(Release.of(from)));
    }
  }

  /** Names that a profile can be asked for by, {@code auto} first. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(Profile.AUTO.name());
    Releases.ALL.forEach(entry -> names.add(entry.profile()));
    return List.copyOf(names);
  }

  /** The profile of a name; empty when there is none. */
  public static Optional<EventProfile> find(String name) {
    EventProfile known = READ.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    if (!Profile.isName(name)) {
      return Optional.empty();
    }
    return lines(name + ".profile")
        .map(lines -> ProfileParser.parse(name, lines, Profiles::named))
        .map(
            read -> {
              EventProfile first = READ.putIfAbsent(name, read);
              return first == null ? read : first;
            });
  }

  /**
   * The profile of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static EventProfile named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no profile " + name + "; there are " + String.join(", ", names())));
  }

  /**
   * What {@code auto} takes: the profile of the newest line of the table that is no newer than the
   * server.
   *
   * @param version as the server's user agent names it; one that is no version is taken for the
   *     oldest
   */
  public static EventProfile ofServer(String version) {
    return named(taken(Releases.ALL, Release.of(version)));
  }

  static String taken(List<Entry> table, Release server) {
    String taken = table.get(0).profile();
    for (Entry entry : table) {
      if (entry.from().isPresent() && entry.from().get().compareTo(server) <= 0) {
        taken = entry.profile();
      }
    }
    return taken;
  }

  private static Optional<List<String>> lines(String resource) {
    try (InputStream in = Profiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      // One character: no regular expression is compiled when a replay starts.
      return Optional.of(
          List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
