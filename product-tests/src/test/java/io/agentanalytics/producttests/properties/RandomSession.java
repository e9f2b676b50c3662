package io.agentanalytics.producttests.properties;

import static io.agentanalytics.testkit.session.ScriptedGrant.grant;
import static io.agentanalytics.testkit.session.SessionScript.session;

import io.agentanalytics.testkit.session.ScriptedFrame;
import io.agentanalytics.testkit.session.ThreadScript;
import io.agentanalytics.testkit.session.TurnScript;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** One client with one thread, whose turns do anything: valid frames, made up from a seed. */
final class RandomSession {
  private static final int MAX_TURNS = 4;
  private static final int MAX_DEEDS = 5;

  private final Random random;
  private final String name;

  /** Reviews that users answered. */
  private int answers;

  /** Turns that give an event. */
  private int turns;

  private final List<ScriptedFrame> frames;

  /**
   * @param name of the thread, and the beginning of the ids of its turns
   */
  RandomSession(long seed, String name) {
    this.random = new Random(seed);
    this.name = name;
    ThreadScript thread = session().client("acme_ide", "2.4.0").thread(name);
    int count = 1 + random.nextInt(MAX_TURNS);
    for (int i = 0; i < count; i++) {
      turn(thread, name + "-turn-" + i);
    }
    this.frames = thread.session().frames();
  }

  String name() {
    return name;
  }

  List<ScriptedFrame> frames() {
    return frames;
  }

  int answers() {
    return answers;
  }

  int turns() {
    return turns;
  }

  private void turn(ThreadScript thread, String id) {
    TurnScript turn = thread.turn(id);
    if (random.nextInt(4) == 0) {
      turn.answeredLate();
    }
    turn.prompt("Do something.");
    for (int deeds = random.nextInt(MAX_DEEDS); deeds > 0; deeds--) {
      deed(turn);
    }
    turns++;
    switch (random.nextInt(4)) {
      case 0 -> turn.fails("serverOverloaded");
      case 1 -> turn.interrupted();
      default -> turn.usage().completes();
    }
  }

  private void deed(TurnScript turn) {
    switch (random.nextInt(10)) {
      case 0 -> turn.says("Some words.");
      case 1 -> turn.thinks("Some thoughts.");
      case 2 -> turn.command("make").exits(random.nextInt(3));
      case 3 -> answeredCommand(turn);
      case 4 -> {
        answers++;
        turn.fileChange().adds("file-" + answers, "a\n").askedUser().accepted().applied();
      }
      case 5 -> {
        answers++;
        turn.asksFor(grant().network()).after(Duration.ofSeconds(random.nextInt(9))).granted();
      }
      case 6 -> turn.steer("and more").accepted();
      case 7 -> turn.diff("--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+value = " + random.nextInt() + "\n");
      case 8 -> turn.command("sleep 9").leftOpen();
      default -> turn.after(Duration.ofMinutes(random.nextInt(100)));
    }
  }

  private void answeredCommand(TurnScript turn) {
    answers++;
    var asked = turn.command("make test").askedUser().after(Duration.ofSeconds(random.nextInt(9)));
    switch (random.nextInt(3)) {
      case 0 -> asked.accepted().exits(0);
      case 1 -> asked.acceptedForSession().exits(1);
      default -> asked.declined().declined();
    }
  }
}
