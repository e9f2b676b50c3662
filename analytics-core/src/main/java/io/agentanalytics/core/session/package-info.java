/**
 * Derives facts from frames (wire-derivation.md): correlates answers with requests, and finds what
 * is not on the wire. One derivation per file; {@link
 * io.agentanalytics.core.session.AppServerSession} routes frames to them. No clock, I/O, threads or
 * logging.
 */
@NullMarked
package io.agentanalytics.core.session;

import org.jspecify.annotations.NullMarked;
