package io.agentanalytics.core.catalog;

import io.agentanalytics.api.protocol.WireWord;

/**
 * Something that releases do differently, beyond how they spell it. Rules ask for the trait and
 * never for a version; a profile lists those that its releases have.
 */
public enum ReleaseTrait implements WireWord {
  /** Accepted lines come with their fingerprints, in chunks; otherwise in one event without. */
  LINE_FINGERPRINTS("line-fingerprints"),
  /** A turn for which nobody chose a personality has that of the product. */
  DEFAULT_PERSONALITY("default-personality"),
  /**
   * Any word says where a thread comes from; otherwise a thread with an unknown one is not told.
   */
  OPEN_THREAD_SOURCES("open-thread-sources"),
  /** A client is called as the one that started the thread, where the server tells. */
  THREAD_ORIGINATOR("thread-originator"),
  /** Items that end behind their turn, or whose turn has no event, have one themselves. */
  LATE_ITEMS("late-items"),
  /** A call of an agent or of a control tool ran as long as its item did. */
  COLLAB_EXECUTION("collab-execution"),
  /** Turns that the server started for an agent, a goal or the queue have events. */
  SERVER_TURNS("server-turns"),
  /** A grant of anything approves, also of what was not asked for. */
  ANY_GRANT("any-grant"),
  /** Reviews of input for a running command are a kind of their own, and none of the command. */
  STDIN_REVIEWS("stdin-reviews"),
  /** The server tells when the settings of a thread change. */
  SETTINGS_UPDATES("settings-updates"),
  /** What a guardian did is nearly always the same, so that the rest of its review is told. */
  GUARDIAN_DEFAULTS("guardian-defaults"),
  /** Turns tell what was written to the cache, also when it was nothing. */
  CACHE_WRITES("cache-writes");

  private final String word;

  ReleaseTrait(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
