package io.agentanalytics.core.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.SandboxPolicy;
import io.agentanalytics.api.fact.NetworkPolicy;
import io.agentanalytics.api.fact.PermissionProfile;
import io.agentanalytics.api.fact.ProcessEnvironment;
import io.agentanalytics.api.protocol.FileSystemAccess;
import io.agentanalytics.api.protocol.FileSystemEntry;
import io.agentanalytics.api.protocol.FileSystemPath;
import io.agentanalytics.api.protocol.SpecialPathKind;
import io.agentanalytics.api.protocol.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Test case 15.27: the examples of reduction.md 7.3, and the rules between them. */
class SandboxPoliciesTest {
  private static final ProcessEnvironment WITHOUT_TMPDIR =
      new ProcessEnvironment(Optional.empty(), true, Optional.of("/home/dev"));

  private static SandboxPolicy policy(ProcessEnvironment environment, PermissionProfile profile) {
    return new SandboxPolicies(environment).of(profile, Given.CWD);
  }

  private static SandboxPolicy managed(
      ProcessEnvironment environment, String network, String entries) {
    var access = network.equals("enabled") ? NetworkPolicy.ENABLED : NetworkPolicy.RESTRICTED;
    return policy(environment, Given.managed(access, entries(entries)));
  }

  /** {@code R:root W:/tmp N:glob(*.env)}: access, and a path in one of its three forms. */
  private static List<FileSystemEntry> entries(String text) {
    return Arrays.stream(text.split(" ", -1))
        .filter(part -> !part.isEmpty())
        .map(
            part -> {
              var access =
                  switch (part.charAt(0)) {
                    case 'R' -> FileSystemAccess.READ;
                    case 'W' -> FileSystemAccess.WRITE;
                    default -> FileSystemAccess.NONE;
                  };
              return new FileSystemEntry(path(part.substring(2)), Word.of(access));
            })
        .toList();
  }

  private static FileSystemPath path(String text) {
    if (text.startsWith("/")) {
      return new FileSystemPath.Plain(text);
    }
    if (text.startsWith("glob(")) {
      return new FileSystemPath.Glob(text.substring(5, text.length() - 1));
    }
    int slash = text.indexOf('/');
    var kind = slash < 0 ? text : text.substring(0, slash);
    return new FileSystemPath.Special(
        Word.of(SpecialPathKind.class, kind),
        Optional.empty(),
        slash < 0 ? Optional.empty() : Optional.of(text.substring(slash + 1)));
  }

  @ParameterizedTest(name = "15.27 {0}, {1}")
  @CsvSource({
    "R:root,restricted,read_only",
    "R:root W:project_roots,restricted,workspace_write",
    "R:root W:project_roots W:slash_tmp R:project_roots/.git,restricted,workspace_write",
    "R:root W:tmpdir,restricted,read_only",
    "W:root,enabled,full_access",
    "W:root,restricted,external_sandbox",
    "W:root R:root,enabled,full_access",
    "W:root R:/srv/data,enabled,workspace_write",
    "W:root R:/srv/data W:/srv/data,enabled,full_access",
    "W:root N:glob(**/*.env),enabled,workspace_write",
    "W:root N:/,enabled,read_only",
    "W:root N:root,enabled,read_only",
    "R:/tmp W:slash_tmp W:root,enabled,full_access",
    "W:project_roots N:/home/dev/widgets,restricted,read_only",
    "W:/,enabled,workspace_write",
    "'',restricted,read_only",
    "W:minimal,restricted,read_only"
  })
  void areThoseOfTheSpecification(String entries, String network, String policy) {
    assertThat(managed(WITHOUT_TMPDIR, network, entries).word()).isEqualTo(policy);
  }

