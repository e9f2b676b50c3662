/**
 * Reads the messages of which there are many in the form in which app-servers write them, without a
 * parser. Whatever looks different is left to the parser.
 */
@NullMarked
package io.agentanalytics.core.plain;

import org.jspecify.annotations.NullMarked;
