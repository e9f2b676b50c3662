/**
 * The rest of the app-server protocol: what only derivation reads (wire-derivation.md). Facts never
 * carry these types, so they are no promise.
 */
@NullMarked
package io.agentanalytics.core.protocol;

import org.jspecify.annotations.NullMarked;
