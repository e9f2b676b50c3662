/**
 * The cases of test-cases.md, one class a section, each test under the number of its case. Cases of
 * transport, look-ups, diffs and sandboxes stand beside what they test.
 */
@NullMarked
package io.agentanalytics.core.cases;

import org.jspecify.annotations.NullMarked;
