/**
 * How each release spells events. A profile is a file of data, {@code NAME.profile}: for each event
 * type an ordered list of members; {@code releases.txt} says which profile {@code auto} takes for
 * which server.
 */
@NullMarked
package io.agentanalytics.core.catalog;

import org.jspecify.annotations.NullMarked;
