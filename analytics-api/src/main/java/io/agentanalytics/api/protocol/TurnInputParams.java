package io.agentanalytics.api.protocol;

import java.util.List;

/** Params of a client request that hands input to a thread: the requests that analytics keeps. */
public sealed interface TurnInputParams extends ClientRequestParams
    permits TurnStartParams, TurnSteerParams {

  String threadId();

  List<UserInput> input();

  /** How many elements of the input are images. */
  default long imageCount() {
    return input().stream().filter(UserInput::isImage).count();
  }
}
