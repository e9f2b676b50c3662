package io.agentanalytics.producttests.growth;

import static io.agentanalytics.producttests.growth.Traffic.colliding;
import static io.agentanalytics.producttests.growth.Traffic.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Four times the input costs about four times as much, whatever there is more of. What grows with
 * the square costs sixteen times as much, so that noise cannot hide it: the least time of some runs
 * counts, and it is the time of the processor.
 */
class GrowthTest {
  private static final double MAX_RATIO = 5;
  private static final int ROUNDS = 12;

  private static Arguments grows(String what, int n, IntFunction<Traffic> traffic) {
    return Arguments.of(what, n, traffic);
  }

  private static final String SETTINGS =
      "'threadSettings':{'model':'gpt-5','modelProvider':'openai','cwd':'/work',"
          + "'approvalPolicy':'never','approvalsReviewer':'user',"
          + "'sandboxPolicy':{'type':'readOnly'}}";

  /** A server of a release that tells more. */
  private static Traffic newer() {
    return new Traffic().initialize(1, "0.171.0");
  }

  private static String permissions(String fileSystem) {
    return "{'method':'item/permissions/requestApproval','id':7,'params':{'threadId':'thread',"
        + "'turnId':'turn','itemId':'item','startedAtMs':1,'cwd':'/work','permissions':"
        + "{'fileSystem':"
        + fileSystem
        + "}}}";
  }

  private static String grant(String fileSystem) {
    return "{'id':7,'result':{'permissions':{'fileSystem':" + fileSystem + "},'scope':'turn'}}";
  }

  private static Traffic permissions(String requested, String granted) {
    return new Traffic().thread().server(1, permissions(requested)).client(1, grant(granted));
  }

  private static String entry(String path, String access) {
    return "{'path':" + path + ",'access':'" + access + "'}";
  }

  private static String glob(String pattern) {
    return entry("{'type':'glob_pattern','pattern':'" + pattern + "'}", "none");
  }

  private static String below(String subpath) {
    return entry(
        "{'type':'special','value':{'kind':'project_roots','subpath':'" + subpath + "'}}", "write");
  }

