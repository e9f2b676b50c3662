package io.agentanalytics.core.frame;

import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.TurnNotification;
import io.agentanalytics.core.json.JsonSlice;
import io.agentanalytics.core.json.ProtocolCodec;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a message tell: enough to decide whether the rest has to be read
 * (protocol.md 1).
 */
public final class FrameHead {
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private final Kind kind;
  private final @Nullable RequestId id;
  private final String method;
  private final JsonSlice payload;

  private boolean decoded;
  private Optional<TurnNotification> notification = Optional.empty();

  /** The four kinds of JSON-RPC messages. */
  public enum Kind {
    REQUEST,
    NOTIFICATION,
    RESPONSE,
    ERROR
  }

  FrameHead(Kind kind, @Nullable RequestId id, String method, JsonSlice payload) {
    this.kind = kind;
    this.id = id;
    this.method = method;
    this.payload = payload;
  }

  /** Tries the first bytes, then the whole text. */
  static FrameHead read(byte[] bytes, int offset, int length) {
    FrameHead head = HeadScanner.scan(bytes, offset, length);
    return head != null ? head : HeadParser.parse(bytes, offset, length);
  }

  /** The payload of a message that has none. */
  static JsonSlice noPayload() {
    return new JsonSlice(NOTHING, 0, NOTHING.length);
  }

  public Kind kind() {
    return kind;
  }

  /** Present for every kind but notifications. */
  public Optional<RequestId> id() {
    return Optional.ofNullable(id);
  }

  /** The JSON-RPC method; the empty text for answers. */
  public String method() {
    return method;
  }

  /**
   * The params of a notification that facts carry, decoded once; empty for any other method.
   *
   * @throws io.agentanalytics.core.json.MalformedJsonException if a member cannot be read
   */
  public Optional<TurnNotification> notification() {
    if (!decoded) {
      notification = ProtocolCodec.notification(method, payload);
      decoded = true;
    }
    return notification;
  }

  /** Decodes what will be asked for, or throws as the getter does. */
  void decode() {
    if (kind == Kind.NOTIFICATION) {
      notification();
    }
  }

  /**
   * Params, result or error, not decoded; an empty object when a request or notification has no
   * params.
   */
  public JsonSlice payload() {
    return payload;
  }
}
