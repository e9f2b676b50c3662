/**
 * Takes events to exporters. The way of one event: a worker hands it to each {@link
 * io.agentanalytics.core.delivery.Lane}, whose {@code LaneQueue} keeps it in memory or on disk; the
 * lane's {@code Courier} takes batches from there, tries until the exporter has answered, and
 * settles them in the {@code LaneBooks}.
 */
@NullMarked
package io.agentanalytics.core.delivery;

import org.jspecify.annotations.NullMarked;
