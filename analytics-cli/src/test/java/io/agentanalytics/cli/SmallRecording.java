package io.agentanalytics.cli;

import java.util.List;

/** A recording of one connection that opens one thread: one event. */
final class SmallRecording {
  static final List<String> LINES =
      List.of(
          "{\"at\":1000,\"from\":\"client\",\"connection\":1,\"message\":{\"id\":1,\"method\":"
              + "\"initialize\",\"params\":{\"clientInfo\":{\"name\":\"acme\",\"version\":\"1\"}}}}",
          "{\"at\":1001,\"from\":\"server\",\"connection\":1,\"message\":{\"id\":1,\"result\":"
              + "{\"userAgent\":\"acme/0.131.0 (Debian 12; x86_64)\",\"platformOs\":\"linux\"}}}",
          "{\"at\":1002,\"from\":\"client\",\"connection\":1,\"message\":{\"id\":2,\"method\":"
              + "\"thread/start\",\"params\":{}}}",
          "{\"at\":1003,\"from\":\"server\",\"connection\":1,\"message\":{\"id\":2,\"result\":"
              + "{\"thread\":{\"id\":\"t1\",\"ephemeral\":false,\"createdAt\":1,\"source\":\"cli\","
              + "\"turns\":[]},\"model\":\"m\",\"modelProvider\":\"p\",\"cwd\":\"/\","
              + "\"approvalPolicy\":\"never\",\"approvalsReviewer\":\"user\","
              + "\"sandbox\":{\"type\":\"readOnly\"}}}}");

  private SmallRecording() {}
}
