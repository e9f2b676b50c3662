package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.testkit.internal.JsonObject;

/** A look at the web: what it was is known when it is over. */
public final class WebSearchScript extends ItemScript<WebSearchScript> {
  WebSearchScript(TurnScript turn) {
    super(turn, "webSearch", turn.wire().ids().ofModel("ws_"));
  }

  @Override
  WebSearchScript self() {
    return this;
  }

  /** It was a search. */
  public TurnScript searches(String query) {
    requireNonNull(query, "query");
    return looked(query, action("search").with("query", query).with("queries", null));
  }

  /** A page was opened. */
  public TurnScript opens(String url) {
    requireNonNull(url, "url");
    return looked(url, action("openPage").with("url", url));
  }

  /** Something was looked for in a page. */
  public TurnScript finds(String pattern, String url) {
    return looked(
        "'" + requireNonNull(pattern, "pattern") + "' in " + requireNonNull(url, "url"),
        action("findInPage").with("url", url).with("pattern", pattern));
  }

  /** It was something else. */
  public TurnScript doesSomethingElse() {
    return looked("", action("other"));
  }

  private TurnScript looked(String query, JsonObject action) {
    next();
    return complete(item(query, action));
  }

  private static JsonObject action(String type) {
    return JsonObject.object().with("type", type);
  }

  @Override
  JsonObject begun() {
    return item("", action("other"));
  }

  private static JsonObject item(String query, JsonObject action) {
    return JsonObject.object().with("query", query).with("action", action);
  }
}
