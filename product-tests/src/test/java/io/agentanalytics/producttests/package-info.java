/** Tests that see all modules at once: architecture, packaging, recordings. */
@NullMarked
package io.agentanalytics.producttests;

import org.jspecify.annotations.NullMarked;
