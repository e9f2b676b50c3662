/** Breaks rules on purpose, to prove that they can fail. */
@NullMarked
package io.agentanalytics.api.internal.canary;

import org.jspecify.annotations.NullMarked;
