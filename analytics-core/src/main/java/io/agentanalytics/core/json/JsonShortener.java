package io.agentanalytics.core.json;

import io.agentanalytics.core.bytes.ByteFinder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Shortens a JSON object while it streams by: members that no rule reads are passed over, with
 * whatever stands in them, and so is white space between those that are kept. What is kept is valid
 * if the object is, and the beginning of one if the object ends too early. Of what stands before
 * and behind the object, all is kept but repeated NUL bytes.
 *
 * <p>Memory is bounded by what is kept, and every byte is looked at once. In which pieces the bytes
 * come makes no difference.
 *
 * <p>Not thread-safe.
 */
public final class JsonShortener {
  private static final int INITIAL_BYTES = 4 * 1024;

  /** Longer names are none that are looked for. */
  private static final int MAX_NAME_BYTES = 256;

  private static final int MAX_BEGINNING_BYTES = 64 * 1024;

  /** What may be kept behind a text that has filled everything. */
  private static final int RESERVE_BYTES = 64 * 1024;

  private final MemberTree root;
  private final int maxBytes;
  private int limit;
  private final JsonSkipper skipper = new JsonSkipper();

  /** Of containers whose members are told apart: as many as a tree is deep. */
  private final Level[] levels;

  private int depth;
  private boolean objectSeen;
  private State state = State.AROUND;
  private byte[] kept = new byte[INITIAL_BYTES];
  private int size;

  /** Where the newest member begins in what is kept, and where its name does. */
  private int memberStart;

  private int nameStart;
  private int textStart;

  /** What is kept of the newest value; null for nothing. */
  private @Nullable MemberTree value;

  /** How many bytes of the text may still be kept; -1 when it has been cut. */
  private long room;

  private boolean overfull;
  private boolean broken;
  private long cutTextBytes;
  private long paddingBytes;

  /** What stands at the place. */
  private enum State {
    /** Text before or behind the object. */
    AROUND,
    FIRST_MEMBER,
    MEMBER,
    NAME,
    COLON,
    FIRST_VALUE,
    VALUE,
    BEHIND_VALUE,
    TEXT,
    SCALAR,
    CONTAINER,
    /** The text is no JSON. */
    NOTHING
  }

  private static final class Level {
    private MemberTree tree = MemberTree.ALL;
    private boolean isEmpty;

    boolean isObject() {
      return tree.kind() == MemberTree.Kind.OBJECT;
    }
  }

  /**
   * @param root what is kept of the object
   * @param maxBytes how much may be kept
   */
  public JsonShortener(MemberTree root, int maxBytes) {
    this.root = root;
    this.maxBytes = maxBytes;
    this.limit = maxBytes;
    this.levels = new Level[root.depth()];
    Arrays.setAll(levels, i -> new Level());
  }

  /** Takes the next bytes. */
  public void take(byte[] bytes, int from, int to) {
    int next = from;
    while (next < to && !overfull && !broken) {
      next = step(bytes, next, to);
    }
  }

  /** What is kept is at the beginning of this. */
  public byte[] bytes() {
    return kept;
  }

  /** How many bytes are kept. */
  public int size() {
    return size;
  }

  /** Whether more would have to be kept than may be. */
  public boolean isOverfull() {
    return overfull;
  }

  /** Whether the text is no JSON, as far as it was looked at. */
  public boolean isBroken() {
    return broken;
  }

  /** Whether an object was read to its end, and what was needed of it is kept. */
  public boolean hasObject() {
    return objectSeen && depth == 0 && !overfull && !broken;
  }

  /** Bytes at the ends of texts that rules search and that are too long for it. */
  public long cutTextBytes() {
    return cutTextBytes;
  }

  /** Whether a text that rules search was cut, since everything was full. */
  public boolean hasCutText() {
    return cutTextBytes > 0;
  }

  /** NUL bytes before and behind the object that were passed over. */
  public long paddingBytes() {
    return paddingBytes;
  }

