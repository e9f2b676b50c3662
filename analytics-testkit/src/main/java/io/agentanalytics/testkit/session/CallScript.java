package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.testkit.internal.JsonObject;
import io.agentanalytics.testkit.internal.JsonReader;
import java.time.Duration;

/** A request of a client that has no words of its own in this package. */
public final class CallScript extends Phrase {
  private final ClientScript client;
  private final String method;
  private final JsonObject params;
  private long id;

  CallScript(ClientScript client, String method, JsonObject params) {
    super(client.wire());
    this.client = client;
    this.method = method;
    this.params = params;
  }

  @Override
  void say() {
    id = wire().request(client.connection(), method, params);
  }

  /** Time passes before the next thing happens. */
  public CallScript after(Duration time) {
    wire().pass(requireNonNull(time, "time"));
    return this;
  }

  /**
   * The server answers.
   *
   * @param result a JSON object
   */
  public ClientScript answered(String result) {
    next().respond(client.connection(), id, JsonReader.readObject(result));
    return client;
  }

  /** The server refuses, with an error that has no data. */
  public ClientScript refused(long code, String message) {
    return refuse(error(code, message));
  }

  /**
   * The server refuses.
   *
   * @param data a JSON object
   */
  public ClientScript refused(long code, String message, String data) {
    return refuse(error(code, message).with("data", JsonReader.readObject(data)));
  }

  /** The server never answers. */
  public ClientScript unanswered() {
    next();
    return client;
  }

  private ClientScript refuse(JsonObject error) {
    next().refuse(client.connection(), id, error);
    return client;
  }

  static JsonObject error(long code, String message) {
    return JsonObject.object().with("code", code).with("message", message);
  }

  @Override
  String what() {
    return method;
  }
}
