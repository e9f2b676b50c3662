package io.agentanalytics.core.session;

import com.google.common.collect.ImmutableSet;
import io.agentanalytics.api.fact.ClientRequest;
import io.agentanalytics.api.protocol.InitializeParams;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.api.protocol.TurnInputParams;
import io.agentanalytics.api.protocol.TurnStartParams;
import io.agentanalytics.core.json.JsonSlice;
import io.agentanalytics.core.json.ProtocolCodec;
import io.agentanalytics.core.protocol.ConfigWrite;
import io.agentanalytics.core.protocol.ConfigWrites;
import io.agentanalytics.core.protocol.OptOuts;
import io.agentanalytics.core.protocol.PluginInstallation;
import io.agentanalytics.core.protocol.PluginRemoval;
import io.agentanalytics.core.protocol.ThreadOverrides;
import io.agentanalytics.core.protocol.ThreadScope;
import io.agentanalytics.core.protocol.TurnInput;
import io.agentanalytics.core.protocol.TurnOverrides;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests of clients until the server answers: an answer on the wire does not say what it answers
 * (protocol.md 1.1).
 */
final class ClientCalls {
  private final StateMap<Key, OpenCall> open;

  /** Each client numbers its requests by itself. */
  private record Key(long connection, RequestId id) implements Comparable<Key> {
    /** So that ids which are made to collide in a map cost no more than others. */
    @Override
    public int compareTo(Key other) {
      return Comparator.comparingLong(Key::connection).thenComparing(Key::id).compare(this, other);
    }
  }

  ClientCalls(StateStore state) {
    this.open = state.map("client_call", Retention.PENDING, Key.class, OpenCall.class);
  }

  /** How a request becomes an open call; a method that is not listed is {@link OpenCall.Other}. */
  private static final Map<String, Reader> READERS = readers();

  private interface Reader {
    OpenCall read(JsonSlice params);
  }

  private static Map<String, Reader> readers() {
    Map<String, Reader> readers = new HashMap<>();
    readers.put(
        "initialize",
        params ->
            new OpenCall.Initialize(
                params.read(InitializeParams.class),
                params
                    .tryRead(OptOuts.class)
                    .map(OptOuts::methods)
                    .map(ImmutableSet::copyOf)
                    .orElse(ImmutableSet.of())));
    for (ThreadMethod method : ThreadMethod.values()) {
      readers.put(
          method.word(),
          params -> new OpenCall.OpenThread(method, params.read(ThreadOverrides.class)));
    }
    readers.put(
        "thread/compact/start",
        params -> new OpenCall.CompactThread(params.read(ThreadScope.class).threadId().orElse("")));
    readers.put("skills/list", params -> new OpenCall.ListSkills());
    readers.put("app/list", params -> new OpenCall.ListApps());
    readers.put("plugin/list", params -> new OpenCall.ListPlugins());
    readers.put(
        "plugin/install",
        params -> new OpenCall.InstallPlugin(params.read(PluginInstallation.class)));
    readers.put(
        "plugin/uninstall",
        params -> new OpenCall.UninstallPlugin(params.read(PluginRemoval.class).pluginId()));
    readers.put(
        "config/value/write", params -> switchPlugins(List.of(params.read(ConfigWrite.class))));
    readers.put(
        "config/batchWrite", params -> switchPlugins(params.read(ConfigWrites.class).edits()));
    return Map.copyOf(readers);
  }

  private static OpenCall switchPlugins(List<ConfigWrite> writes) {
    return new OpenCall.SwitchPlugins(PluginSwitches.of(writes));
  }

  /**
   * A client asks.
   *
   * @return the call, which is open now
   * @throws io.agentanalytics.core.json.MalformedJsonException if its params cannot be read; the
   *     call is open all the same
   */
  OpenCall requested(Moment moment, RequestId id, String method, JsonSlice params, Facts facts) {
    Key key = new Key(moment.connection(), id);
    open.put(key, new OpenCall.Other());
    Optional<TurnInputParams> request = ProtocolCodec.clientRequest(method, params);
    if (request.isPresent()) {
      OpenCall call = turnCall(request.get(), params);
      open.put(key, call);
      facts.exact(moment, new ClientRequest(moment.connection(), id, request.get()));
      return call;
    }
    Reader reader = READERS.get(method);
    OpenCall call = reader == null ? new OpenCall.Other() : reader.read(params);
    open.put(key, call);
    return call;
  }

  /** Whether the server has not answered a {@code turn/start} of a thread. */
  boolean isStartingTurn(String threadId) {
    return open.anyMatch(
        call -> call instanceof OpenCall.StartTurn start && start.threadId().equals(threadId));
  }

  private static OpenCall turnCall(TurnInputParams request, JsonSlice params) {
    return request instanceof TurnStartParams start
        ? new OpenCall.StartTurn(
            start.threadId(),
            start.imageCount(),
            params
                .tryRead(TurnInput.class)
                .map(turn -> MentionReader.read(turn.input()))
                .orElse(Mentions.NONE),
            params.read(TurnOverrides.class))
        : new OpenCall.SteerTurn();
  }

  /** Takes the call that an answer belongs to; empty when its request was not seen. */
  Optional<OpenCall> close(long connection, RequestId id) {
    return Optional.ofNullable(open.remove(new Key(connection, id)));
  }
}
