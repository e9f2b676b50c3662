package io.agentanalytics.core.json;

import io.agentanalytics.api.protocol.ApprovalDecision;
import io.agentanalytics.api.protocol.AutoReviewCompletedNotification;
import io.agentanalytics.api.protocol.AutoReviewStartedNotification;
import io.agentanalytics.api.protocol.ClientResult;
import io.agentanalytics.api.protocol.CommandApprovalParams;
import io.agentanalytics.api.protocol.CommandApprovalResult;
import io.agentanalytics.api.protocol.FileChangeApprovalParams;
import io.agentanalytics.api.protocol.FileChangeApprovalResult;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.PermissionsApprovalParams;
import io.agentanalytics.api.protocol.ServerRequestParams;
import io.agentanalytics.api.protocol.ServerResult;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.api.protocol.ThreadResult;
import io.agentanalytics.api.protocol.TurnCompletedNotification;
import io.agentanalytics.api.protocol.TurnDiffUpdatedNotification;
import io.agentanalytics.api.protocol.TurnInputParams;
import io.agentanalytics.api.protocol.TurnNotification;
import io.agentanalytics.api.protocol.TurnStartParams;
import io.agentanalytics.api.protocol.TurnStartResult;
import io.agentanalytics.api.protocol.TurnStartedNotification;
import io.agentanalytics.api.protocol.TurnSteerParams;
import io.agentanalytics.api.protocol.TurnSteerResult;
import io.agentanalytics.core.bytes.Literal;
import io.agentanalytics.core.protocol.DecisionAnswer;
import io.agentanalytics.core.protocol.ThreadBody;
import io.agentanalytics.core.protocol.TurnBody;
import io.agentanalytics.core.protocol.TurnStartBody;
import io.agentanalytics.core.protocol.WireTurn;
import io.agentanalytics.core.protocol.WireTurnError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which message of the app-server has which type: the wire messages that facts carry, by their
 * JSON-RPC method. Adding a message is a line in one of the tables.
 */
public final class ProtocolCodec {
  private static final Map<String, Decoder<? extends TurnNotification>> NOTIFICATIONS =
      new LinkedHashMap<>();
  private static final Map<String, Decoder<? extends TurnInputParams>> CLIENT_REQUESTS =
      new LinkedHashMap<>();
  private static final Map<String, Decoder<? extends ClientResult>> CLIENT_RESULTS =
      new LinkedHashMap<>();
  private static final Map<String, Decoder<? extends ServerRequestParams>> SERVER_REQUESTS =
      new LinkedHashMap<>();
  private static final Map<String, Decoder<? extends ServerResult>> SERVER_RESULTS =
      new LinkedHashMap<>();

  static {
    NOTIFICATIONS.put("turn/started", decoder(TurnBody.class, ProtocolCodec::turnStarted));
    NOTIFICATIONS.put("turn/completed", decoder(TurnBody.class, ProtocolCodec::turnCompleted));
    NOTIFICATIONS.put("turn/diff/updated", plain(TurnDiffUpdatedNotification.class));
    NOTIFICATIONS.put(
        "item/started",
        item(
            "startedAtMs",
            ItemStartedNotification.class,
            glance ->
                new ItemStartedNotification(
                    glance.threadId(), glance.turnId(), glance.atMs(), glance.item())));
    NOTIFICATIONS.put(
        "item/completed",
        item(
            "completedAtMs",
            ItemCompletedNotification.class,
            glance ->
                new ItemCompletedNotification(
                    glance.threadId(), glance.turnId(), glance.atMs(), glance.item())));
    NOTIFICATIONS.put(
        "item/autoApprovalReview/started", plain(AutoReviewStartedNotification.class));
    NOTIFICATIONS.put(
        "item/autoApprovalReview/completed", plain(AutoReviewCompletedNotification.class));

    CLIENT_REQUESTS.put("turn/start", plain(TurnStartParams.class));
    CLIENT_REQUESTS.put("turn/steer", plain(TurnSteerParams.class));

    for (ThreadMethod method : ThreadMethod.values()) {
      CLIENT_RESULTS.put(
          method.word(),
          decoder(ThreadBody.class, body -> new ThreadResult(method, body.thread(), body.model())));
    }
    CLIENT_RESULTS.put(
        "turn/start",
        decoder(
            TurnStartBody.class,
            body -> new TurnStartResult(body.turn().id(), body.turn().rootTurnId())));
    CLIENT_RESULTS.put("turn/steer", plain(TurnSteerResult.class));

    SERVER_REQUESTS.put(
        "item/commandExecution/requestApproval", plain(CommandApprovalParams.class));
    SERVER_REQUESTS.put("item/fileChange/requestApproval", plain(FileChangeApprovalParams.class));
    SERVER_REQUESTS.put("item/permissions/requestApproval", plain(PermissionsApprovalParams.class));

    SERVER_RESULTS.put(
        "item/commandExecution/requestApproval", decision(CommandApprovalResult::new));
    SERVER_RESULTS.put("item/fileChange/requestApproval", decision(FileChangeApprovalResult::new));
  }

