package io.agentanalytics.core.json;

import io.agentanalytics.api.protocol.CommandApprovalResult;
import io.agentanalytics.api.protocol.FileChangeApprovalResult;
import io.agentanalytics.api.protocol.OtherClientRequestParams;
import io.agentanalytics.api.protocol.OtherClientResult;
import io.agentanalytics.api.protocol.OtherNotification;
import io.agentanalytics.api.protocol.OtherServerRequestParams;
import io.agentanalytics.api.protocol.OtherServerResult;
import io.agentanalytics.api.protocol.ThreadResult;
import io.agentanalytics.api.protocol.TurnCompletedNotification;
import io.agentanalytics.api.protocol.TurnStartResult;
import io.agentanalytics.api.protocol.TurnStartedNotification;
import io.agentanalytics.core.protocol.DecisionAnswer;
import io.agentanalytics.core.protocol.ThreadBody;
import io.agentanalytics.core.protocol.TurnBody;
import io.agentanalytics.core.protocol.TurnReference;
import io.agentanalytics.core.protocol.TurnStartBody;
import io.agentanalytics.core.protocol.WireTurn;
import io.agentanalytics.core.protocol.WireTurnError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Messages back in wire form: the counterpart of {@link ProtocolCodec} for those whose record is
 * not their JSON.
 */
final class MessageBodies {
  private static final Map<Class<?>, Function<Object, Object>> BODIES = new HashMap<>();

  static {
    put(TurnStartedNotification.class, MessageBodies::turnStarted);
    put(TurnCompletedNotification.class, MessageBodies::turnCompleted);
    put(ThreadResult.class, result -> new ThreadBody(result.thread(), result.model()));
    put(
        TurnStartResult.class,
        result -> new TurnStartBody(new TurnReference(result.turnId(), result.rootTurnId())));
    put(CommandApprovalResult.class, result -> new DecisionAnswer(result.decision()));
    put(FileChangeApprovalResult.class, result -> new DecisionAnswer(result.decision()));
    // Of these only the method is kept.
    List.of(
            OtherClientRequestParams.class,
            OtherClientResult.class,
            OtherServerRequestParams.class,
            OtherServerResult.class,
            OtherNotification.class)
        .forEach(other -> put(other, message -> Map.of()));
  }

  private MessageBodies() {}

  private static <T> void put(Class<T> type, Function<T, Object> toBody) {
    BODIES.put(type, message -> toBody.apply(type.cast(message)));
  }

  /** The value whose JSON is the params or the result of a message. */
  static Object of(Object message) {
    return BODIES.getOrDefault(message.getClass(), Function.identity()).apply(message);
  }

  private static TurnBody turnStarted(TurnStartedNotification started) {
    return new TurnBody(
        started.threadId(),
        new WireTurn(
            started.turnId(),
            Optional.empty(),
            Optional.empty(),
            started.startedAt(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            started.rootTurnId()));
  }

  private static TurnBody turnCompleted(TurnCompletedNotification completed) {
    return new TurnBody(
        completed.threadId(),
        new WireTurn(
            completed.turnId(),
            Optional.of(completed.status()),
            completed.error().map(info -> new WireTurnError(Optional.empty(), Optional.of(info))),
            OptionalLong.empty(),
            completed.completedAt(),
            completed.durationMs(),
            Optional.empty()));
  }
}
