/** Records to export, exporters that do as told, and the contract that every exporter keeps. */
@NullMarked
package io.agentanalytics.testkit.exporter;

import org.jspecify.annotations.NullMarked;
