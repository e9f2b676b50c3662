package io.agentanalytics.core.lines;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** One-way hashes of paths, lines and repositories (accepted-lines.md 3): 40 hex digits each. */
public final class Fingerprints {
  private static final String VERSION = "file-line-v1";
  private static final byte[] PATH = prefix("path");
  private static final byte[] LINE = prefix("line");
  private static final byte[] REPOSITORY = prefix("repo");

  private Fingerprints() {}

  /** Of the path of a changed file. */
  static String path(String path) {
    return hash(PATH, path);
  }

  /** Of the address of a remote, canonical if it has such a form. */
  public static String repository(String url) {
    return hash(REPOSITORY, url);
  }

  /** Takes the bytes of a line. */
  static Hasher ofLine() {
    return hasher(LINE);
  }

  private static String hash(byte[] prefix, String value) {
    return hasher(prefix).putString(value, StandardCharsets.UTF_8).hash().toString();
  }

  private static byte[] prefix(String domain) {
    return (VERSION + '\0' + domain + '\0').getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-1 is what the reference uses; it hides a text, it does not protect one. */
  @SuppressWarnings("deprecation")
  private static Hasher hasher(byte[] prefix) {
    return Hashing.sha1().newHasher().putBytes(prefix);
  }
}
