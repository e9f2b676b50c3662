package io.agentanalytics.core.lines;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** One-way hashes of paths, lines and repositories (accepted-lines.md 3). */
public final class Fingerprints {
  private static final String VERSION = "file-line-v1";

  private Fingerprints() {}

  static String path(String path) {
    return hash("path", path);
  }

  static String line(String line) {
    return hash("line", line);
  }

  /** Hash of a remote's address, 40 hex digits. */
  public static String repository(String url) {
    return hash("repo", url);
  }

  /** SHA-1 is what the reference uses; it hides a text, it does not protect one. */
  @SuppressWarnings("deprecation")
  private static String hash(String domain, String value) {
    return Hashing.sha1()
        .newHasher()
        .putString(VERSION, StandardCharsets.UTF_8)
        .putByte((byte) 0)
        .putString(domain, StandardCharsets.UTF_8)
        .putByte((byte) 0)
        .putString(value, StandardCharsets.UTF_8)
        .hash()
        .toString();
  }
}
