package io.agentanalytics.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever messages are decoded to is known, so that long messages keep what it reads. */
class NeededMembersTest {
  private static final Path CORE = Path.of("src/main/java/io/agentanalytics/core");

  /** How code says to which type it decodes a message. */
  private static final Pattern DECODED =
      Pattern.compile("(?:[rR]ead|plain|decoder)\\(\\s*(\\w+)\\.class|Ms\",\\s*(\\w+)\\.class");

  /** Read from a file of models. */
  private static final Set<String> NO_MESSAGES = Set.of("CatalogModel");

  @Test
  void haveAllTypesThatMessagesAreDecodedTo() throws IOException {
    var listed =
        Stream.of(NeededMembers.PARAMS, NeededMembers.RESULTS, NeededMembers.ERRORS)
            .flatMap(List::stream)
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());

    var decoded = new TreeSet<String>();
    try (var session = Files.list(CORE.resolve("session"))) {
      for (Path file :
          Stream.concat(session, Stream.of(CORE.resolve("json/ProtocolCodec.java"))).toList()) {
        DECODED
            .matcher(Files.readString(file))
            .results()
            .forEach(hit -> decoded.add(hit.group(1) == null ? hit.group(2) : hit.group(1)));
      }
    }
    decoded.removeAll(NO_MESSAGES);

    assertThat(decoded).hasSizeGreaterThan(30).isSubsetOf(listed);
  }
}
