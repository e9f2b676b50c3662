package io.agentanalytics.core.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.PlacedFact;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** Frames between one client and the server, written with single quotes, and their facts. */
final class Conversation {
  private final StringBuilder recording = new StringBuilder();
  private long atMs = 1_000;

  /** A client that has connected, opened {@code thread-1} and started {@code turn-1}. */
  static Conversation inATurn() {
    return new Conversation()
        .client("{'id':0,'method':'initialize','params':{'clientInfo':{'name':'c','version':'1'}}}")
        .server("{'id':0,'result':{'userAgent':'c/0.131.0 (Debian 12; x86_64) x'}}")
        .client("{'id':1,'method':'thread/start','params':{}}")
        .server(
            "{'id':1,'result':{'thread':{'id':'thread-1','ephemeral':false,'createdAt':1,"
                + "'source':'exec','preview':'','turns':[]},'model':'gpt-5',"
                + "'modelProvider':'openai','cwd':'/work','approvalPolicy':'on-request',"
                + "'approvalsReviewer':'user','sandbox':{'type':'readOnly'}}}")
        .client("{'id':2,'method':'turn/start','params':{'threadId':'thread-1','input':[]}}")
        .server("{'id':2,'result':{'turn':{'id':'turn-1'}}}")
        .turnStarts("turn-1");
  }

  Conversation turnStarts(String turnId) {
    return server(
        "{'method':'turn/started','params':{'threadId':'thread-1','turn':{'id':'"
            + turnId
            + "','status':'inProgress','startedAt':1}}}");
  }

  Conversation client(String message) {
    return frame("client", message);
  }

  Conversation server(String message) {
    return frame("server", message);
  }

  private Conversation frame(String from, String message) {
    recording
        .append("{'at':")
        .append(atMs++)
        .append(",'from':'")
        .append(from)
        .append("','connection':1,'message':")
        .append(message)
        .append("}\n");
    return this;
  }

  /** The facts of a type that the frames give. */
  <F extends AnalyticsFact> List<F> facts(Class<F> type) {
    List<F> facts = new ArrayList<>();
    SessionReplay.builder()
        .confidence(Confidence.LOW)
        .build()
        .replay(
            "conversation",
            new ByteArrayInputStream(recording.toString().replace('\'', '"').getBytes(UTF_8)),
            new ReplayListener() {
              @Override
              public void fact(PlacedFact fact) {
                if (type.isInstance(fact.observed().fact())) {
                  facts.add(type.cast(fact.observed().fact()));
                }
              }
            });
    return facts;
  }
}
