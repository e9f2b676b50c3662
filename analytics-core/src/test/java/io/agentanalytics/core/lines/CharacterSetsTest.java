package io.agentanalytics.core.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sets of accepted-lines.md 2.1 and 2.2, over all code points. */
class CharacterSetsTest {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}");
  private static final Pattern WORD = Pattern.compile("[\\p{IsAlphabetic}\\p{Nd}\\p{Nl}\\p{No}_]");

  @Test
  void knowsExactlyTheWhiteSpaceOfUnicode() {
    var differing =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(
                codePoint ->
                    matches(WHITE_SPACE, codePoint)
                        != (codePoint <= Character.MAX_VALUE
                            && WhiteSpace.contains((char) codePoint)));

    assertThat(differing.mapToObj(Integer::toHexString)).isEmpty();
  }

  @Test
  void knowsExactlyTheWordCharactersOfUnicode() {
    var differing =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(codePoint -> matches(WORD, codePoint) != WordCharacters.contains(codePoint));

    assertThat(differing.mapToObj(Integer::toHexString)).isEmpty();
  }

  private static boolean matches(Pattern pattern, int codePoint) {
    return pattern.matcher(Character.toString(codePoint)).matches();
  }
}
