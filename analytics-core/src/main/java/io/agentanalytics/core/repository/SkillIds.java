package io.agentanalytics.core.repository;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** Ids of skills: the same for everybody who uses one repository (reduction.md 8.2). */
public final class SkillIds {
  private SkillIds() {}

  /** Of a skill that belongs to no repository with an address; 40 hex digits. */
  public static String personal(String path, String name) {
    return hash("personal_" + slashes(path) + "_" + name);
  }

  /**
   * Of a skill in a repository; 40 hex digits.
   *
   * @param repoUrl address of {@code origin} as it is
   * @param path relative to the root of the repository when it lies inside, else absolute
   */
  public static String inRepository(String repoUrl, String path, String name) {
    return hash("repo_" + repoUrl + "_" + slashes(path) + "_" + name);
  }

  private static String slashes(String path) {
    return path.replace('\\', '/');
  }

  /** SHA-1 is what the reference uses; it names a skill, it does not protect one. */
  @SuppressWarnings("deprecation")
  private static String hash(String text) {
    return Hashing.sha1().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
