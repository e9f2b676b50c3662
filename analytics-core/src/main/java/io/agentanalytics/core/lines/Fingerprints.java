package io.agentanalytics.core.lines;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** One-way hashes of paths, lines and repositories (accepted-lines.md 3): 40 hex digits each. */
public final class Fingerprints {
  private static final String VERSION = "file-line-v1";

  private Fingerprints() {}

  /** Of the path of a changed file. */
  static String path(String path) {
    return hash("path", path);
  }

  /** Of the address of a remote, canonical if it has such a form. */
  public static String repository(String url) {
    return hash("repo", url);
  }

  /** Takes the bytes of a line. */
  static Hasher ofLine() {
    return hasher("line");
  }

  private static String hash(String domain, String value) {
    return hasher(domain).putString(value, StandardCharsets.UTF_8).hash().toString();
  }

  /** SHA-1 is what the reference uses; it hides a text, it does not protect one. */
  @SuppressWarnings("deprecation")
  private static Hasher hasher(String domain) {
    return Hashing.sha1()
        .newHasher()
        .putString(VERSION, StandardCharsets.UTF_8)
        .putByte((byte) 0)
        .putString(domain, StandardCharsets.UTF_8)
        .putByte((byte) 0);
  }
}
