/**
 * Events to the HTTP backend that the reference posts to, request by request as reduction.md 10
 * says. Found as type {@code codex}; a host whose tokens expire builds {@link
 * io.agentanalytics.exporters.codex.CodexExporter} itself.
 */
@NullMarked
package io.agentanalytics.exporters.codex;

import org.jspecify.annotations.NullMarked;
