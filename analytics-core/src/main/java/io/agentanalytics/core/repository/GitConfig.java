package io.agentanalytics.core.repository;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.agentanalytics.core.repository.GitConfigParser.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of git, from files of its own format, in the order in which git reads them. Files
 * that others include are not followed (docs/decisions/git-from-files.md). Texts have one character
 * for each byte of the files.
 */
record GitConfig(List<Setting> settings) {
  private static final Set<String> YES = Set.of("true", "yes", "on", "1");

  GitConfig {
    settings = List.copyOf(settings);
  }

  /** Reads files one after the other; empty when one is broken, since git then refuses to work. */
  static Optional<GitConfig> parse(List<String> texts) {
    List<Setting> settings = new ArrayList<>();
    for (String text : texts) {
      Optional<List<Setting>> read = new GitConfigParser(text).parse();
      if (read.isEmpty()) {
        return Optional.empty();
      }
      settings.addAll(read.get());
    }
    return Optional.of(new GitConfig(settings));
  }

  /** These settings and then others. */
  GitConfig followedBy(GitConfig later) {
    return new GitConfig(ImmutableList.copyOf(Iterables.concat(settings, later.settings)));
  }

  /** The settings of a key in the subsections of a section. */
  List<Setting> all(String section, String key) {
    return settings.stream()
        .filter(setting -> setting.section().equals(section) && setting.key().equals(key))
        .filter(setting -> !setting.subsection().isEmpty())
        .toList();
  }

  /** Whether the last word on a switch of a section itself is yes. */
  boolean isSet(String section, String key) {
    return settings.stream()
        .filter(setting -> setting.section().equals(section) && setting.key().equals(key))
        .filter(setting -> setting.subsection().isEmpty())
        .reduce((earlier, later) -> later)
        .filter(setting -> YES.contains(Ascii.toLowerCase(setting.value())))
        .isPresent();
  }
}
