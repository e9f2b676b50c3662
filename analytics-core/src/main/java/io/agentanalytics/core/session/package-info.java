/** Derives facts from the frames of one app-server. Pure: no clock, no I/O, no threads. */
@NullMarked
package io.agentanalytics.core.session;

import org.jspecify.annotations.NullMarked;
