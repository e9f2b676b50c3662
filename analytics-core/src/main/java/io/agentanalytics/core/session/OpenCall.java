package io.agentanalytics.core.session;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.protocol.InitializeParams;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.core.protocol.PluginInstallation;
import io.agentanalytics.core.protocol.ThreadOverrides;
import io.agentanalytics.core.protocol.TurnOverrides;
import java.util.Map;
import java.util.Set;

/** A request of a client that the server has not answered yet. */
sealed interface OpenCall {

  <R> R accept(Visitor<R> visitor);

  /** Its JSON-RPC method; the empty text when no rule needs the answer. */
  String rpcMethod();

  /** {@code initialize}. */
  record Initialize(InitializeParams params, Set<String> optOuts) implements OpenCall {
    public Initialize {
      optOuts = ImmutableSet.copyOf(optOuts);
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
  record StartTurn(String threadId, long imageCount, Mentions mentions, TurnOverrides overrides)
      implements OpenCall {
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

  /** {@code skills/list}. */
  record ListSkills() implements OpenCall {
    @Override
    public String rpcMethod() {
      return "skills/list";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.listSkills(this);
    }
  }

  /** {@code app/list}. */
  record ListApps() implements OpenCall {
    @Override
    public String rpcMethod() {
      return "app/list";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.listApps(this);
    }
  }

  /** {@code plugin/list}. */
  record ListPlugins() implements OpenCall {
    @Override
    public String rpcMethod() {
      return "plugin/list";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.listPlugins(this);
    }
  }

  /** {@code plugin/install}. */
  record InstallPlugin(PluginInstallation installation) implements OpenCall {
    @Override
    public String rpcMethod() {
      return "plugin/install";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.installPlugin(this);
    }
  }

  /** {@code plugin/uninstall}. */
  record UninstallPlugin(String pluginId) implements OpenCall {
    @Override
    public String rpcMethod() {
      return "plugin/uninstall";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.uninstallPlugin(this);
    }
  }

  /**
   * Writes to the configuration.
   *
   * @param enabled plugins that they switch, by id
   */
  record SwitchPlugins(Map<PluginId, Boolean> enabled) implements OpenCall {
    public SwitchPlugins {
      enabled = ImmutableMap.copyOf(enabled);
    }

    @Override
    public String rpcMethod() {
      return "config/batchWrite";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.switchPlugins(this);
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

    R listSkills(ListSkills call);

    R listApps(ListApps call);

    R listPlugins(ListPlugins call);

    R installPlugin(InstallPlugin call);

    R uninstallPlugin(UninstallPlugin call);

    R switchPlugins(SwitchPlugins call);

    R other(Other call);
  }
}
