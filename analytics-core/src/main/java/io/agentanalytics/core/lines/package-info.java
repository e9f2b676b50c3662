/**
 * Accepted lines: what a turn's diff added and deleted, and one-way fingerprints of it
 * (accepted-lines.md).
 */
@NullMarked
package io.agentanalytics.core.lines;

import org.jspecify.annotations.NullMarked;
