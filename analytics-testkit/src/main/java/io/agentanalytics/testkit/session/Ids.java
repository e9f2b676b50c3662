package io.agentanalytics.testkit.session;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids in the forms of the product, counted and not drawn: the same script has the same ids in each
 * run.
 */
final class Ids {
  private long count;

  /** As the product names threads and turns: a UUID of version 7. */
  String ofTime(long atMs) {
    long number = ++count;
    long high = (atMs << 16) | 0x7000L | (number & 0xFFFL);
    long low = 0x8000000000000000L | ((number * 0x9E3779B97F4A7C15L) >>> 2);
    return new UUID(high, low).toString();
  }

  /** As the product names messages: a UUID. */
  String ofChance() {
    String name = "item " + ++count;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** As models name their calls: a prefix and 24 digits. */
  String ofModel(String prefix) {
    return prefix + ofChance().replace("-", "").substring(0, 24);
  }
}
