/**
 * Repositories and skills: their names, and the look-ups in files that find out about them. Whoever
 * needs a look-up gets it through {@link io.agentanalytics.core.repository.Lookups}.
 */
@NullMarked
package io.agentanalytics.core.repository;

import org.jspecify.annotations.NullMarked;