  private ProtocolCodec() {}

  /** Decodes a message, or throws {@link MalformedJsonException}. */
  private interface Decoder<T> {
    T decode(JsonSlice slice);
  }

  private static <T> Decoder<T> plain(Class<T> type) {
    return slice -> slice.read(type);
  }

  /** Most items are texts, at which a glance is enough. */
  private static <T> Decoder<T> item(
      String timeMember, Class<T> type, Function<ItemGlance, T> toMessage) {
    Literal time = Literal.of("\"" + timeMember + "\":");
    return slice -> slice.glanceAtItem(time).map(toMessage).orElseGet(() -> slice.read(type));
  }

  private static <B, T> Decoder<T> decoder(Class<B> body, Function<B, T> toMessage) {
    return slice -> toMessage.apply(slice.read(body));
  }

  private static <T> Decoder<T> decision(Function<ApprovalDecision, T> toResult) {
    return slice -> {
      try {
        return toResult.apply(slice.read(DecisionAnswer.class).decision());
      } catch (IllegalArgumentException e) {
        throw new MalformedJsonException("decision", "not a decision of this request", e);
      }
    };
  }

  private static TurnStartedNotification turnStarted(TurnBody body) {
    return new TurnStartedNotification(
        body.threadId(), body.turn().id(), body.turn().startedAt(), body.turn().rootTurnId());
  }

  private static TurnCompletedNotification turnCompleted(TurnBody body) {
    WireTurn turn = body.turn();
    return new TurnCompletedNotification(
        body.threadId(),
        turn.id(),
        turn.status().orElseThrow(() -> new MalformedJsonException("turn.status", "missing")),
        turn.error().flatMap(WireTurnError::codexErrorInfo),
        turn.completedAt(),
        turn.durationMs());
  }

  /** A notification that facts carry; empty for any other method. */
  public static Optional<TurnNotification> notification(String method, JsonSlice params) {
    return decode(NOTIFICATIONS, method, params);
  }

  /** Params of a client request that facts carry; empty for any other method. */
  public static Optional<TurnInputParams> clientRequest(String method, JsonSlice params) {
    return decode(CLIENT_REQUESTS, method, params);
  }

  /** Result of a client request that facts carry; empty for any other method. */
  public static Optional<ClientResult> clientResult(String method, JsonSlice result) {
    return decode(CLIENT_RESULTS, method, result);
  }

  /** Params of an approval request; empty for any other method. */
  public static Optional<ServerRequestParams> serverRequest(String method, JsonSlice params) {
    return decode(SERVER_REQUESTS, method, params);
  }

  /** A decision of a client; empty for methods without one. */
  public static Optional<ServerResult> serverResult(String method, JsonSlice result) {
    return decode(SERVER_RESULTS, method, result);
  }

  private static <T> Optional<T> decode(
      Map<String, Decoder<? extends T>> decoders, String method, JsonSlice slice) {
    Decoder<? extends T> decoder = decoders.get(method);
    return decoder == null ? Optional.empty() : Optional.of(decoder.decode(slice));
  }
}
