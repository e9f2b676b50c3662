package io.agentanalytics.api.protocol;

/**
 * What a client can do; only the experimental flag matters here (protocol.md 3.1).
 *
 * @param experimentalApi false when the member is absent
 */
public record Capabilities(boolean experimentalApi) {}
