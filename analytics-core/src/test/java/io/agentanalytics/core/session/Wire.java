package io.agentanalytics.core.session;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.state.States;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays messages to a session, in a short form with single quotes, and keeps what it derives. Each
 * message is a millisecond later than the one before.
 */
final class Wire implements FactSink {
  static final String THREAD = "thread-1";
  static final String TURN = "turn-1";
  static final String CWD = "/home/dev/widgets";
  private static final long START_MS = 1_760_000_000_000L;

  private final List<ObservedFact> observed = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final AppServerSession session;
  private long ordinal;

  Wire(Confidence level) {
    this(SessionOptions.of(SessionDefaults.STANDARD, level));
  }

  Wire(SessionOptions options) {
    this.session = new AppServerSession(options, this, States.unlimited());
  }

  @Override
  public void fact(long causeOrdinal, ObservedFact fact) {
    observed.add(fact);
  }

  @Override
  public void diagnostic(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  Wire client(String message) {
    return play(Direction.CLIENT, message);
  }

  Wire server(String message) {
    return play(Direction.SERVER, message);
  }

  private Wire play(Direction from, String message) {
    var json = message.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    session.onFrame(Frame.of(ordinal, START_MS + ordinal, from, 1, json));
    ordinal++;
    return this;
  }

  /** A notification of the server about the thread and the turn. */
  Wire tells(String method, String params) {
    return server(
        "{'method':'%s','params':{'threadId':'%s','turnId':'%s',%s}}"
            .formatted(method, THREAD, TURN, params));
  }

  /** A client that was accepted, and its thread. */
  Wire open() {
    client("{'id':1,'method':'initialize','params':{'clientInfo':{'name':'ide','version':'1'}}}");
    server(
        "{'id':1,'result':{'userAgent':'ide/0.131.0 (Debian 12.0.0; x86_64) x','platformOs':'linux'}}");
    client("{'id':2,'method':'thread/start','params':{'cwd':'" + CWD + "'}}");
    return server(
        "{'id':2,'result':{'thread':{'id':'"
            + THREAD
            + "','ephemeral':false,'createdAt':1,"
            + "'source':'vscode','threadSource':null,'preview':'','turns':[]},'model':'gpt-5',"
            + "'modelProvider':'openai','serviceTier':null,'cwd':'"
            + CWD
            + "',"
            + "'approvalPolicy':'never','approvalsReviewer':'user',"
            + "'sandbox':{'type':'dangerFullAccess'},'reasoningEffort':null}}");
  }

  /** A turn with this input that the server accepted and started. */
  Wire turn(String input) {
    return asksForTurn(input).acceptsTurn().startsTurn();
  }

  Wire asksForTurn(String input) {
    return client(
        "{'id':3,'method':'turn/start','params':{'threadId':'"
            + THREAD
            + "','input':["
            + input
            + "]}}");
  }

  Wire acceptsTurn() {
    return server("{'id':3,'result':{'turn':{'id':'" + TURN + "','status':'inProgress'}}}");
  }

  Wire startsTurn() {
    return tells("turn/started", "'turn':{'id':'" + TURN + "','startedAt':1}");
  }

  Wire endsUserMessage() {
    return tells(
        "item/completed",
        "'completedAtMs':1,'item':{'type':'userMessage','id':'message-1','content':[]}");
  }

  Wire endsTurn() {
    return tells("turn/completed", "'turn':{'id':'" + TURN + "','status':'completed'}");
  }

  Wire finish() {
    session.finish();
    return this;
  }

  List<AnalyticsFact> facts() {
    return observed.stream().map(ObservedFact::fact).toList();
  }

  <T extends AnalyticsFact> List<T> facts(Class<T> type) {
    return facts().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The confidence of each fact of a kind. */
  List<Confidence> confidences(Class<? extends AnalyticsFact> type) {
    return observed.stream()
        .filter(fact -> type.isInstance(fact.fact()))
        .map(ObservedFact::confidence)
        .toList();
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