  static Stream<Arguments> collections() {
    return Stream.of(
        grows(
            "paths",
            4_000,
            n -> {
              String paths = list(n, i -> "'/p/" + i + "'");
              String entries =
                  list(n, i -> entry("{'type':'path','path':'/p/" + i + "'}", "write"));
              return permissions(
                  "{'write':" + paths + ",'entries':" + entries + "}", "{'write':" + paths + "}");
            }),
        grows(
            "nested paths",
            500,
            n -> {
              String paths = list(n, i -> "'" + "/p".repeat(i % 500) + "/" + i + "'");
              return permissions("{'write':" + paths + "}", "{'write':" + paths + "}");
            }),
        grows(
            "names in a path",
            40_000,
            n -> {
              String path = "{'write':['" + "/p".repeat(n) + "']}";
              return permissions(path, path);
            }),
        grows(
            "globs",
            2_000,
            n ->
                permissions(
                    "{'entries':"
                        + list(
                            n,
                            i ->
                                i == 0
                                    ? entry("{'type':'path','path':'/p'}", "write")
                                    : glob("**/*.a" + i))
                        + "}",
                    "{'write':" + list(n, i -> "'/p/a/" + i + ".a'") + "}")),
        grows(
            "paths below the project",
            2_000,
            n -> {
              String entries = "{'entries':" + list(n, i -> below("a" + i)) + "}";
              return permissions(entries, entries);
            }),
        grows(
            "paths that nobody can resolve",
            4_000,
            n -> {
              String paths = "{'write':" + list(n, i -> "'" + colliding(i) + "'") + "}";
              return permissions(paths, paths);
            }),
        grows(
            "writable roots",
            4_000,
            n ->
                new Traffic()
                    .thread()
                    .call(
                        1,
                        "turn/start",
                        "{'threadId':'thread','input':[],'sandboxPolicy':{'type':'workspaceWrite',"
                            + "'writableRoots':"
                            + list(n, i -> "'/p/" + i + "'")
                            + "}}",
                        "{'turn':{'id':'turn'}}")
                    .ends("thread", "turn")),
        grows(
            "mentions of skills",
            2_000,
            n ->
                new Traffic()
                    .thread()
                    .call(
                        1,
                        "skills/list",
                        "{}",
                        "{'data':[{'cwd':'/work','skills':"
                            + list(
                                n,
                                i ->
                                    "{'name':'s"
                                        + i
                                        + "','path':'/s/"
                                        + i
                                        + "/SKILL.md','scope':'user','enabled':true,"
                                        + "'description':'d'}")
                            + ",'errors':[]}]}")
                    .turn(
                        "thread",
                        "turn",
                        list(n, i -> "{'type':'text','text':'$s" + i + " [$a](/s/" + i + ")'}")
                            .substring(1)
                            .replaceFirst("]$", ""))),
        grows(
            "marks of mentions",
            20_000,
            n ->
                new Traffic()
                    .thread()
                    .turn(
                        "thread",
                        "turn",
                        "{'type':'text','text':'"
                            + "[$a [@b]  [@c]( $d".repeat(n)
                            + "[@".repeat(n)
                            + "'}")),
        grows(
            "apps",
            1_000,
            n -> {
              Traffic traffic =
                  new Traffic()
                      .thread()
                      .call(
                          1,
                          "app/list",
                          "{}",
                          "{'data':"
                              + list(n, i -> "{'id':'a" + i + "','name':'A " + i + "'}")
                              + "}")
                      .turn();
              for (int i = 0; i < n; i++) {
                traffic.item(
                    "item/completed",
                    "{'type':'mcpToolCall','id':'m"
                        + i
                        + "','server':'codex_apps','tool':'a"
                        + i
                        + "_do','status':'completed','arguments':{},'result':null,"
                        + "'error':null,'durationMs':1}");
              }
              return traffic.ends("thread", "turn");
            }),
        grows(
            "plugins",
            1_000,
            n -> {
              Traffic traffic =
                  new Traffic()
                      .thread()
                      .call(
                          1,
                          "plugin/list",
                          "{}",
                          "{'marketplaces':[{'name':'m','path':null,'plugins':"
                              + list(
                                  n,
                                  i ->
                                      "{'id':'remote-"
                                          + i
                                          + "','name':'"
                                          + colliding(i)
                                          + "','installed':true,'enabled':true}")
                              + "}]}");
              for (int i = 0; i < n; i++) {
                traffic.call(1, "plugin/uninstall", "{'pluginId':'remote-" + i + "'}", "{}");
              }
              return traffic.turn(
                  "thread",
                  "turn",
                  "{'type':'text','text':'hello'},"
                      + list(
                              n,
                              i ->
                                  "{'type':'mention','name':'p','path':'plugin://"
                                      + colliding(i)
                                      + "@m'}")
                          .substring(1)
                          .replaceFirst("]$", ""));
            }),
        grows("hunks", 4_000, n -> diff("@@ -1 +1 @@\\n-a\\n+added line number\\n".repeat(n))),
        grows("headers", 4_000, n -> diff("diff --git a/x b/x\\n--- a/x\\n+++ b/x\\n".repeat(n))),
        grows("ranges of a hunk", 8_000, n -> diff("@@@" + " -1,1".repeat(n) + " +1 @@@\\n+a\\n")),
        grows(
            "clients",
            800,
            n -> {
              Traffic traffic = new Traffic().thread().turn();
              for (int i = 2; i < n; i++) {
                traffic.initialize(i);
              }
              for (int i = 1; i < n; i++) {
                traffic.tells(
                    i,
                    "item/completed",
                    "thread",
                    "'turnId':'turn','completedAtMs':2,'item':{'type':'agentMessage','id':'m',"
                        + "'text':'t'}");
              }
              return traffic.ends("thread", "turn");
            }),
        grows(
            "clients that are asked",
            800,
            n -> {
              Traffic traffic = new Traffic().thread().turn();
              for (int i = 2; i < n; i++) {
                traffic
                    .initialize(i)
                    .asks(i, "thread", "item")
                    .client(i, "{'id':" + i + ",'result':{'decision':'accept'}}");
              }
              return traffic;
            }),
        grows(
            "threads",
            1_000,
            n -> {
              Traffic traffic = new Traffic().thread();
              for (int i = 0; i < n; i++) {
                traffic
                    .thread("thread/start", "t" + i, "'exec'")
                    .asks(i, "t" + i, "item")
                    .turn("t" + i, "turn" + i, "")
                    .ends("t" + i, "turn" + i);
              }
              return traffic;
            }),
        grows(
            "open questions",
            1_000,
            n -> {
              Traffic traffic = new Traffic().thread();
              for (int i = 0; i < n; i++) {
                traffic.asks(i, "other", "item" + i);
              }
              for (int i = 0; i < n; i++) {
                traffic.turn("thread", "turn" + i, "").ends("thread", "turn" + i);
              }
              return traffic;
            }),
        grows(
            "answers that wait",
            1_000,
            n -> {
              Traffic traffic = new Traffic().stepMs(0).thread();
              for (int i = 0; i < n; i++) {
                traffic
                    .asks(i, "other", "item" + i)
                    .client(1, "{'id':" + i + ",'result':{'decision':'accept'}}");
              }
              for (int i = 0; i < n; i++) {
                traffic.turn("thread", "turn" + i, "").ends("thread", "turn" + i);
              }
              return traffic;
            }),
        grows(
            "forks",
            1_000,
            n -> {
              Traffic traffic = new Traffic().thread();
              for (int i = 0; i < n; i++) {
                traffic.thread("thread/fork", "fork" + i, "'exec'");
              }
              return traffic;
            }),
        grows(
            "spawned threads",
            500,
            n -> {
              Traffic traffic = new Traffic().stepMs(0).thread().turn();
              for (int i = 0; i < n; i++) {
                traffic.item("item/started", spawn(i, "inProgress"));
              }
              for (int i = 0; i < n; i++) {
                traffic.tells(1, "turn/started", "child" + i, "'turn':{'id':'c" + i + "'}");
                traffic.item("item/completed", spawn(i, "completed"));
              }
              return traffic;
            }),
        grows(
            "parents above a thread",
            1_000,
            n -> {
              Traffic traffic = newer().thread("thread/start", "t0", "'exec'");
              for (int i = 1; i < n; i++) {
                traffic.thread("thread/start", "t" + i, "'exec'", "'t" + (i - 1) + "'");
              }
              return traffic;
            }),
        grows(
            "threads whose turns wait while settings change",
            1_000,
            n -> {
              Traffic traffic = newer();
              for (int i = 0; i < n; i++) {
                traffic.thread("thread/start", "t" + i, "'exec'").accepts("t" + i, "turn" + i);
              }
              for (int i = 0; i < n; i++) {
                traffic.tells(1, "thread/settings/updated", "t" + i, SETTINGS);
              }
              return traffic;
            }),
        grows(
            "turns of a thread that wait while its settings change",
            1_000,
            n -> {
              Traffic traffic = newer().thread("thread/start", "t", "'exec'");
              for (int i = 0; i < n; i++) {
                traffic.accepts("t", "turn" + i);
              }
              for (int i = 0; i < n; i++) {
                traffic.tells(1, "thread/settings/updated", "t", SETTINGS);
              }
              return traffic;
            }),
        grows(
            "steers",
            1_000,
            n -> {
              Traffic traffic = new Traffic().thread().turn();
              for (int i = 0; i < n; i++) {
                traffic.call(
                    1,
                    "turn/steer",
                    "{'threadId':'thread','expectedTurnId':'turn','input':[]}",
                    "{'turnId':'turn'}");
              }
              return traffic.ends("thread", "turn");
            }),
        grows(
            "items",
            2_000,
            n -> {
              Traffic traffic = new Traffic().thread().turn();
              for (int i = 0; i < n; i++) {
                traffic.item("item/started", command("item" + i, "inProgress"));
              }
              for (int i = 0; i < n; i++) {
                traffic.item("item/completed", command("item" + i, "completed"));
              }
              return traffic.ends("thread", "turn");
            }),
        grows(
            "ids that collide",
            1_000,
            n -> {
              Traffic traffic = new Traffic().thread().turn();
              for (int i = 0; i < n; i++) {
                traffic.item("item/started", command(colliding(i), "inProgress"));
              }
              for (int i = 0; i < n; i++) {
                traffic.item("item/completed", command(colliding(i), "completed"));
              }
              return traffic.ends("thread", "turn");
            }),
        grows(
            "words of a command",
            4_000,
            n ->
                new Traffic()
                    .thread()
                    .call(
                        1,
                        "skills/list",
                        "{}",
                        "{'data':[{'cwd':'/work','skills':"
                            + list(
                                n / 4,
                                i ->
                                    "{'name':'s"
                                        + i
                                        + "','path':'/s/"
                                        + i
                                        + "/SKILL.md','scope':'user','enabled':true,"
                                        + "'description':'d'}")
                            + ",'errors':[]}]}")
                    .turn()
                    .item(
                        "item/started",
                        "{'type':'commandExecution','id':'c','command':'run"
                            + " /s/1/scripts/x".repeat(n)
                            + " y/scripts".repeat(n)
                            + "','cwd':'/work','status':'inProgress','commandActions':[]}")));
  }

