/** Names of repositories and skills, computed from what look-ups found. No look-up happens here. */
@NullMarked
package io.agentanalytics.core.repository;

import org.jspecify.annotations.NullMarked;
