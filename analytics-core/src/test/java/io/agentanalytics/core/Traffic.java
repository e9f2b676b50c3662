package io.agentanalytics.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the lines of sessions with several connections. Each line is 10 ms later than the one
 * before. Texts are in a short form with single quotes.
 */
final class Traffic {
  private static final String ITEM =
      "'item':{'type':'commandExecution','id':'%s','command':'ls','cwd':'/w','status':'%s',"
          + "'commandActions':[],'exitCode':null,'durationMs':null}";

  private final List<String> lines = new ArrayList<>();
  private long atMs = 1_790_000_000_000L;

  List<String> lines() {
    return lines;
  }

  Traffic pause(long ms) {
    atMs += ms;
    return this;
  }

  Traffic client(long connection, String message) {
    return line("client", connection, message);
  }

  Traffic server(long connection, String message) {
    return line("server", connection, message);
  }

  private Traffic line(String from, long connection, String message) {
    atMs += 10;
    String line =
        "{'at':%d,'from':'%s','connection':%d,'message':{%s}}"
            .formatted(atMs, from, connection, message);
    lines.add(line.replace('\'', '"'));
    return this;
  }

  Traffic tells(long connection, String method, String params) {
    return server(connection, "'method':'" + method + "','params':{" + params + "}");
  }

  /** The server accepts a client. */
  Traffic connect(long connection) {
    return connect(connection, "0.131.0");
  }

  Traffic connect(long connection, String version) {
    client(
        connection,
        "'id':1,'method':'initialize','params':{'clientInfo':{'name':'ide','version':'1'},"
            + "'capabilities':{'experimentalApi':true}}");
    return server(
        connection,
        "'id':1,'result':{'userAgent':'ide/"
            + version
            + " (Debian 12.0.0; x86_64) x','platformOs':'linux'}");
  }

  Traffic thread(long connection, String thread) {
    return opens(connection, "thread/start", thread);
  }

  Traffic resume(long connection, String thread) {
    return opens(connection, "thread/resume", thread);
  }

  private Traffic opens(long connection, String method, String thread) {
    client(
        connection,
        "'id':2,'method':'" + method + "','params':{'threadId':'" + thread + "','cwd':'/w'}");
    return server(
        connection,
        "'id':2,'result':{'thread':{'id':'"
            + thread
            + "','preview':'','ephemeral':false,'modelProvider':'openai','createdAt':5,"
            + "'source':'vscode','threadSource':'user','turns':[]},'model':'gpt-5.4',"
            + "'modelProvider':'openai','serviceTier':null,'cwd':'/w',"
            + "'approvalPolicy':'on-request','approvalsReviewer':'user',"
            + "'sandbox':{'type':'readOnly','networkAccess':false},'reasoningEffort':null}");
  }

  /** A turn that runs, with its prompt. */
  Traffic turn(long connection, String thread, String turn) {
    return asksForTurn(connection, thread)
        .acceptsTurn(connection, turn)
        .startsTurn(connection, thread, turn)
        .prompt(connection, thread, turn);
  }

  Traffic asksForTurn(long connection, String thread) {
    return client(
        connection,
        "'id':3,'method':'turn/start','params':{'threadId':'" + thread + "','input':[]}");
  }

  Traffic acceptsTurn(long connection, String turn) {
    return server(connection, "'id':3,'result':{'turn':{'id':'" + turn + "'}}");
  }

  Traffic startsTurn(long connection, String thread, String turn) {
    return tells(
        connection,
        "turn/started",
        "'threadId':'" + thread + "','turn':{'id':'" + turn + "','startedAt':5}");
  }

  Traffic prompt(long connection, String thread, String turn) {
    return tells(
        connection,
        "item/completed",
        ids(thread, turn)
            + ",'completedAtMs':5,'item':{'type':'userMessage','id':'u','content':[]}");
  }

  Traffic startsItem(long connection, String thread, String turn, String item) {
    return tells(
        connection,
        "item/started",
        ids(thread, turn) + ",'startedAtMs':" + atMs + "," + ITEM.formatted(item, "inProgress"));
  }

  Traffic endsItem(long connection, String thread, String turn, String item) {
    return tells(
        connection,
        "item/completed",
        ids(thread, turn) + ",'completedAtMs':" + atMs + "," + ITEM.formatted(item, "completed"));
  }

  Traffic endsTurn(long connection, String thread, String turn, String status) {
    return tells(
        connection,
        "turn/completed",
        "'threadId':'"
            + thread
            + "','turn':{'id':'"
            + turn
            + "','status':'"
            + status
            + "','completedAt':9,'durationMs':4}");
  }

  /** The server asks whether a command may run. */
  Traffic asks(long connection, String id, String thread, String turn, String item) {
    return server(connection, question(id, thread, turn, item, atMs));
  }

  static String question(String id, String thread, String turn, String item, long startedAtMs) {
    return "'id':"
        + id
        + ",'method':'item/commandExecution/requestApproval','params':{"
        + ids(thread, turn)
        + ",'itemId':'"
        + item
        + "','startedAtMs':"
        + startedAtMs
        + "}";
  }

  /** Sends the newest line once more, on another connection. */
  Traffic again(long connection) {
    String newest = lines.get(lines.size() - 1);
    atMs += 10;
    lines.add(newest.replaceFirst("\"connection\":\\d+", "\"connection\":" + connection));
    return this;
  }

  Traffic answers(long connection, String id, String decision) {
    return client(connection, "'id':" + id + ",'result':{'decision':'" + decision + "'}");
  }

  Traffic resolves(long connection, String id, String thread) {
    return tells(
        connection, "serverRequest/resolved", "'threadId':'" + thread + "','requestId':" + id);
  }

  /** A turn with a command that is asked for, allowed and run. */
  Traffic reviewedTurn(long connection, String id, String thread, String turn, String item) {
    return turn(connection, thread, turn)
        .startsItem(connection, thread, turn, item)
        .asks(connection, id, thread, turn, item)
        .answers(connection, id, "accept")
        .resolves(connection, id, thread)
        .endsItem(connection, thread, turn, item)
        .endsTurn(connection, thread, turn, "completed");
  }

  private static String ids(String thread, String turn) {
    return "'threadId':'" + thread + "','turnId':'" + turn + "'";
  }
}
