/**
 * Writes immutable values as bytes and reads them back: records component by component, whatever
 * their types are. Nobody has to write down how a value is written.
 */
@NullMarked
package io.agentanalytics.core.state.structure;

import org.jspecify.annotations.NullMarked;
