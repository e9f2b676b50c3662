package io.agentanalytics.core.session;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import io.agentanalytics.core.protocol.InputPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what the input of a turn mentions (wire-derivation.md 11 to 13). */
final class MentionReader {
  private static final String NAME = "[A-Za-z0-9_:-]+";

  /** It ends where another link could begin, so that no text is searched again and again. */
  private static final String PATH = "\\s*\\(([^()]*)\\)";

  /** A link of a tool, a link of a plugin, or a plain name. */
  private static final Pattern MENTION =
      Pattern.compile(
          "\\[\\$(" + NAME + ")]" + PATH + "|\\[@[^\\[\\]]+]" + PATH + "|\\$(" + NAME + ")");

  private static final int TOOL = 1;
  private static final int TOOL_PATH = 2;
  private static final int PLUGIN_PATH = 3;
  private static final int PLAIN_NAME = 4;

  /** Variables of shells: no skill is meant. */
  private static final Set<String> VARIABLES =
      Set.of(
          "PATH",
          "HOME",
          "USER",
          "SHELL",
          "PWD",
          "TMPDIR",
          "TEMP",
          "TMP",
          "LANG",
          "TERM",
          "XDG_CONFIG_HOME");

  private static final String APP = "app://";
  private static final String PLUGIN = "plugin://";
  private static final String SKILL = "skill://";
  private static final String SCHEME = "://";

  private final Mentions.Collector mentions = new Mentions.Collector();

  private MentionReader() {}

  /** All mentions of an input. */
  static Mentions read(List<InputPart> input) {
    MentionReader reader = new MentionReader();
    input.forEach(reader::part);
    return reader.mentions.toMentions();
  }

  private void part(InputPart part) {
    switch (part.type()) {
      case "text" -> part.text().ifPresent(this::text);
      case "skill" -> part.path().ifPresent(path -> mentions.skillInput(skillPath(path)));
      case "mention" -> part.path().ifPresent(this::mention);
      default -> {
        // Images mention nothing, and newer kinds are not known.
      }
    }
  }

  private void mention(String path) {
    after(APP, path).ifPresent(mentions::connector);
    after(PLUGIN, path).ifPresent(mentions::plugin);
  }

  private void text(String text) {
    if (CharMatcher.anyOf("$@").matchesNoneOf(text)) {
      return; // Most prompts: no need to try a pattern at each of their characters.
    }
    Matcher found = MENTION.matcher(text);
    while (found.find()) {
      if (found.group(PLUGIN_PATH) != null) {
        after(PLUGIN, found.group(PLUGIN_PATH).strip()).ifPresent(mentions::plugin);
      } else if (found.group(TOOL_PATH) != null) {
        link(found.group(TOOL), found.group(TOOL_PATH).strip());
      } else if (!isVariable(found.group(PLAIN_NAME))) {
        mentions.plainName(found.group(PLAIN_NAME));
      }
    }
  }

  private void link(String name, String path) {
    if (isVariable(name) || path.isEmpty()) {
      return;
    }
    after(APP, path).ifPresent(mentions::connector);
    String skillPath = skillPath(path);
    if (!skillPath.contains(SCHEME)) {
      mentions.linkedPath(skillPath);
    }
  }

  private static String skillPath(String path) {
    return after(SKILL, path).orElse(path);
  }

  private static Optional<String> after(String prefix, String path) {
    return path.startsWith(prefix) && path.length() > prefix.length()
        ? Optional.of(path.substring(prefix.length()))
        : Optional.empty();
  }

  private static boolean isVariable(String name) {
    return VARIABLES.contains(Ascii.toUpperCase(name));
  }
}
