/** The contract of exporters, as tests that an author of one extends. */
@NullMarked
package io.agentanalytics.testkit.contract;

import org.jspecify.annotations.NullMarked;
