/** What a person wants to know of replayed sessions, one section for each topic. */
@NullMarked
package io.agentanalytics.cli.summary;

import org.jspecify.annotations.NullMarked;
