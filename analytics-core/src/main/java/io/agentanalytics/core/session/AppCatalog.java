package io.agentanalytics.core.session;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import io.agentanalytics.core.protocol.AppsListing;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The apps that the server listed (wire-derivation.md 12). */
final class AppCatalog {
  private static final CharMatcher LETTER_OR_DIGIT =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9'));

  private final StateMap<String, String> nameByConnector;

  AppCatalog(StateStore state) {
    this.nameByConnector = state.map("app", Retention.THREADS, String.class, String.class);
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
    return nameByConnector.toMap().values().stream()
        .anyMatch(app -> slug(app, '-').equals(Ascii.toLowerCase(name)));
  }

  /**
   * The connector that a tool seems to belong to: the one whose id or name the tool's name begins
   * with, the longest if there are several.
   */
  Optional<String> connectorOfTool(String tool) {
    String name = Ascii.toLowerCase(tool);
    return nameByConnector.toMap().entrySet().stream()
        .flatMap(
            app ->
                Stream.of(app.getKey(), app.getValue())
                    .map(text -> Map.entry(slug(text, '_'), app.getKey())))
        .filter(prefix -> !prefix.getKey().isEmpty() && name.startsWith(prefix.getKey() + "_"))
        .max(Comparator.comparing(prefix -> prefix.getKey().length()))
        .map(Map.Entry::getValue);
  }

  /** Lower case, with everything else than letters and digits of ASCII replaced. */
  private static String slug(String text, char separator) {
    String slug = LETTER_OR_DIGIT.negate().replaceFrom(Ascii.toLowerCase(text), separator);
    return CharMatcher.is(separator).trimFrom(slug);
  }
}
