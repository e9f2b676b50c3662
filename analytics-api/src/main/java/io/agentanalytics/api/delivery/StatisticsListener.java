package io.agentanalytics.api.delivery;

/** Takes the numbers of a pipeline as they change, for example into a metrics registry. */
@FunctionalInterface
public interface StatisticsListener {

  /**
   * Numbers have changed; called at most once in an interval, and once more at the end. Calls come
   * from a thread of their own, one at a time. What it throws is logged and changes nothing.
   */
  void changed(PipelineStatistics statistics);
}
