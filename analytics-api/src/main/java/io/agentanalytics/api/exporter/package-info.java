/** The service provider interface of exporters. */
@NullMarked
package io.agentanalytics.api.exporter;

import org.jspecify.annotations.NullMarked;
