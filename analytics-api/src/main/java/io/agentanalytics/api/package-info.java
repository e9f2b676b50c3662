/** Entry points of the API that need no other package: identifiers and exceptions. */
@NullMarked
package io.agentanalytics.api;

import org.jspecify.annotations.NullMarked;
