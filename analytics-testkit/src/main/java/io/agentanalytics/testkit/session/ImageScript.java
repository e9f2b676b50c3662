package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.testkit.internal.JsonObject;
import org.jspecify.annotations.Nullable;

/** A picture is made. */
public final class ImageScript extends ItemScript<ImageScript> {
  private @Nullable String revisedPrompt;
  private @Nullable String savedPath;

  ImageScript(TurnScript turn) {
    super(turn, "imageGeneration", turn.wire().ids().ofModel("ig_"));
  }

  @Override
  ImageScript self() {
    return this;
  }

  /** What the model was really asked for. What is said from now on shows it. */
  public ImageScript revisedPrompt(String text) {
    revisedPrompt = requireNonNull(text, "text");
    return this;
  }

  /** Where the picture is kept, absolute. What is said from now on shows it. */
  public ImageScript savedPath(String path) {
    savedPath = requireNonNull(path, "path");
    return this;
  }

  /** The picture is there. */
  public TurnScript completes() {
    return ends("completed");
  }

  /** There is no picture. */
  public TurnScript fails() {
    return ends("failed");
  }

  /** The item completes with a status of the model's own choice. */
  public TurnScript ends(String status) {
    next();
    return complete(item(requireNonNull(status, "status")));
  }

  @Override
  JsonObject begun() {
    return item("in_progress");
  }

  private JsonObject item(String status) {
    JsonObject item =
        JsonObject.object()
            .with("status", status)
            .with("revisedPrompt", revisedPrompt)
            .with("result", "");
    return savedPath == null ? item : item.with("savedPath", savedPath);
  }
}