  @ParameterizedTest
  @CsvSource({
    // Narrowing, section 7.1.
    "W:root R:glob(*.md),enabled,workspace_write",
    "W:root R:minimal N:unknown,enabled,full_access",
    "W:root R:project_roots,enabled,workspace_write",
    "W:root R:project_roots W:project_roots,enabled,full_access",
    "W:root R:project_roots/a W:project_roots/b,enabled,workspace_write",
    "W:root R:project_roots/a W:project_roots/a,enabled,full_access",
    "W:root N:project_roots W:project_roots,enabled,workspace_write",
    "W:root R:/,enabled,full_access",
    "W:root R:slash_tmp W:/tmp,enabled,full_access",
    "W:root R:tmpdir W:tmpdir,enabled,full_access",
    "W:root R:tmpdir W:slash_tmp,enabled,workspace_write",
    "W:root R:tmpdir/a W:tmpdir/b,enabled,full_access",
    "W:root R:/srv W:/srv/data,enabled,workspace_write",
    // Writable roots, section 7.2.
    "W:project_roots N:project_roots,restricted,read_only",
    "W:project_roots/out,restricted,workspace_write",
    "W:project_roots/out N:/home/dev/widgets/out,restricted,read_only",
    "W:project_roots/../x N:/home/dev/x,restricted,read_only",
    "W:project_roots/~/notes N:/home/dev/notes,restricted,read_only",
    "W:project_roots/~ N:/home/dev,restricted,read_only",
    "W:project_roots//opt/x N:/opt/x,restricted,read_only",
    "W:slash_tmp N:/tmp/../tmp/.,restricted,read_only",
    "W:slash_tmp N:/tmp W:/srv,restricted,workspace_write",
    "W:glob(*),restricted,read_only",
    "W:unknown,restricted,read_only",
    "R:project_roots,restricted,read_only"
  })
  void followTheRules(String entries, String network, String policy) {
    assertThat(managed(WITHOUT_TMPDIR, network, entries).word()).isEqualTo(policy);
  }

  /** Only special paths of the kind {@code unknown} have a path that counts. */
  @Test
  void pathsOfTmpdirsMakeNoOtherPlaces() {
    var read = Word.of(FileSystemAccess.READ);
    var write = Word.of(FileSystemAccess.WRITE);
    var entries =
        List.of(
            new FileSystemEntry(path("root"), write),
            new FileSystemEntry(tmpdir("a"), read),
            new FileSystemEntry(tmpdir("b"), write));

    assertThat(policy(WITHOUT_TMPDIR, Given.managed(NetworkPolicy.ENABLED, entries)))
        .isEqualTo(SandboxPolicy.FULL_ACCESS);
  }

  private static FileSystemPath tmpdir(String path) {
    return new FileSystemPath.Special(
        Word.of(SpecialPathKind.TMPDIR), Optional.of(path), Optional.empty());
  }

  @Test
  void rootNeedsNoAbsoluteDirectory() {
    var policies = new SandboxPolicies(WITHOUT_TMPDIR);

    assertThat(policies.of(restricted("W:root R:/srv/data"), "widgets"))
        .isEqualTo(SandboxPolicy.WORKSPACE_WRITE);
    assertThat(policies.of(restricted("W:root N:/"), "widgets")).isEqualTo(SandboxPolicy.READ_ONLY);
    assertThat(policies.of(restricted("W:project_roots"), "widgets"))
        .isEqualTo(SandboxPolicy.READ_ONLY);
  }

  private static PermissionProfile restricted(String entries) {
    return Given.managed(NetworkPolicy.RESTRICTED, entries(entries));
  }

  @Test
  void dependOnTheEnvironment() {
    var withTmpdir = new ProcessEnvironment(Optional.of("/var/tmp/acme"), false, Optional.empty());

    assertThat(managed(withTmpdir, "restricted", "W:tmpdir"))
        .isEqualTo(SandboxPolicy.WORKSPACE_WRITE);
    assertThat(managed(withTmpdir, "restricted", "W:tmpdir N:/var/tmp/acme"))
        .isEqualTo(SandboxPolicy.READ_ONLY);
    assertThat(managed(withTmpdir, "restricted", "W:slash_tmp")).isEqualTo(SandboxPolicy.READ_ONLY);
  }

  /** Test case 11.8 is the second of the two. */
  @Test
  void sayWhatHasNoEntries() {
    assertThat(policy(WITHOUT_TMPDIR, new PermissionProfile.Disabled()))
        .isEqualTo(SandboxPolicy.FULL_ACCESS);
    assertThat(policy(WITHOUT_TMPDIR, new PermissionProfile.External(NetworkPolicy.ENABLED)))
        .isEqualTo(SandboxPolicy.EXTERNAL_SANDBOX);
    for (var network : NetworkPolicy.values()) {
      assertThat(
              policy(
                  WITHOUT_TMPDIR,
                  new PermissionProfile.Managed(new PermissionProfile.Unrestricted(), network)))
          .isEqualTo(
              network == NetworkPolicy.ENABLED
                  ? SandboxPolicy.FULL_ACCESS
                  : SandboxPolicy.EXTERNAL_SANDBOX);
    }
  }
}
