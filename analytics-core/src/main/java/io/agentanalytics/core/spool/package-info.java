/**
 * The port between durable lanes and the store that keeps their events; a module of its own
 * implements it, so that the store's dependency does not reach those who do not use it (design
 * section 3).
 */
@NullMarked
package io.agentanalytics.core.spool;

import org.jspecify.annotations.NullMarked;
