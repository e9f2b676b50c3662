package io.agentanalytics.core;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a small session of one turn: a command that was approved, and a diff. It gives, in
 * this order: thread, review, command, turn, accepted lines.
 */
public final class SmallSession {
  /** Types of its events, in order. */
  public static final List<String> EVENTS =
      List.of(
          "codex_thread_initialized",
          "codex_review_event",
          "codex_command_execution_event",
          "codex_turn_event",
          "codex_accepted_line_fingerprints");

  private static final String COMMAND =
      "{'type':'commandExecution','id':'c','command':'ls','cwd':'/w','status':'%s',"
          + "'commandActions':[{'type':'unknown','command':'ls'}],'exitCode':%s,'durationMs':%s}";

  private SmallSession() {}

  /** All lines, with a thread and a turn of that name. */
  public static List<String> lines(String name) {
    String ids = "'threadId':'" + name + "','turnId':'turn-" + name + "'";
    List<String> lines = new ArrayList<>(opening(name));
    lines.addAll(
        List.of(
            client("'id':3,'method':'turn/start','params':{'threadId':'" + name + "','input':[]}"),
            server("'id':3,'result':{'turn':{'id':'turn-" + name + "'}}"),
            notification(
                "turn/started",
                "'threadId':'" + name + "','turn':{'id':'turn-" + name + "','startedAt':5}"),
            notification(
                "item/started",
                "'item':"
                    + COMMAND.formatted("inProgress", "null", "null")
                    + ","
                    + ids
                    + ",'startedAtMs':1000"),
            server(
                "'method':'item/commandExecution/requestApproval','id':0,'params':{"
                    + ids
                    + ",'itemId':'c','startedAtMs':1001,'command':'ls'}"),
            client("'id':0,'result':{'decision':'accept'}"),
            notification("serverRequest/resolved", "'threadId':'" + name + "','requestId':0"),
            notification("item/agentMessage/delta", ids + ",'itemId':'m','delta':'Hello'"),
            notification(
                "item/completed",
                "'item':"
                    + COMMAND.formatted("completed", "0", "7")
                    + ","
                    + ids
                    + ",'completedAtMs':2000"),
            notification(
                "turn/diff/updated",
                ids + ",'diff':'--- a/x\\n+++ b/x\\n@@ -1 +1 @@\\n-old line\\n+new line\\n'"),
            notification(
                "turn/completed",
                "'threadId':'"
                    + name
                    + "','turn':{'id':'turn-"
                    + name
                    + "','status':'completed','completedAt':9,'durationMs':4000}")));
    return lines;
  }

  /** The lines that open the connection and the thread: four of them. */
  public static List<String> opening(String name) {
    return List.of(
        client(
            "'id':1,'method':'initialize','params':{'clientInfo':{'name':'ide','title':'IDE',"
                + "'version':'1'},'capabilities':{'experimentalApi':true}}"),
        server(
            "'id':1,'result':{'userAgent':'ide/0.131.0 (Debian 12.0.0; x86_64) xterm',"
                + "'platformOs':'linux'}"),
        client("'id':2,'method':'thread/start','params':{'cwd':'/w'}"),
        server(
            "'id':2,'result':{'thread':{'id':'"
                + name
                + "','preview':'','ephemeral':false,'modelProvider':'openai','createdAt':5,"
                + "'source':'vscode','threadSource':'user','turns':[]},'model':'gpt-5.4',"
                + "'modelProvider':'openai','serviceTier':null,'cwd':'/w',"
                + "'approvalPolicy':'on-request','approvalsReviewer':'user',"
                + "'sandbox':{'type':'readOnly','networkAccess':false},'reasoningEffort':null}"));
  }

  /** A line from the client; single quotes stand for double ones, braces are added. */
  public static String client(String message) {
    return line("client", message);
  }

  /** A line from the server. */
  public static String server(String message) {
    return line("server", message);
  }

  /** A line with a notification of the server. */
  public static String notification(String method, String params) {
    return server("'method':'" + method + "','params':{" + params + "}");
  }

  private static String line(String from, String message) {
    return ("{'at':1795396508284,'from':'" + from + "','connection':1,'message':{" + message + "}}")
        .replace('\'', '"');
  }
}
