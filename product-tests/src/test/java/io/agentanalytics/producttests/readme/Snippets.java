package io.agentanalytics.producttests.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The code blocks of a page. */
final class Snippets {
  /** The tests of this module run in its folder. */
  static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private static final String FENCE = "```";

  private Snippets() {}

  /** The blocks of one language, in order. */
  static List<String> of(String page, String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = null;
    for (String line : Files.readAllLines(PROJECT.resolve(page))) {
      if (block == null) {
        block = line.equals(FENCE + language) ? new StringBuilder() : null;
      } else if (line.equals(FENCE)) {
        blocks.add(block.toString());
        block = null;
      } else {
        block.append(line).append('\n');
      }
    }
    return blocks;
  }
}
