package io.agentanalytics.core.json;

/** A JSON text cannot be read as what it should be. */
public final class MalformedJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String member;
  private final String problem;

  /**
   * @param member path of the member that cannot be read, for example {@code item.status}; empty
   *     for the whole text
   * @param problem what was found and what was expected, without the value
   */
  public MalformedJsonException(String member, String problem, Throwable cause) {
    super(message(member, problem), cause);
    this.member = member;
    this.problem = problem;
  }

  /** As above, without a cause. */
  public MalformedJsonException(String member, String problem) {
    super(message(member, problem));
    this.member = member;
    this.problem = problem;
  }

  /** A value refused its components; values name the component first, by its Java name. */
  static MalformedJsonException ofFact(IllegalArgumentException e) {
    String text = String.valueOf(e.getMessage());
    int colon = text.indexOf(": ");
    return colon < 0
        ? new MalformedJsonException("", text, e)
        : new MalformedJsonException(
            MemberNames.ofComponent(text.substring(0, colon)), text.substring(colon + 2), e);
  }

  /** The same problem, of a value that is a member of a larger one. */
  MalformedJsonException inside(String outer) {
    return new MalformedJsonException(
        member.isEmpty() ? outer : outer + "." + member, problem, this);
  }

  private static String message(String member, String problem) {
    return member.isEmpty() ? problem : member + ": " + problem;
  }

  /** Path of the member that cannot be read; empty for the whole text. */
  public String member() {
    return member;
  }

  /** What was found and what was expected, without the member. */
  public String problem() {
    return problem;
  }
}
