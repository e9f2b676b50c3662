package io.agentanalytics.core.repository;

import com.google.common.collect.Maps;
import com.google.common.primitives.UnsignedBytes;
import io.agentanalytics.core.repository.GitConfigParser.Setting;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The remotes of a repository.
 *
 * @param listed by name, as {@code git remote -v} lists them for fetching (accepted-lines.md 6)
 * @param origin what {@code git remote get-url origin} prints (reduction.md 8.2)
 */
record GitRemotes(Map<String, Remote> listed, Optional<RemoteUrl> origin) {
  private static final String ORIGIN = "origin";

  private static final Comparator<String> BYTE_ORDER =
      Comparator.comparing(
          name -> name.getBytes(StandardCharsets.UTF_8), UnsignedBytes.lexicographicalComparator());

  GitRemotes {
    listed = Map.copyOf(listed);
  }

  /**
   * A remote.
   *
   * @param partialClone whether git notes a filter behind its address
   */
  record Remote(RemoteUrl url, boolean partialClone) {}

  /**
   * Reads remotes from configuration; empty when a name or an address is no UTF-8, so that the
   * listing cannot be read.
   *
   * @param outer of the system and the user
   * @param own of the repository
   */
  static Optional<GitRemotes> of(GitConfig outer, GitConfig own) {
    GitConfig all = outer.followedBy(own);
    Map<String, String> urls = new LinkedHashMap<>();
    for (Setting url : all.all("remote", "url")) {
      urls.putIfAbsent(url.subsection(), rewrite(url.value(), all));
    }
    try {
      Map<String, Remote> remotes = new HashMap<>();
      for (Map.Entry<String, String> entry : urls.entrySet()) {
        boolean partial =
            all.all("remote", "partialclonefilter").stream()
                .anyMatch(filter -> filter.subsection().equals(entry.getKey()));
        remotes.put(
            utf8(entry.getKey()), new Remote(new RemoteUrl(utf8(entry.getValue())), partial));
      }
      return Optional.of(new GitRemotes(remotes, origin(own, remotes, rewrite(ORIGIN, all))));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Git wants the repository itself to say something of it, and takes the name for an address. */
  private static Optional<RemoteUrl> origin(
      GitConfig own, Map<String, Remote> remotes, String byName) {
    return own.settings().stream().anyMatch(setting -> setting.isIn("remote", ORIGIN))
        ? Optional.of(
            Optional.ofNullable(remotes.get(ORIGIN))
                .map(Remote::url)
                .orElseGet(() -> new RemoteUrl(byName)))
        : Optional.empty();
  }

  /** {@code url.<base>.insteadOf}: the longest prefix wins, the first one of equal ones. */
  private static String rewrite(String url, GitConfig config) {
    String base = "";
    String longest = "";
    for (Setting rule : config.all("url", "insteadof")) {
      if (rule.value().length() > longest.length() && url.startsWith(rule.value())) {
        base = rule.subsection();
        longest = rule.value();
      }
    }
    return base + url.substring(longest.length());
  }

  private static String utf8(String bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
        .toString();
  }

  /**
   * Hash of the repository: of {@code origin}, else of the remote whose name comes first.
   *
   * @param withPartialClones whether remotes of partial clones count, which the reference passes
   *     over
   */
  Optional<String> repositoryHash(boolean withPartialClones) {
    Map<String, Remote> counted =
        Maps.filterValues(listed, remote -> withPartialClones || !remote.partialClone());
    return Optional.ofNullable(counted.get(ORIGIN))
        .or(() -> counted.keySet().stream().min(BYTE_ORDER).map(counted::get))
        .map(remote -> remote.url().hash());
  }
}
