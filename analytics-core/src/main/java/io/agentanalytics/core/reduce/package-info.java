/** Reduces facts to events. Pure: no clock, no I/O, no threads. */
@NullMarked
package io.agentanalytics.core.reduce;

import org.jspecify.annotations.NullMarked;
