package io.agentanalytics.core.reduce;

import io.agentanalytics.api.event.AppServerClient;
import io.agentanalytics.api.fact.RuntimeInfo;

/** A connection as events show it. */
record KnownConnection(AppServerClient client, RuntimeInfo runtime) {}
