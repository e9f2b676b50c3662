/** Secrets that are configured, and everything that is written because of them. */
@NullMarked
package io.agentanalytics.producttests.secrets;

import org.jspecify.annotations.NullMarked;
