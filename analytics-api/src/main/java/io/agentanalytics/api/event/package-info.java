/**
 * Analytics events and their shared parts (events.md). The component order of a record is the
 * member order of its JSON.
 */
@NullMarked
package io.agentanalytics.api.event;

import org.jspecify.annotations.NullMarked;
