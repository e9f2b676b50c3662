/**
 * Reads properties, environment and files into options, finds exporters, and reports everything
 * that is wrong together.
 */
@NullMarked
package io.agentanalytics.core.configuration;

import org.jspecify.annotations.NullMarked;
