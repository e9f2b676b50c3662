package io.agentanalytics.core.reduce;

import io.agentanalytics.api.fact.LookedUp;
import io.agentanalytics.api.fact.TurnResolvedConfig;

/** The settings of a turn, with what was looked up for them. */
record TurnSetup(TurnResolvedConfig config, LookedUp lookedUp) {}
