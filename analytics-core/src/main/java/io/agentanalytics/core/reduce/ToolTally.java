package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.ToolCounts;
import io.agentanalytics.api.protocol.ToolItemKind;
import java.util.EnumMap;
import java.util.Map;

/** How many tool items of each kind a turn has completed (reduction.md 3.7). */
record ToolTally(Map<ToolItemKind, Long> counts) {
  static final ToolTally NONE = new ToolTally(Map.of());

  ToolTally {
    counts = Map.copyOf(counts);
  }

  ToolTally plus(ToolItemKind kind) {
    Map<ToolItemKind, Long> more = new EnumMap<>(ToolItemKind.class);
    more.putAll(counts);
    more.merge(kind, 1L, Long::sum);
    return new ToolTally(more);
  }

  private long of(ToolItemKind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  ToolCounts toCounts() {
    return new ToolCounts(
        counts.values().stream().mapToLong(Long::longValue).sum(),
        of(ToolItemKind.COMMAND_EXECUTION),
        of(ToolItemKind.FILE_CHANGE),
        of(ToolItemKind.MCP_TOOL_CALL),
        of(ToolItemKind.DYNAMIC_TOOL_CALL),
        of(ToolItemKind.COLLAB_AGENT_TOOL_CALL),
        of(ToolItemKind.WEB_SEARCH),
        of(ToolItemKind.IMAGE_GENERATION));
  }
}
