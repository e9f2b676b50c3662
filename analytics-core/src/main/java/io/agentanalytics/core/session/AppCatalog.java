package io.agentanalytics.core.session;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import io.agentanalytics.core.protocol.AppsListing;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateIndex;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The apps that the server listed (wire-derivation.md 12). */
final class AppCatalog {
  private static final CharMatcher LETTER_OR_DIGIT =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9'));

  /** No name of a tool is as long. */
  private static final int MAX_TOOL_CHARS = 1024;

  private final StateMap<String, String> nameByConnector;

  /** Connectors by what mentions call them. */
  private final StateIndex<String, String, String> byMentionName;

  /** Connectors by what the names of their tools begin with. */
  private final StateIndex<String, String, String> byToolPrefix;

  AppCatalog(StateStore state) {
    this.nameByConnector = state.map("app", Retention.THREADS, String.class, String.class);
    this.byMentionName = nameByConnector.index((id, name) -> List.of(slug(name, '-')));
    this.byToolPrefix =
        nameByConnector.index((id, name) -> Set.copyOf(List.of(slug(id, '_'), slug(name, '_'))));
  }

  /** Takes a listing, or a page of one. */
  void listed(AppsListing listing) {
    listing.data().forEach(app -> nameByConnector.put(app.id(), app.name()));
  }

  Optional<String> name(String connectorId) {
    return nameByConnector.find(connectorId);
  }

  /** Whether {@code $name} means an app. */
  boolean isMentionName(String name) {
    return byMentionName.count(Ascii.toLowerCase(name)) > 0;
  }

  /**
   * The connector that a tool seems to belong to: the one whose id or name the tool's name begins
   * with, the longest if there are several.
   */
  Optional<String> connectorOfTool(String tool) {
    String name = Ascii.toLowerCase(tool);
    int end = name.lastIndexOf('_', MAX_TOOL_CHARS);
    while (end > 0) {
      Optional<String> connector = byToolPrefix.first(name.substring(0, end));
      if (connector.isPresent()) {
        return connector;
      }
      end = name.lastIndexOf('_', end - 1);
    }
    return Optional.empty();
  }

  /** Lower case, with everything else than letters and digits of ASCII replaced. */
  private static String slug(String text, char separator) {
    String slug = LETTER_OR_DIGIT.negate().replaceFrom(Ascii.toLowerCase(text), separator);
    return CharMatcher.is(separator).trimFrom(slug);
  }
}
