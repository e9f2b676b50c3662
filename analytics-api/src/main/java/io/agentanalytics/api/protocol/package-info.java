/**
 * The part of the app-server protocol that facts carry (protocol.md). Names follow the wire; open
 * enums keep unknown words as data.
 */
@NullMarked
package io.agentanalytics.api.protocol;

import org.jspecify.annotations.NullMarked;
