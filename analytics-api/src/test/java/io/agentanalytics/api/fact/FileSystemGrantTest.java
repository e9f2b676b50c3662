package io.agentanalytics.api.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.agentanalytics.api.protocol.FileSystemAccess;
import io.agentanalytics.api.protocol.FileSystemEntry;
import io.agentanalytics.api.protocol.FileSystemPath;
import io.agentanalytics.api.protocol.Word;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FileSystemGrantTest {
  private static final FileSystemEntry WRITE = entry("/b", FileSystemAccess.WRITE);
  private static final FileSystemEntry READ = entry("/a", FileSystemAccess.READ);
  private static final FileSystemEntry NONE = entry("/c", FileSystemAccess.NONE);

  private static FileSystemEntry entry(String path, FileSystemAccess access) {
    return new FileSystemEntry(new FileSystemPath.Plain(path), Word.of(access));
  }

  @Test
  void putsPathsToReadFirstInAPlainGrant() {
    FileSystemGrant grant = FileSystemGrant.of(List.of(WRITE, READ));

    assertThat(grant.isPlain()).isTrue();
    assertThat(grant.entries()).containsExactly(READ, WRITE);
  }

  @Test
  void keepsTheOrderOfAnyOtherGrant() {
    assertThat(FileSystemGrant.of(List.of(WRITE, NONE, READ)).entries())
        .containsExactly(WRITE, NONE, READ);
    assertThat(new FileSystemGrant(List.of(WRITE, READ), OptionalLong.of(2)).isPlain()).isFalse();
  }

  @Test
  void rejectsASearchDepthBelowOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FileSystemGrant(List.of(), OptionalLong.of(0)))
        .withMessage("globScanMaxDepth: expected 1 or more, got 0");
  }
}
