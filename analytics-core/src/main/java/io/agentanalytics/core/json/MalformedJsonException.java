package io.agentanalytics.core.json;

/** A JSON text cannot be read as what it should be. */
public final class MalformedJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String member;

  /**
   * @param member path of the member that cannot be read, for example {@code item.status}; empty
   *     for the whole text
   * @param problem what was found and what was expected, without the value
   */
  public MalformedJsonException(String member, String problem, Throwable cause) {
    super(message(member, problem), cause);
    this.member = member;
  }

  /** As above, without a cause. */
  public MalformedJsonException(String member, String problem) {
    super(message(member, problem));
    this.member = member;
  }

  private static String message(String member, String problem) {
    return member.isEmpty() ? problem : member + ": " + problem;
  }

  /** Path of the member that cannot be read; empty for the whole text. */
  public String member() {
    return member;
  }
}
