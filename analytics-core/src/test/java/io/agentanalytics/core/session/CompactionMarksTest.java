package io.agentanalytics.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.fact.Compaction;
import io.agentanalytics.api.fact.Confidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which compactions a client asked for, whatever turns begin and end in between. */
class CompactionMarksTest {
  private final Wire wire = new Wire(Confidence.MEDIUM).open();

  private List<String> compactions() {
    return wire.facts(Compaction.class).stream()
        .map(
            fact ->
                fact.turnId()
                    + " "
                    + fact.trigger().word()
                    + " "
                    + fact.phase().word()
                    + " "
                    + fact.status().word())
        .toList();
  }

  private void tells(String method, String params) {
    wire.server("{'method':'" + method + "','params':{'threadId':'thread-1'," + params + "}}");
  }

  private void begins(String turn) {
    tells("turn/started", "'turn':{'id':'" + turn + "','startedAt':1}");
  }

  private void ends(String turn, String status) {
    tells("turn/completed", "'turn':{'id':'" + turn + "','status':'" + status + "'}");
  }

  private void item(String turn, String type) {
    tells(
        "item/started",
        "'turnId':'" + turn + "','startedAtMs':1,'item':{'type':'" + type + "','id':'i'}");
  }

  private void compacts(String turn) {
    item(turn, "contextCompaction");
    tells(
        "item/completed",
        "'turnId':'" + turn + "','completedAtMs':2,'item':{'type':'contextCompaction','id':'i'}");
  }

  private void asksToCompact(int id) {
    wire.client(
        "{'id':" + id + ",'method':'thread/compact/start','params':{'threadId':'thread-1'}}");
  }

  private void agrees(int id) {
    wire.server("{'id':" + id + ",'result':{}}");
  }

  private void asksForTurn(int id) {
    wire.client(
        "{'id':" + id + ",'method':'turn/start','params':{'threadId':'thread-1','input':[]}}");
  }

  private void accepts(int id, String turn) {
    wire.server("{'id':" + id + ",'result':{'turn':{'id':'" + turn + "'}}}");
  }

  @Test
  void theEndOfTheTurnThatRanTakesNoMarkAway() {
    asksForTurn(3);
    accepts(3, "a");
    begins("a");
    item("a", "agentMessage");
    asksToCompact(4);
    agrees(4);
    ends("a", "interrupted");
    begins("b");
    compacts("b");
    ends("b", "completed");

    assertThat(compactions()).containsExactly("b manual standalone_turn completed");
  }

  @Test
  void eachOfTwoRequestsMarksItsTurn() {
    asksToCompact(4);
    agrees(4);
    begins("a");
    item("a", "contextCompaction");
    asksToCompact(5);
    agrees(5);
    ends("a", "interrupted");
    begins("b");
    compacts("b");
    ends("b", "completed");

    assertThat(compactions()).containsExactly("b manual standalone_turn completed");
  }

  @Test
  void twoRequestsAtOnceMarkTwoTurns() {
    asksToCompact(4);
    asksToCompact(5);
    agrees(4);
    agrees(5);
    begins("a");
    compacts("a");
    ends("a", "completed");
    begins("b");
    item("b", "contextCompaction");
    ends("b", "failed");
    begins("c");
    compacts("c");

    assertThat(compactions())
        .containsExactly(
            "a manual standalone_turn completed",
            "b manual standalone_turn failed",
            "c auto pre_turn completed");
  }

  @Test
  void theTurnMayBeginBeforeTheServerAnswers() {
    asksToCompact(4);
    begins("a");
    compacts("a");
    agrees(4);
    ends("a", "completed");

    assertThat(compactions()).containsExactly("a manual standalone_turn completed");
  }

  @Test
  void aRequestThatIsRefusedMarksNothing() {
    asksToCompact(4);
    wire.server("{'id':4,'error':{'code':-32600,'message':'no'}}");
    begins("a");
    compacts("a");

    assertThat(compactions()).containsExactly("a auto pre_turn completed");
  }

  @Test
  void aTurnThatAClientStartedIsNotTheOneOfTheRequest() {
    asksForTurn(3);
    accepts(3, "a");
    asksToCompact(4);
    agrees(4);
    begins("a");
    compacts("a");
    ends("a", "completed");
    begins("b");
    compacts("b");

    assertThat(compactions())
        .containsExactly("a auto pre_turn completed", "b manual standalone_turn completed");
  }

  @Test
  void norIsOneWhoseAnswerComesLate() {
    asksForTurn(3);
    asksToCompact(4);
    agrees(4);
    begins("a");
    item("a", "contextCompaction");
    accepts(3, "a");
    tells(
        "item/completed",
        "'turnId':'a','completedAtMs':2,'item':{'type':'contextCompaction','id':'i'}");
    ends("a", "completed");
    begins("b");
    compacts("b");

    assertThat(compactions())
        .containsExactly("a auto pre_turn completed", "b manual standalone_turn completed");
  }

  @Test
  void norIsATurnThatDoesSomethingElse() {
    asksToCompact(4);
    agrees(4);
    begins("review");
    item("review", "enteredReviewMode");
    ends("review", "interrupted");
    begins("b");
    compacts("b");

    assertThat(compactions()).containsExactly("b manual standalone_turn completed");
  }

  @Test
  void clientsThatHearOfNoStartsOfTurnsHaveTheirMark() {
    asksToCompact(4);
    agrees(4);
    compacts("a");
    ends("a", "completed");
    compacts("b");

    assertThat(compactions())
        .containsExactly("a manual standalone_turn completed", "b auto pre_turn completed");
  }

  @Test
  void theEndOfAnotherTurnEndsNoCompaction() {
    begins("b");
    item("b", "contextCompaction");
    ends("a", "failed");
    ends("b", "failed");

    assertThat(compactions()).containsExactly("b auto pre_turn failed");
  }

  @Test
  void theEndOfAnotherTurnDoesNotMakeATurnNew() {
    begins("b");
    item("b", "agentMessage");
    ends("a", "interrupted");
    compacts("b");

    assertThat(compactions()).containsExactly("b auto mid_turn completed");
  }
}
