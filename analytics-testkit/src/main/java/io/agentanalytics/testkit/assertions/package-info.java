/**
 * Assertions over events, in the style of AssertJ.
 *
 * <pre>{@code
 * assertThat(events)
 *     .reviews()
 *     .hasSize(1)
 *     .first()
 *     .wasApprovedBy(Reviewer.USER)
 *     .waited(Duration.ofSeconds(3));
 * }</pre>
 *
 * <p>A failure names the members that differ, with what was expected and found, and shows the
 * events around the one that was looked at, or nearest to the one that was looked for.
 */
@NullMarked
package io.agentanalytics.testkit.assertions;

import org.jspecify.annotations.NullMarked;
