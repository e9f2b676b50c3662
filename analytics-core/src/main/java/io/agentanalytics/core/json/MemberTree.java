package io.agentanalytics.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agentanalytics.core.bytes.Literal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What rules read of a JSON value: whoever shortens a long text keeps that and passes over the
 * rest.
 */
public final class MemberTree {
  /** All of it. */
  static final MemberTree ALL = new MemberTree(Kind.ALL, Map.of(), null, null);

  /** A text that rules search: all of it, if there is room. */
  static final MemberTree TEXT = new MemberTree(Kind.TEXT, Map.of(), null, null);

  /** A text of which only the beginning matters. */
  static final MemberTree BEGINNING = new MemberTree(Kind.BEGINNING, Map.of(), null, null);

  /** Whether there is a value, and of which kind. */
  static final MemberTree PRESENCE = new MemberTree(Kind.PRESENCE, Map.of(), null, null);

  private final Kind kind;
  private final Map<String, MemberTree> members;
  private final @Nullable MemberTree element;

  /** What is kept of members that are not listed; null for nothing. */
  private final @Nullable MemberTree others;

  /** The members by the length of their names. */
  private final Named[][] byLength;

  private record Named(Literal name, MemberTree tree) {}

  /** What is kept of a value. */
  public enum Kind {
    /** All of it, whatever it is. */
    ALL,
    /** A text up to a limit; all of anything else. */
    TEXT,
    /** The first characters of a text; all of anything else. */
    BEGINNING,
    /** Texts, objects and arrays without their content; all of anything else. */
    PRESENCE,
    /** Of an object its members that are known, of an array nothing. */
    OBJECT,
    /** Of an array all elements, each in its own way, of an object nothing. */
    ARRAY
  }

  private MemberTree(
      Kind kind,
      Map<String, MemberTree> members,
      @Nullable MemberTree element,
      @Nullable MemberTree others) {
    this.kind = kind;
    this.members = members;
    this.element = element;
    this.others = others;
    this.byLength = byLength(members);
  }

  private static Named[][] byLength(Map<String, MemberTree> members) {
    int longest =
        members.keySet().stream().mapToInt(name -> name.getBytes(UTF_8).length).max().orElse(0);
    Named[][] table = new Named[longest + 1][0];
    members.forEach(
        (name, tree) -> {
          byte[] bytes = name.getBytes(UTF_8);
          Named[] row = table[bytes.length];
          table[bytes.length] = Arrays.copyOf(row, row.length + 1);
          table[bytes.length][row.length] = new Named(Literal.of(bytes), tree);
        });
    return table;
  }

  static MemberTree object(Map<String, MemberTree> members) {
    return new MemberTree(Kind.OBJECT, new LinkedHashMap<>(members), null, null);
  }

  /** An object of which all is kept, but for one member. */
  static MemberTree objectWith(String name, MemberTree member) {
    return new MemberTree(Kind.OBJECT, Map.of(name, member), null, ALL);
  }

  static MemberTree array(MemberTree element) {
    return new MemberTree(Kind.ARRAY, Map.of(), element, null);
  }

  public Kind kind() {
    return kind;
  }

  /** What is kept of the elements of an array. */
  public MemberTree element() {
    return Objects.requireNonNull(element, "element");
  }

  /** What is kept of a member of an object, whose name stands in the bytes; null for nothing. */
  public @Nullable MemberTree member(byte[] bytes, int from, int to) {
    if (to - from < byLength.length) {
      for (Named named : byLength[to - from]) {
        if (named.name().isAt(bytes, from, to)) {
          return named.tree();
        }
      }
    }
    return others;
  }

  /** Whether members that are not listed are kept. */
  boolean keepsOthers() {
    return others != null;
  }

  /** How many objects and arrays stand in each other at most. */
  int depth() {
    int deepest = element == null ? 0 : element.depth();
    for (MemberTree member : members.values()) {
      deepest = Math.max(deepest, member.depth());
    }
    return kind == Kind.OBJECT || kind == Kind.ARRAY ? deepest + 1 : 0;
  }

  /** A member, for tests. */
  Optional<MemberTree> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** What is kept of a value that two rules read in their own ways. */
  MemberTree and(MemberTree other) {
    if (kind == Kind.OBJECT && other.kind == Kind.OBJECT) {
      Map<String, MemberTree> both = new LinkedHashMap<>(members);
      other.members.forEach((name, tree) -> both.merge(name, tree, MemberTree::and));
      return object(both);
    }
    if (kind == Kind.ARRAY && other.kind == Kind.ARRAY) {
      return array(element().and(other.element()));
    }
    if (kind == other.kind || other.kind == Kind.PRESENCE) {
      return this;
    }
    return kind == Kind.PRESENCE ? other : ALL;
  }
}
