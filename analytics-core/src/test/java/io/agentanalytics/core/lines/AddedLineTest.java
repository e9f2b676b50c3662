package io.agentanalytics.core.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The normal form of a line is never held, so it is checked by its hash. */
class AddedLineTest {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");
  private static final Pattern WORD = Pattern.compile("[\\p{IsAlphabetic}\\p{Nd}\\p{Nl}\\p{No}_]");

  private final AddedLine line = new AddedLine();

  private Optional<String> hash(String text) {
    line.put(text, 0, text.length());
    return line.end();
  }

  /** The words of accepted-lines.md 2, one after the other, over the whole text. */
  private static Optional<String> specified(String text) {
    var joined =
        Arrays.stream(WHITE_SPACE.split(text))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    var bytes = joined.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= 3 || !WORD.matcher(joined).find()) {
      return Optional.empty();
    }
    return Optional.of(sha1("file-line-v1\0line\0" + joined));
  }

  @SuppressWarnings("deprecation")
  private static String sha1(String text) {
    return Hashing.sha1().hashString(text, StandardCharsets.UTF_8).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "abc",
        "abcd",
        "a  b",
        "\u00e9=1",
        "\u65e5\u672c",
        "====",
        "____",
        "\u00bd\u00bd",
        "});;",
        "\u00a0alpha\u2003beta\u3000",
        "alpha\u200bbeta",
        "x\u001c\u001dy z",
        "\u0085left\u2028right\u2029",
        "\ud835\udd04",
        "\ud83d\ude00\ud83d\ude00",
        "pair cut: \ud83d",
        "\ude00 low half first",
        "\ud83d\ud83d\ude00 x"
      })
  void isHashedAsSpecified(String text) {
    assertThat(hash(text)).isEqualTo(specified(text));
  }

  @Test
  void isHashedAsSpecifiedWhateverItConsistsOf() {
    var alphabet =
        "ab_ \t\r\u00a0\u2003\u3000\u0085\u200b\u001c=;\u00e9\u00bd\u0663\u65e5\ud83d\ude00";
    var random = new Random(20240611);
    for (int round = 0; round < 20_000; round++) {
      var text =
          random
              .ints(random.nextInt(12), 0, alphabet.length())
              .mapToObj(index -> alphabet.substring(index, index + 1))
              .collect(Collectors.joining());

      assertThat(hash(text)).as(text).isEqualTo(specified(text));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4090, 4091, 4092, 4093, 4094, 4095, 4096, 4097, 8192, 100_000})
  void isHashedAsSpecifiedWhenItIsLongerThanTheBuffer(int length) {
    for (var part : new String[] {"x", "\u00e9", "\u65e5 ", "\ud83d\ude00", "= "}) {
      var text = part.repeat(length / part.length()) + "end";

      assertThat(hash(text)).as("%d times %s", length, part).isEqualTo(specified(text));
    }
  }

  @Test
  void startsAnewAfterEachEnd() {
    var alone = hash("abcd");

    hash("a");
    hash(" ".repeat(10_000) + "=".repeat(10_000));

    assertThat(hash("abcd")).isEqualTo(alone);
  }
}
