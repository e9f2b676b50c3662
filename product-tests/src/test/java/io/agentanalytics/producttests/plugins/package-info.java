/** Exporters in jars of their own, and such that are broken. */
@NullMarked
package io.agentanalytics.producttests.plugins;

import org.jspecify.annotations.NullMarked;
