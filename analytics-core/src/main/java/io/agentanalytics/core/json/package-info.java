/**
 * JSON of events, facts and the protocol. Jackson lives here and in the frame reader, and in no
 * signature of the module.
 */
@NullMarked
package io.agentanalytics.core.json;

import org.jspecify.annotations.NullMarked;
