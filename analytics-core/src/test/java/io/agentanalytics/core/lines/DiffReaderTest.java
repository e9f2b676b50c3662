package io.agentanalytics.core.lines;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.LineFingerprint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of accepted-lines.md 1; the worked examples have a test of their own. */
class DiffReaderTest {
  private static final String HEADER = "diff --git a/f.txt b/f.txt\n--- a/f.txt\n+++ b/f.txt\n";

  private static FingerprintedDiff read(String... lines) {
    return FingerprintedDiff.of(String.join("\n", lines), DiffReading.AS_REFERENCE);
  }

  private static LineFingerprint fingerprint(String path, String line) {
    return new LineFingerprint(Fingerprints.path(path), hash(line));
  }

  private static String hash(String line) {
    return Fingerprints.ofLine().putString(line, StandardCharsets.UTF_8).hash().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "let total = 0;,0bf4b75897ec0b02e71748849cc19fdb28beb176",
    "return total;,cac91c465a630028f8a470b4612b860ea8078c34",
    "abcd,fafb9bcb0ea13c0b80dfd4462f4e3401cd4d7512",
    "\u00e9=1,8846a5e461de7b1058c41d1c8ed3807a1e45512b"
  })
  void hashesLinesLikeTheSpecification(String line, String hash) {
    assertThat(hash(line)).isEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource({
    "src/app.js,e298bd4ac95465a10da11cc18073ad81e53eab69",
    "x,6a209423496a6020b4c4c81e8cfe8afc9d71a957"
  })
  void hashesPathsLikeTheSpecification(String path, String hash) {
    assertThat(Fingerprints.path(path)).isEqualTo(hash);
  }

  /** Test case 12.1. */
  @Test
  void leavesOutAddedLinesThatSayNothing() {
    var lines =
        read(
            "diff --git a/src/app.js b/src/app.js",
            "--- a/src/app.js",
            "+++ b/src/app.js",
            "@@ -1,2 +1,4 @@",
            "-old line",
            "+  new line",
            "+}",
            "+\tother line");

    assertThat(lines)
        .isEqualTo(
            new FingerprintedDiff(
                3,
                1,
                List.of(
                    fingerprint("src/app.js", "new line"),
                    fingerprint("src/app.js", "other line"))));
  }

  /** Test case 12.2. */
  @Test
  void doesNotCountTheHeaderOfANewFile() {
    var lines =
        read(
            "diff --git a/new.txt b/new.txt",
            "new file mode 100644",
            "--- /dev/null",
            "+++ b/new.txt",
            "@@ -0,0 +1 @@",
            "+first line");

    assertThat(lines)
        .isEqualTo(new FingerprintedDiff(1, 0, List.of(fingerprint("new.txt", "first line"))));
  }

  /** Test case 12.3. */
  @Test
  void takesContentThatLooksLikeAHeaderForContent() {
    var lines = read(HEADER + "@@ -1 +1 @@", "--- old value", "+++ new value");

    assertThat(lines)
        .isEqualTo(new FingerprintedDiff(1, 1, List.of(fingerprint("f.txt", "++ new value"))));
  }

  @Test
  void countsNothingInRenamesModesAndBinaries() {
    var lines =
        read(
            "diff --git a/a.txt b/b.txt",
            "old mode 100644",
            "new mode 100755",
            "similarity index 100%",
            "rename from a.txt",
            "rename to b.txt",
            "diff --git a/logo.png b/logo.png",
            "index 1a2b3c4..5d6e7f8 100644",
            "Binary files a/logo.png and b/logo.png differ",
            "diff --git a/icon.png b/icon.png",
            "GIT binary patch",
            "literal 16",
            "Xc$@<O00001",
            "",
            "literal 0",
            "HcmV?d00001");

    assertThat(lines.isEmpty()).isTrue();
  }

  /** Rules 5 and 6 hold outside of hunks as well, but there is no path to hash. */
  @Test
  void countsLinesBeforeAnyHeader() {
    var lines = read("+added without a file", "-deleted without a file");

    assertThat(lines).isEqualTo(new FingerprintedDiff(1, 1, List.of()));
  }

  @Test
  void hashesAnEmptyPath() {
    var lines = read("+++ b/", "@@ -0,0 +1 @@", "+some line");

    assertThat(lines.fingerprints()).containsExactly(fingerprint("", "some line"));
  }

  @ParameterizedTest
  @CsvSource({
    "'+++ b/x y.txt\t',x y.txt",
    "'+++ a/only.txt',only.txt",
    "'+++  b/trimmed.txt  ',trimmed.txt",
    "'+++ a/b/c.txt',b/c.txt",
    "'+++ b/a/c.txt',a/c.txt",
    "'+++ \u3000b/wide.txt\u00a0',wide.txt"
  })
  void readsPaths(String header, String path) {
    var lines = read(header, "@@ -0,0 +1 @@", "+some line");

    assertThat(lines.fingerprints()).containsExactly(fingerprint(path, "some line"));
  }

  /** Only a line feed ends a line, and takes one carriage return away. */
  @ParameterizedTest
  @CsvSource({
    "'\u2028',1",
    "'\u0085',1",
    "'\f',1",
    "'\r',1",
    "'\r\r\r',1",
    "'\n',2",
    "'\r\n',2",
    "'\r\r\n',2"
  })
  void endsLinesAtLineFeedsOnly(String separator, long added) {
    var lines = read(HEADER + "@@ -0,0 +1 @@", "+one word" + separator + "+two words");

    assertThat(lines.added()).isEqualTo(added);
  }

  @Test
  void readsALastLineThatIsOnlyACarriageReturn() {
    assertThat(read("+\r").added()).isEqualTo(1);
    assertThat(read("\r").isEmpty()).isTrue();
    assertThat(read("").isEmpty()).isTrue();
  }

  @Test
  void keepsTheHashOfTheLastPathOnly() {
    var lines =
        read(
            "diff --git a/one b/one",
            "+++ b/one",
            "@@ -0,0 +1 @@",
            "+line of one",
            "diff --git a/two b/two",
            "+++ b/two",
            "@@ -0,0 +1 @@",
            "+line of two",
            "diff --git a/one b/one",
            "+++ b/one",
            "@@ -0,0 +1 @@",
            "+line of one");

    assertThat(lines.fingerprints())
        .containsExactly(
            fingerprint("one", "line of one"),
            fingerprint("two", "line of two"),
            fingerprint("one", "line of one"));
  }

  @Test
  void holdsNoMoreOfAHeaderThanAnyPathHas() {
    var reader = DiffReader.counting(DiffReading.AS_REFERENCE);

    reader.read("+++ b/");
    for (int i = 0; i < 1_000; i++) {
      reader.read("folder/".repeat(100));
      assertThat(reader.heldChars()).isLessThanOrEqualTo(DiffReader.MAX_HEADER_CHARS);
    }
    reader.read("\n+line");
    reader.end();

    assertThat(reader.added()).isEqualTo(1);
  }
}