  private int step(byte[] bytes, int at, int to) {
    return switch (state) {
      case AROUND -> around(bytes, at, to);
      case NAME -> name(bytes, at, to);
      case TEXT -> text(bytes, at, to);
      case SCALAR -> scalar(bytes, at, to);
      case CONTAINER -> container(bytes, at, to);
      default -> {
        // The first byte of a scalar is a part of it.
        yield isWhite(bytes[at]) || structure(bytes[at]) ? at + 1 : at;
      }
    };
  }

  private static boolean isWhite(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  private int around(byte[] bytes, int at, int to) {
    for (int i = at; i < to; i++) {
      if (bytes[i] == '{' && !objectSeen) {
        objectSeen = true;
        open(root, '{');
        return i + 1;
      }
      if (bytes[i] == 0 && size > 0 && kept[size - 1] == 0) {
        paddingBytes++;
      } else {
        keep(bytes[i]);
      }
    }
    return to;
  }

  /** Whether the byte is used up. */
  private boolean structure(byte b) {
    switch (state) {
      case FIRST_MEMBER, MEMBER -> {
        if (b == '"') {
          beginMember();
        } else if (b == '}' && state == State.FIRST_MEMBER) {
          close(b);
        } else {
          breakOff();
        }
      }
      case COLON -> {
        if (b != ':') {
          breakOff();
        } else {
          keepIf(value != null, b);
          state = State.VALUE;
        }
      }
      case FIRST_VALUE -> {
        if (b == ']') {
          close(b);
        } else {
          beginElement();
          return beginValue(b);
        }
      }
      case BEHIND_VALUE -> behindValue(b);
      default -> {
        return beginValue(b);
      }
    }
    return true;
  }

  private void behindValue(byte b) {
    boolean inObject = level().isObject();
    if (b == (inObject ? '}' : ']')) {
      close(b);
    } else if (b != ',') {
      breakOff();
    } else if (inObject) {
      state = State.MEMBER;
    } else {
      beginElement();
      state = State.VALUE;
    }
  }

  private void breakOff() {
    broken = true;
    state = State.NOTHING;
  }

  private Level level() {
    return levels[depth - 1];
  }

  private void open(MemberTree tree, char bracket) {
    keep((byte) bracket);
    Level level = levels[depth++];
    level.tree = tree;
    level.isEmpty = true;
    state = level.isObject() ? State.FIRST_MEMBER : State.FIRST_VALUE;
  }

  private void close(byte bracket) {
    keep(bracket);
    depth--;
    state = depth == 0 ? State.AROUND : State.BEHIND_VALUE;
  }

  private void beginMember() {
    memberStart = size;
    separate();
    keep((byte) '"');
    nameStart = size;
    skipper.beginText();
    state = State.NAME;
  }

  private void beginElement() {
    separate();
    level().isEmpty = false;
    value = level().tree.element();
  }

  private void separate() {
    keepIf(!level().isEmpty, (byte) ',');
  }

  private int name(byte[] bytes, int at, int to) {
    int next = skipper.skipText(bytes, at, to);
    if (nameStart >= 0) {
      int room = level().tree.keepsOthers() ? next - at : MAX_NAME_BYTES - (size - nameStart);
      keep(bytes, at, Math.min(next, at + room));
      if (next - at > room) {
        size = memberStart;
        nameStart = -1;
      }
    }
    if (skipper.isBehindText()) {
      endName();
    }
    return next;
  }

  private void endName() {
    value = nameStart < 0 ? null : named();
    if (value == null) {
      size = memberStart;
    } else {
      level().isEmpty = false;
    }
    state = State.COLON;
  }

  /** A name with escapes may be any. */
  private @Nullable MemberTree named() {
    int end = Math.max(nameStart, size - 1);
    return ByteFinder.find(kept, nameStart, end, '\\') >= 0
        ? MemberTree.ALL
        : level().tree.member(kept, nameStart, end);
  }

  /** Whether the byte is used up. */
  private boolean beginValue(byte b) {
    MemberTree tree = value;
    switch (b) {
      case '"' -> {
        keepIf(tree != null, b);
        textStart = size;
        room = tree == null ? 0 : roomFor(tree.kind());
        skipper.beginText();
        state = State.TEXT;
      }
      case '{', '[' -> {
        MemberTree.Kind looked = b == '{' ? MemberTree.Kind.OBJECT : MemberTree.Kind.ARRAY;
        if (tree != null && tree.kind() == looked) {
          open(tree, (char) b);
        } else {
          skipper.beginContainer();
          state = State.CONTAINER;
          return false;
        }
      }
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 't', 'f', 'n' -> {
        state = State.SCALAR;
        return false;
      }
      default -> breakOff();
    }
    return true;
  }

  private long roomFor(MemberTree.Kind kind) {
    return switch (kind) {
      case PRESENCE -> 0;
      case BEGINNING -> Math.min(MAX_BEGINNING_BYTES, maxBytes / 2);
      // Never cut in an object that could be kept as it is.
      case TEXT -> Math.max(0, maxBytes - size);
      default -> Long.MAX_VALUE;
    };
  }

  private int text(byte[] bytes, int at, int to) {
    int next = skipper.skipText(bytes, at, to);
    boolean ends = skipper.isBehindText();
    int end = ends ? next - 1 : next;
    if (end - at <= room) {
      keep(bytes, at, end);
      room -= end - at;
    } else {
      cut(bytes, at, end);
    }
    if (ends) {
      keepIf(value != null, (byte) '"');
      state = State.BEHIND_VALUE;
    }
    return next;
  }

  /** Keeps what there is room for, but no part of a character or of an escape. */
  private void cut(byte[] bytes, int at, int end) {
    boolean searched = value != null && value.kind() == MemberTree.Kind.TEXT;
    int before = size;
    if (room >= 0) {
      limit = searched ? maxBytes + RESERVE_BYTES : limit;
      keep(bytes, at, at + (int) room);
      if (size > textStart) {
        size = JsonSkipper.wholeTextEnd(kept, size);
      }
      room = -1;
    }
    cutTextBytes += searched ? end - at - (size - before) : 0;
  }

  private int scalar(byte[] bytes, int at, int to) {
    int next = at;
    while (next < to && isScalar(bytes[next])) {
      next++;
    }
    if (value != null) {
      keep(bytes, at, next);
    }
    if (next < to) {
      state = State.BEHIND_VALUE;
    }
    return next;
  }

  private static boolean isScalar(byte b) {
    return b != ',' && b != '}' && b != ']' && !isWhite(b);
  }

  private int container(byte[] bytes, int at, int to) {
    boolean begins = skipper.isBeforeContainer();
    int next = skipper.skipContainer(bytes, at, to);
    boolean ends = skipper.isBehindContainer();
    if (value != null && keepsContent(value.kind())) {
      keep(bytes, at, next);
    } else if (value != null) {
      keepIf(begins, bytes[at]);
      keepIf(ends, bytes[next - 1]);
    }
    if (skipper.isMismatched()) {
      breakOff();
    } else if (ends) {
      state = State.BEHIND_VALUE;
    }
    return next;
  }

  private static boolean keepsContent(MemberTree.Kind kind) {
    return kind == MemberTree.Kind.ALL
        || kind == MemberTree.Kind.TEXT
        || kind == MemberTree.Kind.BEGINNING;
  }

  private void keepIf(boolean wanted, byte b) {
    if (wanted) {
      keep(b);
    }
  }

  private void keep(byte b) {
    if (makeRoom(1)) {
      kept[size++] = b;
    }
  }

  private void keep(byte[] bytes, int from, int to) {
    if (makeRoom(to - from)) {
      System.arraycopy(bytes, from, kept, size, to - from);
      size += to - from;
    }
  }

  private boolean makeRoom(int more) {
    overfull |= more > limit - size;
    if (!overfull && size + more > kept.length) {
      long grown = Math.max(size + more, 2L * kept.length);
      kept = Arrays.copyOf(kept, (int) Math.min(grown, limit));
    }
    return !overfull;
  }
}
