package io.agentanalytics.core.catalog;

import io.agentanalytics.api.protocol.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of a profile. Words stand between blanks, and a line that begins with {@code #} is
 * a comment:
 *
 * <pre>
 * like NAME                         begins with the traits and events of another profile
 * trait TRAIT                       its releases do this
 * no trait TRAIT                    they do not, unlike those of the other one
 * event TYPE                        its members follow, in the order in which they are written
 * no event TYPE                     there is none, unlike in the other one
 *   NAME                            a member, from the component of the same name
 *   NAME from COMPONENT             from another one
 *   … default JSON                  written where the event says nothing, instead of null
 *   … constant JSON                 always written; no component has it
 *   … absent-when-null              left out instead of written as null
 *   … beside-params                 stands beside event_params
 *   … word OURS=THEIRS              another spelling of a word
 * </pre>
 */
final class ProfileParser {
  private final String profile;
  private final Function<String, EventProfile> others;
  private final Set<ReleaseTrait> traits = EnumSet.noneOf(ReleaseTrait.class);
  private final Map<String, EventSpelling> events = new LinkedHashMap<>();
  private @Nullable String type;
  private final List<MemberSpelling> members = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private ProfileParser(String profile, Function<String, EventProfile> others) {
    this.profile = profile;
    this.others = others;
  }

  /**
   * Reads a profile.
   *
   * @param others finds the profile that this one is like
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  static EventProfile parse(
      String name, List<String> lines, Function<String, EventProfile> others) {
    ProfileParser parser = new ProfileParser(name, others);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          parser.line(words(line));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              "profile " + name + ", line " + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    parser.endEvent();
    return new EventProfile(name, parser.traits, parser.events);
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringTokenizer blanks = new StringTokenizer(line);
    while (blanks.hasMoreTokens()) {
      words.add(blanks.nextToken());
    }
    return words;
  }

  private void line(List<String> words) {
    switch (words.get(0)) {
      case "like" -> like(others.apply(second(words)));
      case "trait" -> traits.add(trait(second(words)));
      case "event" -> beginEvent(second(words));
      case "no" -> without(words);
      default -> member(words);
    }
  }

  private static String second(List<String> words) {
    require(words.size() == 2, "expected one word behind " + words.get(0));
    return words.get(1);
  }

  private void like(EventProfile other) {
    require(events.isEmpty() && traits.isEmpty(), "like stands first");
    traits.addAll(other.traits());
    events.putAll(other.events());
  }

  private static ReleaseTrait trait(String word) {
    return Word.of(ReleaseTrait.class, word)
        .known()
        .orElseThrow(() -> new IllegalArgumentException("no known trait: " + word));
  }

  private void without(List<String> words) {
    endEvent();
    String what = words.size() == 3 ? words.get(1) : "";
    boolean there =
        switch (what) {
          case "trait" -> traits.remove(trait(words.get(2)));
          case "event" -> events.remove(words.get(2)) != null;
          default -> throw new IllegalArgumentException("expected no trait or no event");
        };
    require(there, "there is no " + words.get(2) + " to leave out");
  }

  private void beginEvent(String next) {
    endEvent();
    type = next;
  }

  private void endEvent() {
    String ended = type;
    if (ended != null) {
      events.put(ended, new EventSpelling(profile, ended, members));
      type = null;
      members.clear();
      names.clear();
    }
  }

  private void member(List<String> words) {
    require(type != null, "a member stands behind its event");
    Draft draft = new Draft(words.get(0));
    int at = 1;
    while (at < words.size()) {
      at += draft.take(words, at);
    }
    require(names.add(draft.besideParams + draft.name), "a member stands twice: " + draft.name);
    members.add(draft.toMember());
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }

  /** What is known of a member so far. */
  private static final class Draft {
    private final String name;
    private String component;
    private Optional<String> constant = Optional.empty();
    private Optional<String> standard = Optional.empty();
    private boolean absentWhenNull;
    private boolean besideParams;
    private final Map<String, String> words = new HashMap<>();

    Draft(String name) {
      this.name = name;
      this.component = name;
    }

    /** Takes the option that stands there; gives how many words it has. */
    private int take(List<String> line, int at) {
      switch (line.get(at)) {
        case "absent-when-null" -> {
          absentWhenNull = true;
          return 1;
        }
        case "beside-params" -> {
          besideParams = true;
          return 1;
        }
        case "from" -> component = behind(line, at);
        case "constant" -> constant = Optional.of(behind(line, at));
        case "default" -> standard = Optional.of(behind(line, at));
        case "word" -> {
          String[] spelling = behind(line, at).split("=", 2);
          require(spelling.length == 2, "expected word OURS=THEIRS");
          words.put(spelling[0], spelling[1]);
        }
        default -> throw new IllegalArgumentException("cannot be read: " + line.get(at));
      }
      return 2;
    }

    private static String behind(List<String> line, int at) {
      require(at + 1 < line.size(), "expected a word behind " + line.get(at));
      return line.get(at + 1);
    }

    private MemberSpelling toMember() {
      return new MemberSpelling(
          name, component, constant, standard, absentWhenNull, besideParams, words);
    }
  }
}
