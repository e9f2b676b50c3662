/** Exporters in jars of their own. */
@NullMarked
package io.agentanalytics.producttests.plugins;

import org.jspecify.annotations.NullMarked;
