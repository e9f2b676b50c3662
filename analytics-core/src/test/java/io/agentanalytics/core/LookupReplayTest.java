package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.AcceptedLineFingerprintsEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A replay looks into repositories only when it is told that the paths are those of this machine.
 */
class LookupReplayTest {
  private static final String WIDGETS = "dd21ccab03c5611071e6efee6fe4387f3adbef5c";

  @TempDir private Path folder;

  private final List<String> lines = new ArrayList<>();

  private void line(String from, String message) {
    lines.add(
        "{'at':1,'from':'%s','connection':1,'message':%s}"
            .formatted(from, message)
            .replace('\'', '"'));
  }

  /** A turn that adds a line in a directory. */
  private Path recording(String cwd) throws IOException {
    line(
        "client",
        "{'id':1,'method':'initialize','params':{'clientInfo':{'name':'i','version':'1'}}}");
    line("server", "{'id':1,'result':{'userAgent':'i/0.131.0 (Debian 12; x86_64)'}}");
    line("client", "{'id':2,'method':'thread/start','params':{}}");
    line(
        "server",
        "{'id':2,'result':{'thread':{'id':'t','ephemeral':false,'createdAt':1,'source':'vscode',"
            + "'threadSource':null,'preview':'','turns':[]},'model':'m','modelProvider':'p',"
            + "'serviceTier':null,'cwd':'"
            + cwd
            + "','approvalPolicy':'never','approvalsReviewer':'user',"
            + "'sandbox':{'type':'dangerFullAccess'},'reasoningEffort':null}}");
    line("client", "{'id':3,'method':'turn/start','params':{'threadId':'t','input':[]}}");
    line("server", "{'id':3,'result':{'turn':{'id':'u','status':'inProgress'}}}");
    tells("turn/started", "'turn':{'id':'u','startedAt':1}");
    tells("item/completed", "'completedAtMs':1,'item':{'type':'userMessage','id':'m'}");
    tells("turn/diff/updated", "'diff':'+++ b/f\\n@@ -0,0 +1 @@\\n+some line\\n'");
    tells("turn/completed", "'turn':{'id':'u','status':'completed'}");
    return Files.write(folder.resolve("session.jsonl"), lines);
  }

  private void tells(String method, String params) {
    line(
        "server",
        "{'method':'%s','params':{'threadId':'t','turnId':'u',%s}}".formatted(method, params));
  }

  private static Optional<String> repositoryHash(SessionReplay replay, Path recording) {
    return replay.events(recording).stream()
        .map(record -> record.event())
        .filter(AcceptedLineFingerprintsEvent.class::isInstance)
        .map(AcceptedLineFingerprintsEvent.class::cast)
        .findFirst()
        .orElseThrow()
        .repoHash();
  }

  @Test
  void looksOnlyWhenItIsAllowedTo() throws IOException {
    var git = Files.createDirectories(folder.resolve("widgets/.git"));
    Files.createDirectories(git.resolve("objects"));
    Files.createDirectories(git.resolve("refs"));
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(
        git.resolve("config"), "[remote \"origin\"]\n\turl = https://github.com/acme/widgets\n");
    var recording = recording(folder.resolve("widgets").toString().replace('\\', '/'));

    var usual = SessionReplay.create();
    var allowed = SessionReplay.builder().set("analytics.lookup.git", "true").build();

    assertThat(repositoryHash(usual, recording)).isEmpty();
    assertThat(repositoryHash(allowed, recording)).contains(WIDGETS);
  }
}
