/**
 * What stands between whoever records facts and the reducer: filters and dedupe (reduction.md 9).
 */
@NullMarked
package io.agentanalytics.core.filter;

import org.jspecify.annotations.NullMarked;
