package io.agentanalytics.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.fact.EffectivePermissionsApprovalResponse;
import io.agentanalytics.api.fact.FileSystemGrant;
import io.agentanalytics.api.fact.PermissionSet;
import io.agentanalytics.api.fact.ServerRequestAborted;
import io.agentanalytics.api.protocol.FileSystemAccess;
import io.agentanalytics.api.protocol.FileSystemEntry;
import io.agentanalytics.api.protocol.FileSystemPath;
import io.agentanalytics.api.protocol.NetworkPermission;
import io.agentanalytics.api.protocol.PermissionScope;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("14.3 Effective permissions")
class EffectivePermissionsTest {
  private static final String REQUESTED =
      "{'network':{'enabled':true},'fileSystem':{'read':['/tmp/input'],'write':['/tmp/output']}}";
  private static final String ROOTS =
      "{'path':{'type':'special','value':{'kind':'project_roots'}},'access':'write'}";

  private static final PermissionSet NETWORK =
      new PermissionSet(Optional.of(new NetworkPermission(Optional.of(true))), Optional.empty());

  private static Conversation asking(String permissions) {
    return Conversation.inATurn()
        .server(
            "{'id':5,'method':'item/permissions/requestApproval','params':{"
                + "'threadId':'thread-1','turnId':'turn-1','itemId':'item-1','startedAtMs':1000,"
                + "'cwd':'/home/dev','permissions':"
                + permissions
                + "}}");
  }

  private static EffectivePermissionsApprovalResponse effective(String requested, String result) {
    List<EffectivePermissionsApprovalResponse> facts =
        asking(requested)
            .client("{'id':5,'result':" + result + "}")
            .facts(EffectivePermissionsApprovalResponse.class);
    assertThat(facts).hasSize(1);
    return facts.get(0);
  }

  private static PermissionSet files(FileSystemEntry... entries) {
    return new PermissionSet(Optional.empty(), Optional.of(FileSystemGrant.of(List.of(entries))));
  }

  private static FileSystemEntry read(String path) {
    return Fixtures.entry(new FileSystemPath.Plain(path), FileSystemAccess.READ);
  }

  private static FileSystemEntry write(String path) {
    return Fixtures.entry(new FileSystemPath.Plain(path), FileSystemAccess.WRITE);
  }

  @Test
  @DisplayName("14.3.1 an empty answer grants nothing, for the turn")
  void grantsNothingForAnEmptyAnswer() {
    EffectivePermissionsApprovalResponse fact = effective(REQUESTED, "{}");

    assertThat(fact.permissions()).isEqualTo(PermissionSet.NONE);
    assertThat(fact.scope()).isEqualTo(PermissionScope.TURN);
  }

  @Test
  @DisplayName("14.3.2 network alone")
  void grantsNetwork() {
    assertThat(effective(REQUESTED, "{'permissions':{'network':{'enabled':true}}}").permissions())
        .isEqualTo(NETWORK);
  }

  @Test
  @DisplayName("14.3.3 a requested path alone")
  void grantsARequestedPath() {
    assertThat(
            effective(REQUESTED, "{'permissions':{'fileSystem':{'write':['/tmp/output']}}}")
                .permissions())
        .isEqualTo(files(write("/tmp/output")));
  }

  @Test
  @DisplayName("14.3.4 what was not requested and unknown members are ignored")
  void ignoresWhatWasNotRequested() {
    assertThat(
            effective(
                    REQUESTED,
                    "{'permissions':{'fileSystem':{'read':['/tmp/input'],"
                        + "'write':['/tmp/output','/tmp/ignored']},'camera':{'enabled':true}}}")
                .permissions())
        .isEqualTo(files(read("/tmp/input"), write("/tmp/output")));
  }

  @Test
  @DisplayName("14.3.5 the scope of an empty grant stays")
  void keepsTheScopeOfAnEmptyGrant() {
    EffectivePermissionsApprovalResponse fact =
        effective(REQUESTED, "{'permissions':{},'scope':'session'}");

    assertThat(fact.permissions()).isEqualTo(PermissionSet.NONE);
    assertThat(fact.scope()).isEqualTo(PermissionScope.SESSION);
  }

  @Test
  @DisplayName("14.3.6 strict review for the session contradicts itself")
  void grantsNothingForAContradiction() {
    EffectivePermissionsApprovalResponse fact =
        effective(
            REQUESTED,
            "{'permissions':{'network':{'enabled':true}},'scope':'session',"
                + "'strictAutoReview':true}");

    assertThat(fact.permissions()).isEqualTo(PermissionSet.NONE);
    assertThat(fact.scope()).isEqualTo(PermissionScope.TURN);
    assertThat(fact.strictAutoReview()).isFalse();
  }

  @Test
  @DisplayName("14.3.7 strict review for the turn stays")
  void keepsStrictReviewForTheTurn() {
    EffectivePermissionsApprovalResponse fact =
        effective(
            REQUESTED, "{'permissions':{'network':{'enabled':true}},'strictAutoReview':true}");

    assertThat(fact.permissions()).isEqualTo(NETWORK);
    assertThat(fact.scope()).isEqualTo(PermissionScope.TURN);
    assertThat(fact.strictAutoReview()).isTrue();
  }

  @Test
  @DisplayName("14.3.8 a child of the working directory lies in the project root")
  void grantsAChildOfTheProjectRoot() {
    assertThat(
            effective(
                    "{'fileSystem':{'entries':[" + ROOTS + "]}}",
                    "{'permissions':{'fileSystem':{'write':['/home/dev/build']}}}")
                .permissions())
        .isEqualTo(files(write("/home/dev/build")));
  }

