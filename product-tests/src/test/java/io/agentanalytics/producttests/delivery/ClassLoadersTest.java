package io.agentanalytics.producttests.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.producttests.ChildJvm;
import java.io.File;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two applications in one JVM, each with the SDK in a class loader of its own. */
class ClassLoadersTest {
  @TempDir Path folder;

  @Test
  void pipelinesOfTwoClassLoadersKnowNothingOfEachOther() throws Exception {
    try (var oneLoader = Isolation.loader();
        var otherLoader = Isolation.loader();
        var other = Isolation.host(otherLoader, folder.resolve("other"))) {
      assertThat(other.record(5)).isEqualTo(5);

      try (var one = Isolation.host(oneLoader, folder.resolve("one"))) {
        assertThat(one.record(3)).isEqualTo(3);
      }

      assertThat(other.record(2)).isEqualTo(7);
    }
  }

  @Test
  void classLoaderOfAClosedPipelineCanBeCollected() throws Exception {
    var process =
        ChildJvm.withOptions(
                // Caches of the JDK may be emptied at any time.
                List.of("-XX:SoftRefLRUPolicyMSPerMB=0"),
                ForgottenHost.class.getName(),
                folder.resolve("forgotten").toString())
            .redirectError(new File(folder.toFile(), "errors"))
            .start();

    try (var output = process.inputReader()) {
      assertThat(output.lines()).containsExactly("3", "true", "true");
    }
  }

  @Test
  void classLoaderOfAnOpenPipelineCannot() throws Exception {
    var loader = new WeakReference<ClassLoader>(Isolation.loader());
    try (var host = Isolation.host(loader.get(), folder.resolve("open"))) {
      assertThat(host.record(1)).isEqualTo(1);

      System.gc();

      assertThat(loader.refersTo(null)).isFalse(); // So the other test would see it.
    }
  }
}
