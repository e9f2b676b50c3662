/**
 * Takes facts and frames from hosts without ever keeping them waiting. The way of one input: the
 * client of its source puts it into the {@code IntakeQueue} of a worker, whose thread hands it to
 * the {@code SourceRun}, which gives the events to the lanes.
 */
@NullMarked
package io.agentanalytics.core.intake;

import org.jspecify.annotations.NullMarked;
