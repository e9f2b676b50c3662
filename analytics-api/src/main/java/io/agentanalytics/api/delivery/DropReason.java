package io.agentanalytics.api.delivery;

import io.agentanalytics.api.protocol.WireWord;

/** Why a lane gave up an event. Releases may add reasons. */
public enum DropReason implements WireWord {
  /** As much as the limits of the lane allow was waiting; the newest is the one that is dropped. */
  QUEUE_FULL("queue_full"),
  /** A single event is larger than the lane allows. */
  OVERSIZE("oversize"),
  /** The destination will never take it. */
  REJECTED("rejected"),
  /** Its deadline passed, however often it was tried. */
  TIMED_OUT("timed_out"),
  /** The exporter never started, or died with an error of the virtual machine. */
  EXPORTER_FAILED("exporter_failed"),
  /** The lane was closed before it could be delivered. */
  CLOSED("closed"),
  /** The store of a durable lane could not keep it: the disk is full or broken. */
  STORE_FAILED("store_failed"),
  /** It had been kept by an earlier run, in a part of the store that is damaged. */
  DAMAGED("damaged");

  private final String word;

  DropReason(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
