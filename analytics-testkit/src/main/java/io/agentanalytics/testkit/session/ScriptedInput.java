package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.testkit.internal.JsonObject;
import java.util.List;

/** A part of what a user says (protocol.md 5.1). */
public final class ScriptedInput {
  private final JsonObject content;

  private ScriptedInput(JsonObject content) {
    this.content = content;
  }

  /** Text; skills and plugins may be mentioned in it. */
  public static ScriptedInput text(String text) {
    return new ScriptedInput(
        of("text").with("text", requireNonNull(text, "text")).with("text_elements", List.of()));
  }

  /** A small image that travels in the message. */
  public static ScriptedInput image() {
    return image("data:image/png;base64,iVBORw0KGgo=");
  }

  /** An image. */
  public static ScriptedInput image(String url) {
    return new ScriptedInput(of("image").with("url", requireNonNull(url, "url")));
  }

  /** An image in a file on the server's host. */
  public static ScriptedInput localImage(String path) {
    return new ScriptedInput(of("localImage").with("path", requireNonNull(path, "path")));
  }

  /** A skill, by its file. */
  public static ScriptedInput skill(String name, String path) {
    return named("skill", name, path);
  }

  /** Something named by a path such as {@code app://calendar} or {@code plugin://name@market}. */
  public static ScriptedInput mention(String name, String path) {
    return named("mention", name, path);
  }

  private static ScriptedInput named(String type, String name, String path) {
    return new ScriptedInput(
        of(type)
            .with("name", requireNonNull(name, "name"))
            .with("path", requireNonNull(path, "path")));
  }

  private static JsonObject of(String type) {
    return JsonObject.object().with("type", type);
  }

  /** What a list of threads shows of a message: its first text. */
  static String preview(List<ScriptedInput> inputs) {
    return contents(inputs).stream()
        .filter(content -> content.has("text"))
        .map(content -> String.valueOf(content.get("text")))
        .findFirst()
        .orElse("");
  }

  static List<JsonObject> contents(List<ScriptedInput> inputs) {
    return inputs.stream().map(input -> input.content).toList();
  }
}
