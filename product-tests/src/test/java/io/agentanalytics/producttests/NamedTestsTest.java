package io.agentanalytics.producttests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that says which tests hold what it promises names tests that exist. */
class NamedTestsTest {
  private static final Path PROJECT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  @ParameterizedTest
  @ValueSource(
      strings = {"SECURITY.md", "docs/hostile-input.md", "docs/decisions/durable-store.md"})
  void testsThatADocumentNamesExist(String document) throws IOException {
    List<String> named =
        TEST.matcher(Files.readString(PROJECT.resolve(document)))
            .results()
            .map((MatchResult match) -> match.group(1))
            .distinct()
            .toList();

    assertThat(named).isNotEmpty().isSubsetOf(testClasses());
  }

  private static Set<String> testClasses() throws IOException {
    try (var files = Files.walk(PROJECT)) {
      return files
          .filter(file -> file.toString().replace('\\', '/').contains("/src/test/java/"))
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
