/** Exporters that need nothing but the API; one package per destination. */
@NullMarked
package io.agentanalytics.exporters;

import org.jspecify.annotations.NullMarked;
