package io.agentanalytics.core.session;

import com.google.common.base.Splitter;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.core.protocol.ConfigWrite;
import io.agentanalytics.core.protocol.EnabledFlags;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which plugins writes to the configuration switch (wire-derivation.md 13). */
final class PluginSwitches {
  private static final Splitter KEYS = Splitter.on('.');
  private static final String PLUGINS = "plugins";
  private static final String ENABLED = "enabled";

  private PluginSwitches() {}

  /** Plugins in the order of their ids; later writes win, and ids that are none are left out. */
  static Map<PluginId, Boolean> of(List<ConfigWrite> writes) {
    Map<PluginId, Boolean> enabled = new TreeMap<>(Comparator.comparing(PluginId::toString));
    for (ConfigWrite write : writes) {
      write.value().ifPresent(value -> apply(KEYS.splitToList(write.keyPath()), value, enabled));
    }
    return enabled;
  }

  private static void apply(List<String> keys, EnabledFlags value, Map<PluginId, Boolean> enabled) {
    if (!keys.get(0).equals(PLUGINS)) {
      return;
    }
    if (keys.size() == 1) {
      value.members().forEach((id, on) -> put(id, on, enabled));
    } else if (keys.size() == 2) {
      value.enabled().ifPresent(on -> put(keys.get(1), on, enabled));
    } else if (keys.size() == 3 && keys.get(2).equals(ENABLED)) {
      value.flag().ifPresent(on -> put(keys.get(1), on, enabled));
    }
  }

  private static void put(String id, boolean on, Map<PluginId, Boolean> enabled) {
    PluginId.parse(id).ifPresent(plugin -> enabled.put(plugin, on));
  }
}
