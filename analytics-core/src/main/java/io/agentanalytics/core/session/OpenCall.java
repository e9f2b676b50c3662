package io.agentanalytics.core.session;

import io.agentanalytics.api.protocol.InitializeParams;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.core.protocol.ThreadOverrides;
import io.agentanalytics.core.protocol.TurnOverrides;
import java.util.Set;

/** A request of a client that the server has not answered yet. */
sealed interface OpenCall {

  <R> R accept(Visitor<R> visitor);

  /** Its JSON-RPC method; the empty text when no rule needs the answer. */
  String rpcMethod();

  /** {@code initialize}. */
  record Initialize(InitializeParams params, Set<String> optOuts) implements OpenCall {
    public Initialize {
      optOuts = Set.copyOf(optOuts);
    }

    @Override
    public String rpcMethod() {
      return "initialize";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.initialize(this);
    }
  }

  /** {@code thread/start}, {@code thread/resume} or {@code thread/fork}. */
  record OpenThread(ThreadMethod method, ThreadOverrides overrides) implements OpenCall {
    @Override
    public String rpcMethod() {
      return method.word();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.openThread(this);
    }
  }

  /** {@code turn/start}. */
  record StartTurn(String threadId, long imageCount, TurnOverrides overrides) implements OpenCall {
    @Override
    public String rpcMethod() {
      return "turn/start";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.startTurn(this);
    }
  }

  /** {@code turn/steer}; facts carry all that matters of it. */
  record SteerTurn() implements OpenCall {
    @Override
    public String rpcMethod() {
      return "turn/steer";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.steerTurn(this);
    }
  }

  /** {@code thread/compact/start}. */
  record CompactThread(String threadId) implements OpenCall {
    @Override
    public String rpcMethod() {
      return "thread/compact/start";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.compactThread(this);
    }
  }

  /** Any other request: only that it waits for an answer matters. */
  record Other() implements OpenCall {
    @Override
    public String rpcMethod() {
      return "";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.other(this);
    }
  }

  /** One method per kind of call. */
  interface Visitor<R> {
    R initialize(Initialize call);

    R openThread(OpenThread call);

    R startTurn(StartTurn call);

    R steerTurn(SteerTurn call);

    R compactThread(CompactThread call);

    R other(Other call);
  }
}
