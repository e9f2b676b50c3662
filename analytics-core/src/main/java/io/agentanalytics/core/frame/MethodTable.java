package io.agentanalytics.core.frame;

import io.agentanalytics.core.bytes.Literal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The methods of the protocol, found by their bytes, so that naming the method of a frame allocates
 * nothing.
 */
public final class MethodTable {
  private static final String RESOURCE = "methods.txt";
  private static final String NEEDED_NOTIFICATION = "needed-notification";
  private static final String OPENING = "\",\"params\":{";
  private static final String IDLE_NOTIFICATION = "idle-notification";

  /** A power of two, several times the number of methods, so that probes are short. */
  private static final int SLOTS = 1024;

  private static final MethodTable PROTOCOL = load();

  private final @Nullable Method[] slots = new @Nullable Method[SLOTS];

  private MethodTable() {}

  /**
   * A method of the protocol.
   *
   * @param name interned
   * @param literal the same name
   * @param opening the name and what follows it up to the brace of params that are an object
   * @param serverNotification whether messages with it never have an id
   * @param isIdle whether no rule needs messages with it
   */
  record Method(
      String name, Literal literal, Literal opening, boolean serverNotification, boolean isIdle) {}

  /** Whether release 0.131 knows a method. */
  public static boolean isKnown(String method) {
    byte[] bytes = method.getBytes(StandardCharsets.UTF_8);
    return find(bytes, 0, bytes.length) != null;
  }

  /** The method that is spelled in these bytes. */
  static @Nullable Method find(byte[] bytes, int from, int to) {
    int slot = hash(bytes, from, to);
    while (true) {
      Method method = PROTOCOL.slots[slot];
      if (method == null || matches(method, bytes, from, to)) {
        return method;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  private static boolean matches(Method method, byte[] bytes, int from, int to) {
    return method.literal().length() == to - from && method.literal().isAt(bytes, from, to);
  }

  /** FNV-1a, folded: all methods are short ASCII texts. */
  private static int hash(byte[] bytes, int from, int to) {
    int hash = 0x811c9dc5;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i]) * 0x01000193;
    }
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }

  private static MethodTable load() {
    MethodTable table = new MethodTable();
    try (InputStream in = MethodTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int space = line.indexOf(' ');
          table.add(line.substring(space + 1).intern(), line.substring(0, space));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void add(String name, String kind) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    int slot = hash(bytes, 0, bytes.length);
    while (slots[slot] != null) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    boolean idle = kind.equals(IDLE_NOTIFICATION);
    slots[slot] =
        new Method(
            name,
            Literal.of(name),
            Literal.of(name + OPENING),
            idle || kind.equals(NEEDED_NOTIFICATION),
            idle);
  }
}
