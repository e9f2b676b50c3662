package io.agentanalytics.producttests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What we promise stands in one file, which changes on purpose only: with {@code mvn verify
 * -Dpublic-api.write=true}, and with a look at the difference.
 */
class PublicApiTest {
  private static final Path PROJECT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

  private static final Path LIST = PROJECT.resolve("docs/public-api.txt");

  private static final List<String> MODULES =
      List.of(
          "analytics-api",
          "analytics-core",
          "analytics-exporters/builtin",
          "analytics-exporters/jdbc",
          "analytics-spool",
          "analytics-testkit",
          "analytics-cli");

  @Test
  void isListed() throws Exception {
    var listing =
        Stream.concat(
                Stream.of(
                    "# The public API: every exported type, and its public and protected members."
                        + " PublicApiTest compares and rewrites it."),
                MODULES.stream().flatMap(PublicApiTest::module))
            .toList();
    if (Boolean.getBoolean("public-api.write")) {
      Files.write(LIST, listing);
    }

    assertThat(Files.readAllLines(LIST))
        .as("docs/public-api.txt; to change it on purpose: mvn verify -Dpublic-api.write=true")
        .isEqualTo(listing);
  }

  @Test
  void listingNamesTypesMembersAndModifiers() {
    assertThat(ApiListing.of(ApiListingSample.class))
        .containsExactly(
            "public abstract class io.agentanalytics.producttests.ApiListingSample<T extends"
                + " java.lang.Object> extends java.lang.Object implements"
                + " java.util.function.Supplier<T>",
            "  protected io.agentanalytics.producttests.ApiListingSample(java.util.List<? extends"
                + " T>)",
            "  public static final int ANSWER",
            "  public abstract <E extends java.lang.Exception> T find(java.lang.String...) throws"
                + " E");
  }

  private static Stream<String> module(String folder) {
    try {
      return Stream.concat(
          Stream.of("", "## " + folder), ApiListing.ofModule(PROJECT.resolve(folder)));
    } catch (IOException e) {
      throw new AssertionError(folder, e);
    }
  }
}
