package io.agentanalytics.core.frame;

/**
 * What was left out of a line that was read.
 *
 * @param paddingBytes NUL bytes beside the object
 * @param cutTextBytes ends of texts that rules search
 */
record LineLosses(long paddingBytes, long cutTextBytes) {
  static final LineLosses NONE = new LineLosses(0, 0);
}