  private static Traffic diff(String text) {
    return new Traffic()
        .thread()
        .turn()
        .tells(1, "turn/diff/updated", "thread", "'turnId':'turn','diff':'" + text + "'")
        .ends("thread", "turn");
  }

  private static String spawn(int i, String status) {
    return "{'type':'collabAgentToolCall','id':'spawn"
        + i
        + "','tool':'spawnAgent','status':'"
        + status
        + "','senderThreadId':'thread','receiverThreadIds':['child"
        + i
        + "'],'prompt':'p','agentsStates':{}}";
  }

  private static String command(String id, String status) {
    return "{'type':'commandExecution','id':'"
        + id
        + "','command':'ls','cwd':'/work','status':'"
        + status
        + "','commandActions':[],'exitCode':0,'durationMs':1,'source':'agent'}";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("collections")
  void costsGrowWithTheInput(String what, int n, IntFunction<Traffic> traffic) {
    Runnable small = traffic.apply(n).replay();
    Runnable large = traffic.apply(4 * n).replay();
    long least = Long.MAX_VALUE;
    long leastOfLarge = Long.MAX_VALUE;
    double ratio = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS && ratio > MAX_RATIO; round++) {
      for (int i = 0; i < 4; i++) {
        least = Math.min(least, processorNanos(small));
      }
      leastOfLarge = Math.min(leastOfLarge, processorNanos(large));
      ratio = (double) leastOfLarge / least;
    }

    assertThat(ratio).as("cost of %d %s to that of %d", 4 * n, what, n).isLessThan(MAX_RATIO);
  }

  private static long processorNanos(Runnable work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }
}
