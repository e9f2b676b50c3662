package io.agentanalytics.core.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Globs over absolute paths: {@code *} and {@code ?} stay within a name, {@code **} crosses names,
 * a relative pattern stands below the working directory. What lies below a covered folder is
 * covered as well. The one weak point of effective permissions (wire-derivation.md 5.3): braces and
 * classes are taken literally.
 *
 * <p>All patterns are matched at once, character by character, without going back. What they share
 * at their beginning is walked once, so that many of them cost little more than one. Work and
 * memory have a limit that grows with the texts: patterns and paths beyond it are not compared.
 *
 * <p>Not thread-safe.
 */
public final class GlobSet {
  private static final int MAX_NODES = 1 << 20;
  private static final long FREE_STEPS = 1 << 20;
  private static final long STEPS_PER_CHARACTER = 32;

  private final Platform platform;
  private final Optional<AbsolutePath> cwd;
  private final Node start = new Node(Kind.PLAIN);
  private int nodes;
  private long stepsLeft = FREE_STEPS;
  private long generation;
  private boolean overLimit;

  private enum Kind {
    /** What stands before it has matched. */
    PLAIN,
    /** {@code *}: more characters of a name. */
    STAR,
    /** {@code **}: more characters. */
    ANY,
    /** <code>**&#47;</code>: at the beginning of a name. */
    NAMES,
    /** As before, within a name. */
    IN_NAME
  }

  /** A place in the patterns, up to which a text has matched. */
  private static final class Node {
    final Kind kind;

    /** What may follow: mostly one character, which needs no map. */
    char only;

    @Nullable Node afterOnly;
    @Nullable Map<Character, Node> others;
    @Nullable Node one;
    @Nullable Node star;
    @Nullable Node any;
    @Nullable Node names;

    /** Of {@link Kind#NAMES} and {@link Kind#IN_NAME}: the other one. */
    @Nullable Node partner;

    boolean ends;
    long seen;

    Node(Kind kind) {
      this.kind = kind;
    }

    @Nullable Node after(char c) {
      if (afterOnly != null && c == only) {
        return afterOnly;
      }
      return others == null ? null : others.get(c);
    }

    void follow(char c, Node next) {
      if (afterOnly == null) {
        only = c;
        afterOnly = next;
      } else {
        if (others == null) {
          others = new HashMap<>();
        }
        others.put(c, next);
      }
    }
  }

  /**
   * @param cwd in which relative patterns stand
   */
  public GlobSet(Platform platform, Optional<AbsolutePath> cwd) {
    this.platform = platform;
    this.cwd = cwd;
  }

  /** One more pattern; a relative one without a working directory covers nothing. */
  public void add(String pattern) {
    Optional<AbsolutePath> absolute =
        AbsolutePath.of(pattern, platform).or(() -> cwd.map(folder -> folder.resolve(pattern)));
    if (absolute.isEmpty()) {
      return;
    }
    String text = absolute.get().toString();
    int length = text.length() - 1;
    Node node = start;
    int i = 0;
    while (i < length) {
      if (nodes >= MAX_NODES) {
        overLimit = true;
        return;
      }
      if (text.startsWith("**/", i) && i + 2 < length) {
        node = node.kind == Kind.NAMES ? node : names(node);
        i += 3;
      } else if (text.startsWith("**", i)) {
        node = node.kind == Kind.ANY ? node : any(node);
        i += 2;
      } else {
        node = next(node, text.charAt(i));
        i++;
      }
    }
    node.ends = true;
    stepsLeft += STEPS_PER_CHARACTER * length;
  }

  private Node create(Kind kind) {
    nodes++;
    return new Node(kind);
  }

  private Node names(Node node) {
    Node names = node.names;
    if (names == null) {
      names = create(Kind.NAMES);
      Node within = create(Kind.IN_NAME);
      names.partner = within;
      within.partner = names;
      node.names = names;
    }
    return names;
  }

  private Node any(Node node) {
    if (node.any == null) {
      node.any = create(Kind.ANY);
    }
    return node.any;
  }

  private Node next(Node node, char c) {
    if (c == '*') {
      if (node.kind == Kind.ANY) {
        return node; // It takes all that a star takes.
      }
      if (node.star == null) {
        node.star = create(Kind.STAR);
      }
      return node.star;
    }
    if (c == '?') {
      if (node.one == null) {
        node.one = create(Kind.PLAIN);
      }
      return node.one;
    }
    Node next = node.after(c);
    if (next == null) {
      next = create(Kind.PLAIN);
      node.follow(c, next);
    }
    return next;
  }

  /** Whether there is no pattern. */
  public boolean isEmpty() {
    return nodes == 0 && !start.ends;
  }

  /** Whether a pattern covers the path or a folder that it lies in. */
  public boolean covers(AbsolutePath path) {
    String text = path.toString();
    int length = path.isTop() ? text.length() : text.length() - 1;
    stepsLeft += STEPS_PER_CHARACTER * length;
    List<Node> active = new ArrayList<>();
    List<Node> next = new ArrayList<>();
    generation++;
    reach(start, active);
    for (int i = 0; ; i++) {
      boolean ended = skipEmpty(active);
      if (ended && (i == length || text.charAt(i) == '/')) {
        return true;
      }
      stepsLeft -= active.size();
      overLimit |= stepsLeft < 0;
      if (i == length || active.isEmpty() || stepsLeft < 0) {
        return false;
      }
      generation++;
      for (Node node : active) {
        take(node, text.charAt(i), next);
      }
      active.clear();
      List<Node> taken = active;
      active = next;
      next = taken;
    }
  }

  /** Adds what an empty text leads to; tells whether a pattern ends. */
  private boolean skipEmpty(List<Node> active) {
    boolean ended = false;
    for (int i = 0; i < active.size(); i++) {
      Node node = active.get(i);
      reach(node.star, active);
      reach(node.any, active);
      reach(node.names, active);
      ended |= node.ends;
    }
    return ended;
  }

  private void take(Node node, char c, List<Node> next) {
    boolean inName = c != '/';
    switch (node.kind) {
      case PLAIN -> {}
      case STAR -> reach(inName ? node : null, next);
      case ANY -> reach(node, next);
      case NAMES -> reach(inName ? node.partner : null, next);
      case IN_NAME -> reach(inName ? node : node.partner, next);
    }
    reach(inName ? node.one : null, next);
    reach(node.after(c), next);
  }

  private void reach(@Nullable Node node, List<Node> nodesReached) {
    if (node != null && node.seen != generation) {
      node.seen = generation;
      nodesReached.add(node);
    }
  }

  /** Whether the limit of work or memory was reached, so that something was not compared. */
  public boolean isOverLimit() {
    return overLimit;
  }
}