  @Test
  @DisplayName("14.3.9 a child of another directory does not")
  void deniesAChildOfAnotherDirectory() {
    assertThat(
            effective(
                    "{'fileSystem':{'entries':[" + ROOTS + "]}}",
                    "{'permissions':{'fileSystem':{'write':['/elsewhere/build']}}}")
                .permissions())
        .isEqualTo(PermissionSet.NONE);
  }

  @Test
  @DisplayName("14.3.10 the whole project root is more than a child")
  void deniesMoreThanWasRequested() {
    assertThat(
            effective(
                    "{'fileSystem':{'write':['/home/dev/build']}}",
                    "{'permissions':{'fileSystem':{'entries':[" + ROOTS + "]}}}")
                .permissions())
        .isEqualTo(PermissionSet.NONE);
  }

  @Test
  @DisplayName("14.3.11 a request that a turn change cancels has no effective answer")
  void hasNoAnswerAfterATurnChange() {
    Conversation conversation =
        asking(REQUESTED)
            .turnStarts("turn-2")
            .client("{'id':5,'result':{'permissions':{'network':{'enabled':true}}}}");

    assertThat(conversation.facts(EffectivePermissionsApprovalResponse.class)).isEmpty();
    assertThat(conversation.facts(ServerRequestAborted.class)).hasSize(1);
  }

  @Test
  @DisplayName("14.3.12 a grant of what was requested stays as it is")
  void keepsWhatWasRequested() {
    String same = "{'fileSystem':{'read':[],'write':['/tmp/output']}}";

    assertThat(effective(same, "{'permissions':" + same + "}").permissions())
        .isEqualTo(files(write("/tmp/output")));
  }

  @Test
  @DisplayName("14.3.13 nothing granted for a requested path")
  void grantsNothingWhenNothingIsGranted() {
    assertThat(
            effective(
                    "{'fileSystem':{'write':['/tmp/output']}}",
                    "{'permissions':{'fileSystem':{'read':null,'write':null}}}")
                .permissions())
        .isEqualTo(PermissionSet.NONE);
  }

  @Test
  @DisplayName("14.3.14 a path under a requested deny glob is dropped")
  void dropsAPathUnderADenyGlob() {
    assertThat(
            effective(
                    "{'fileSystem':{'entries':[{'path':{'type':'path','path':'/home/dev'},"
                        + "'access':'write'},{'path':{'type':'glob_pattern',"
                        + "'pattern':'**/*.env'},'access':'none'}]}}",
                    "{'permissions':{'fileSystem':{'write':['/home/dev/src','/home/dev/app/x.env']}}}")
                .permissions())
        .isEqualTo(files(write("/home/dev/src")));
  }

  @Test
  @DisplayName("14.3.15 deny entries alone are no grant")
  void takesDenyEntriesForNoGrant() {
    assertThat(
            effective(
                    "{'fileSystem':{'write':['/home/dev']}}",
                    "{'permissions':{'fileSystem':{'entries':[{'path':{'type':'path',"
                        + "'path':'/home/dev/secrets'},'access':'none'}]}}}")
                .permissions())
        .isEqualTo(PermissionSet.NONE);
  }

  /** A server of Windows asks for one path and gets another one granted. */
  private static boolean grants(String platform, String requested, String granted) {
    Conversation conversation =
        new Conversation()
            .client(
                "{'id':0,'method':'initialize','params':{'clientInfo':{'name':'c','version':'1'}}}")
            .server(
                "{'id':0,'result':{'userAgent':'c/0.131.0 (X 1; x86_64) x','platformFamily':'"
                    + platform
                    + "'}}")
            .server(
                "{'id':5,'method':'item/permissions/requestApproval','params':{"
                    + "'threadId':'thread-1','turnId':'turn-1','itemId':'item-1','startedAtMs':1,"
                    + "'cwd':'C:\\\\repo','permissions':{'fileSystem':{'write':['"
                    + requested.replace("\\", "\\\\")
                    + "']}}}}")
            .client(
                "{'id':5,'result':{'permissions':{'fileSystem':{'write':['"
                    + granted.replace("\\", "\\\\")
                    + "']}}}}");
    return conversation
        .facts(EffectivePermissionsApprovalResponse.class)
        .get(0)
        .permissions()
        .fileSystem()
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "windows, C:\\repo, C:\\repo\\out, true",
    "windows, c:\\repo, C:\\repo\\out, true",
    "windows, C:\\REPO, c:/repo/out, true",
    "windows, \\\\srv\\share\\repo, \\\\srv\\share\\repo\\out, true",
    "windows, \\\\srv\\share\\repo, \\\\?\\UNC\\SRV\\share\\repo\\out, true",
    "windows, \\\\?\\C:\\repo, \\\\?\\C:\\repo\\out, true",
    "windows, \\\\?\\C:\\repo, C:\\repo\\out, true",
    "windows, C:\\repo, D:\\repo\\out, false",
    "windows, C:\\repo\\out, C:\\repo, false",
    "windows, \\\\srv\\share\\repo, \\\\srv\\other\\repo, false",
    "unix, /repo, /repo/out, true",
    "unix, /repo, /REPO/out, false",
    "unix, c:\\repo, C:\\repo\\out, false",
    "unix, /repo, /repo\\out, false"
  })
  @DisplayName("paths follow the rules of the server's platform")
  void followsTheRulesOfThePlatform(
      String platform, String requested, String granted, boolean approved) {
    assertThat(grants(platform, requested, granted)).isEqualTo(approved);
  }
}
