package io.agentanalytics.producttests.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.ReplayReport;
import io.agentanalytics.core.SessionReplay;
import java.io.ByteArrayInputStream;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A recording of any size, written with single quotes. */
final class Traffic {
  private final StringBuilder recording = new StringBuilder();
  private long atMs = 1_760_000_000_000L;
  private long stepMs = 1;
  private long nextId = 1;

  /** So far apart are frames from now on. */
  Traffic stepMs(long value) {
    stepMs = value;
    return this;
  }

  Traffic client(long connection, String message) {
    return frame("client", connection, message);
  }

  Traffic server(long connection, String message) {
    return frame("server", connection, message);
  }

  private Traffic frame(String from, long connection, String message) {
    recording
        .append("{'at':")
        .append(atMs)
        .append(",'from':'")
        .append(from)
        .append("','connection':")
        .append(connection)
        .append(",'message':")
        .append(message)
        .append("}\n");
    atMs += stepMs;
    return this;
  }

  /** A request of a client and the answer to it. */
  Traffic call(long connection, String method, String params, String result) {
    long id = nextId++;
    client(connection, "{'id':" + id + ",'method':'" + method + "','params':" + params + "}");
    return server(connection, "{'id':" + id + ",'result':" + result + "}");
  }

  Traffic initialize(long connection) {
    return initialize(connection, "0.131.0");
  }

  Traffic initialize(long connection, String release) {
    return call(
        connection,
        "initialize",
        "{'clientInfo':{'name':'c','version':'1'}}",
        "{'userAgent':'c/" + release + " (Debian 12; x86_64) x','platformFamily':'unix'}");
  }

  Traffic thread(String method, String threadId, String source) {
    return thread(method, threadId, source, "null");
  }

  Traffic thread(String method, String threadId, String source, String parentThreadId) {
    return call(
        1,
        method,
        "{'threadId':'thread'}",
        "{'thread':{'id':'"
            + threadId
            + "','parentThreadId':"
            + parentThreadId
            + ",'ephemeral':false,'createdAt':1,'source':"
            + source
            + ",'preview':'','turns':[]},'model':'gpt-5','modelProvider':'openai','cwd':'/work',"
            + "'approvalPolicy':'on-request','approvalsReviewer':'user',"
            + "'sandbox':{'type':'readOnly'}}");
  }

  Traffic thread() {
    return initialize(1).thread("thread/start", "thread", "'exec'");
  }

  /** A turn that will begin. */
  Traffic accepts(String threadId, String turnId) {
    return accepts(threadId, turnId, "");
  }

  private Traffic accepts(String threadId, String turnId, String input) {
    return call(
        1,
        "turn/start",
        "{'threadId':'" + threadId + "','input':[" + input + "]}",
        "{'turn':{'id':'" + turnId + "'}}");
  }

  /** A turn that begins. */
  Traffic turn(String threadId, String turnId, String input) {
    return accepts(threadId, turnId, input)
        .tells(1, "turn/started", threadId, "'turn':{'id':'" + turnId + "','startedAt':1}");
  }

  Traffic turn() {
    return turn("thread", "turn", "");
  }

  Traffic ends(String threadId, String turnId) {
    return tells(
        1,
        "turn/completed",
        threadId,
        "'turn':{'id':'" + turnId + "','status':'completed','startedAt':1,'completedAt':2}");
  }

  Traffic tells(long connection, String method, String threadId, String params) {
    return server(
        connection,
        "{'method':'" + method + "','params':{'threadId':'" + threadId + "'," + params + "}}");
  }

  Traffic item(String method, String item) {
    return tells(
        1, method, "thread", "'turnId':'turn','startedAtMs':1,'completedAtMs':2,'item':" + item);
  }

  Traffic asks(long id, String threadId, String itemId) {
    return server(
        1,
        "{'id':"
            + id
            + ",'method':'item/commandExecution/requestApproval','params':{'threadId':'"
            + threadId
            + "','turnId':'turn','itemId':'"
            + itemId
            + "','startedAtMs':1}}");
  }

  /** A JSON array. */
  static String list(int n, IntFunction<String> element) {
    return IntStream.range(0, n).mapToObj(element).collect(Collectors.joining(",", "[", "]"));
  }

  /** Another text for each number, all with one hash code. */
  static String colliding(int number) {
    return IntStream.range(0, 20)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }

  Runnable replay() {
    byte[] bytes = recording.toString().replace('\'', '"').getBytes(UTF_8);
    SessionReplay replay = SessionReplay.builder().confidence(Confidence.LOW).build();
    return () -> {
      ReplayReport report =
          replay.replay("traffic", new ByteArrayInputStream(bytes), new ReplayListener() {});
      if (report.problems() > 0) {
        throw new AssertionError("it was not read: " + report);
      }
    };
  }
}
