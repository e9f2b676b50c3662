/**
 * Everything that has state, for one source: session, filters and reducer behind one door. No
 * clock, I/O, threads or logging: the same input gives the same events, bytes and ids, always.
 */
@NullMarked
package io.agentanalytics.core.source;

import org.jspecify.annotations.NullMarked;
