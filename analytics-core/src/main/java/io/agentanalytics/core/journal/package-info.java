/** Facts as a file: reads and writes the lines of a journal (facts.md 1, design section 4). */
@NullMarked
package io.agentanalytics.core.journal;

import org.jspecify.annotations.NullMarked;
