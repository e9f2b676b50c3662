package io.agentanalytics.core.repository;

/**
 * What may be looked up on this machine.
 *
 * @param git repositories of turns and skills
 * @param environment {@code TMPDIR}, {@code /tmp} and the home directory
 * @param partialClones whether remotes of partial clones count, which the reference passes over
 *     (accepted-lines.md 8)
 */
public record LookupOptions(boolean git, boolean environment, boolean partialClones) {
  /** Nothing: recordings name paths of other machines. */
  public static final LookupOptions NOTHING = new LookupOptions(false, false, false);
}
