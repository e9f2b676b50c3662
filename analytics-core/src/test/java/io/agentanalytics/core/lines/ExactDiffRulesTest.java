package io.agentanalytics.core.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the switch for exact diffs changes against accepted-lines.md 8. */
class ExactDiffRulesTest {

  private static FingerprintedDiff read(DiffReading reading, String... lines) {
    return FingerprintedDiff.of(String.join("\n", lines), reading);
  }

  private static FingerprintedDiff exact(String... lines) {
    return read(DiffReading.EXACT, lines);
  }

  /** Path hashes in the order of the added lines. */
  private static List<String> paths(FingerprintedDiff lines) {
    List<String> hashes = new ArrayList<>();
    lines.fingerprints().forEach(line -> hashes.add(line.pathHash()));
    return hashes;
  }

  static List<WorkedExample> gitDiffs() {
    return WorkedExample.all().stream()
        .filter(example -> !example.name().matches("Example [KO]:.*"))
        .toList();
  }

  /** K and O show limits of the reference; the rest is the same. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("gitDiffs")
  void readWellFormedDiffsOfGitLikeTheReference(WorkedExample example) {
    assertThat(FingerprintedDiff.of(example.diff(), DiffReading.EXACT)).isEqualTo(example.result());
  }

  @Test
  void findTheFilesOfAPlainDiff() {
    var diff =
        new String[] {
          "--- a/one.py", "+++ b/one.py", "@@ -0,0 +1 @@", "+value = 1",
          "--- a/two.py", "+++ b/two.py", "@@ -0,0 +1 @@", "+value = 2"
        };

    var asReference = read(DiffReading.AS_REFERENCE, diff);
    var exact = exact(diff);

    assertThat(asReference.added()).isEqualTo(3);
    assertThat(asReference.deleted()).isEqualTo(1);
    assertThat(exact.added()).isEqualTo(2);
    assertThat(exact.deleted()).isZero();
    assertThat(paths(exact))
        .containsExactly(Fingerprints.path("one.py"), Fingerprints.path("two.py"));
  }

  @Test
  void countContentOfHunksOnly() {
    var lines =
        exact(
            "+ not part of any hunk",
            "- neither this",
            "--- a/f",
            "+++ b/f",
            "@@ -1,2 +1,2 @@ section",
            " same",
            "-gone",
            "+come",
            "\\ No newline at end of file",
            "-- ",
            "2.39.5");

    assertThat(lines.added()).isEqualTo(1);
    assertThat(lines.deleted()).isEqualTo(1);
  }

  @Test
  void takeHeadersInsideAHunkForContent() {
    var lines =
        exact("--- a/f", "+++ b/f", "@@ -1,2 +1,2 @@", "--- old", "-@@ old", "+++ new", "+@@ new");

    assertThat(lines.added()).isEqualTo(2);
    assertThat(lines.deleted()).isEqualTo(2);
  }

  @Test
  void readBlankLinesThatWereTrimmed() {
    var lines = exact("+++ b/f", "@@ -1,3 +1,4 @@", " one", "", "+two more", " three", "+outside");

    assertThat(lines.added()).isEqualTo(1);
  }

  /** A merge with two parents: two columns, and a line is new when no parent has it. */
  @Test
  void readTheDiffOfAMerge() {
    var lines =
        exact(
            "diff --cc f.txt",
            "--- a/f.txt",
            "+++ b/f.txt",
            "@@@ -1,3 -1,2 +1,4 @@@ section",
            "  both have it",
            "- gone from ours",
            " -gone from theirs",
            "+ from theirs",
            " +from ours",
            "++made by the merge",
            "+ outside of the hunk");

    assertThat(lines.deleted()).isEqualTo(2);
    assertThat(lines.added()).isEqualTo(3);
    assertThat(lines.fingerprints())
        .extracting(line -> line.lineHash())
        .containsExactlyElementsOf(
            exact("+++ b/f", "@@ -0,0 +1,3 @@", "+from theirs", "+from ours", "+made by the merge")
                .fingerprints()
                .stream()
                .map(line -> line.lineHash())
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "'\"b/caf\\303\\251.txt\"',caf\u00e9.txt",
    "'\"b/tab\\there \\\"quoted\\\" back\\\\slash\"',tab\there \"quoted\" back\\slash",
    "'\"b/caf\u00e9 \ud83d\ude00.txt\"',caf\u00e9 \ud83d\ude00.txt",
    "'\"b/cut off\\3','cut off\u0003'",
    "'b/file.txt\t2024-01-01 00:00:00.000000000 +0000',file.txt",
    "'b/with space.txt\t',with space.txt",
    "'plain/path.txt',plain/path.txt"
  })
  void readPathsAsTheyWereMeant(String header, String path) {
    var lines = exact("+++ " + header, "@@ -0,0 +1 @@", "+some line");

    assertThat(paths(lines)).containsExactly(Fingerprints.path(path));
  }

  @Test
  void haveNoPathForADeletedFile() {
    var lines = exact("--- a/f", "+++ /dev/null", "@@ -1 +0,0 @@", "-gone");

    assertThat(lines).isEqualTo(new FingerprintedDiff(0, 1, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "@@ -1 +x @@",
    "@@ +1 -1 @@",
    "@@ nonsense",
    "'@@ -1,99999999999 +1,99999999999 @@'",
    "'@@@@@@@@@@@@@@ -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 +1 @@@@@@@@@@@@@@'"
  })
  void ignoreHunksWhoseHeaderMakesNoSense(String header) {
    var lines = exact("+++ b/f", header, "+line", "-line");

    assertThat(lines.isEmpty()).isTrue();
  }

  /** A header that promises too much does not swallow the next file. */
  @Test
  void leaveAHunkWhenNoLineOfItFollows() {
    var lines =
        exact(
            "diff --git a/one b/one",
            "+++ b/one",
            "@@ -1,10 +1,10 @@",
            "+line of one",
            "diff --git a/two b/two",
            "+++ b/two",
            "@@ -0,0 +1 @@",
            "+line of two");

    assertThat(lines.added()).isEqualTo(2);
    assertThat(paths(lines)).containsExactly(Fingerprints.path("one"), Fingerprints.path("two"));
  }
}
