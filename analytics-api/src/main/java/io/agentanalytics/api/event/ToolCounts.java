package io.agentanalytics.api.event;

/** Completed tool items of a turn by kind (events.md 3.8). */
public record ToolCounts(
    long totalToolCallCount,
    long shellCommandCount,
    long fileChangeCount,
    long mcpToolCallCount,
    long dynamicToolCallCount,
    long subagentToolCallCount,
    long webSearchCount,
    long imageGenerationCount) {}
