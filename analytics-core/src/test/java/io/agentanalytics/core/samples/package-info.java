/** Values for tests. */
@org.jspecify.annotations.NullMarked
package io.agentanalytics.core.samples;
