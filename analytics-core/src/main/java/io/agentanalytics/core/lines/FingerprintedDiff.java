package io.agentanalytics.core.lines;

import io.agentanalytics.api.event.LineFingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a diff accepted.
 *
 * @param fingerprints of the added lines that say enough, in order, with duplicates
 */
public record FingerprintedDiff(long added, long deleted, List<LineFingerprint> fingerprints) {
  public FingerprintedDiff {
    fingerprints = List.copyOf(fingerprints);
  }

  /** Counts and fingerprints. */
  public static FingerprintedDiff of(String diff) {
    Collector collector = new Collector();
    DiffParser parser = new DiffParser(collector::add).parse(diff);
    return new FingerprintedDiff(parser.added(), parser.deleted(), collector.fingerprints);
  }

  /** Counts alone. */
  public static FingerprintedDiff counted(String diff) {
    DiffParser parser = DiffParser.counting().parse(diff);
    return new FingerprintedDiff(parser.added(), parser.deleted(), List.of());
  }

  /** Whether nothing was added or deleted. */
  public boolean isEmpty() {
    return added == 0 && deleted == 0;
  }

  /** Neighbouring lines mostly have the same path, so its hash is computed once. */
  private static final class Collector {
    private final List<LineFingerprint> fingerprints = new ArrayList<>();
    private String path = "";
    private String pathHash = Fingerprints.path("");

    private void add(String linePath, String line) {
      Optional<String> text = LineText.normalize(line);
      if (text.isEmpty()) {
        return;
      }
      if (!linePath.equals(path)) {
        path = linePath;
        pathHash = Fingerprints.path(linePath);
      }
      fingerprints.add(new LineFingerprint(pathHash, Fingerprints.line(text.get())));
    }
  }
}
