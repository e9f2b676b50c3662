package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.InitializationMode;
import io.agentanalytics.api.event.ThreadOrigin;

/** What is declared of a thread (reduction.md 2.2). */
record ThreadMetadata(ThreadOrigin origin, InitializationMode initializationMode) {}
