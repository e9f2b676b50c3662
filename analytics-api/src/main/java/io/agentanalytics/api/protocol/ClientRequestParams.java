package io.agentanalytics.api.protocol;

import java.util.List;

/** Params of a client request that analytics keeps (facts.md 3.2). */
public sealed interface ClientRequestParams permits TurnStartParams, TurnSteerParams {

  /** The JSON-RPC method. */
  String method();

  String threadId();

  List<UserInput> input();

  /** How many elements of the input are images. */
  default long imageCount() {
    return input().stream().filter(UserInput::isImage).count();
  }
}
