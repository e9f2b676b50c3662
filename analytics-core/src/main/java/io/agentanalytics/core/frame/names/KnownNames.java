package io.agentanalytics.core.frame.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that release 0.131 uses; its resource says where they come from. */
final class KnownNames {
  private static final String RESOURCE = "known-names.txt";
  private static final String FRAME = "frame";

  /** Members of the message itself, by name. */
  private final Map<String, Member> frame;

  /** By kind of message and method. */
  private final Map<String, Map<String, Member>> scopes;

  /**
   * A member, wherever it stands below params or result.
   *
   * @param open whether anything may stand below it
   * @param words its only texts; empty when any text is possible
   */
  record Member(boolean open, Set<String> words) {
    Member {
      words = Set.copyOf(words);
    }

    boolean knows(String word) {
      return words.isEmpty() || words.contains(word);
    }
  }

  private KnownNames(Map<String, Map<String, Member>> scopes) {
    this.frame = scopes.getOrDefault(FRAME, Map.of());
    this.scopes = scopes;
  }

  static KnownNames load() {
    try (InputStream in = KnownNames.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      Map<String, Map<String, Member>> scopes = new HashMap<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          add(line.split(" ", -1), scopes);
        }
      }
      return new KnownNames(scopes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String[] words, Map<String, Map<String, Member>> scopes) {
    int first = words[0].equals(FRAME) ? 1 : 2;
    String scope = first == 1 ? FRAME : words[0] + " " + words[1];
    Map<String, Member> members =
        Arrays.stream(words)
            .skip(first)
            .collect(Collectors.toMap(KnownNames::name, KnownNames::member));
    scopes.put(scope, members);
  }

  private static String name(String text) {
    return text.split("[*=]", 2)[0];
  }

  private static Member member(String text) {
    int equals = text.indexOf('=');
    String words = equals < 0 ? "" : text.substring(equals + 1);
    return new Member(
        text.substring(0, equals < 0 ? text.length() : equals).endsWith("*"),
        words.isEmpty() ? Set.of() : Set.of(words.split("\\|", -1)));
  }

  Map<String, Member> frame() {
    return frame;
  }

  /** The members of the params or result of a message; empty for a method that is not known. */
  Optional<Map<String, Member>> of(String kind, String method) {
    return Optional.ofNullable(scopes.get(kind + " " + method));
  }
}
