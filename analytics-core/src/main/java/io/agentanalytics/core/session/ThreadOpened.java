package io.agentanalytics.core.session;

import io.agentanalytics.api.protocol.ThreadMethod;

/**
 * A thread was opened.
 *
 * @param knownBefore whether the watcher had seen the thread before
 */
record ThreadOpened(ThreadMethod method, String threadId, boolean knownBefore) {}
