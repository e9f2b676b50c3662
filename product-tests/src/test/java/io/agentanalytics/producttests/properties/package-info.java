/** What holds for every session, tried with sessions made up at random. */
@NullMarked
package io.agentanalytics.producttests.properties;

import org.jspecify.annotations.NullMarked;
