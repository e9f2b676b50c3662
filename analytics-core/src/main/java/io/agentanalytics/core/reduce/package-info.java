/**
 * Reduces facts to events (reduction.md). {@link io.agentanalytics.core.reduce.AnalyticsReducer}
 * routes a fact to the collaborators whose slice of state it touches. The state of one entity is an
 * immutable record; the map that holds them belongs to one collaborator. No clock, I/O, threads or
 * logging.
 */
@NullMarked
package io.agentanalytics.core.reduce;

import org.jspecify.annotations.NullMarked;
