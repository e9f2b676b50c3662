package io.agentanalytics.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.fact.AppInvocation;
import io.agentanalytics.api.fact.AppUsed;
import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.fact.PlacedFact;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.state.structure.StructureException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a restored processor keeps besides the state of its parts, which snapshots of whole sessions
 * hold.
 */
class SnapshotTest {
  private static final SourceId SOURCE = new SourceId("source");
  private static final AppUsed USE =
      new AppUsed(
          new TrackingContext("gpt-5", "thread-1", "turn-1"),
          new AppInvocation(
              Optional.of("calendar"), Optional.empty(), Optional.of(InvocationType.IMPLICIT)));

  private final List<PlacedFact> observed = new ArrayList<>();
  private final SourceProcessor processor = new SourceProcessor(SOURCE, ProcessorOptions.STANDARD);

  private SourceProcessor restored(SourceId source) {
    return SourceProcessor.restore(
        processor.snapshot(), source, ProcessorOptions.STANDARD, observed::add);
  }

  private void play(long ordinal, Direction from, String message) {
    var json = message.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    processor.onFrame(Frame.of(ordinal, 1000 + ordinal, from, 1, json));
  }

  @Test
  void keepsWhatTheFilterHasSeen() {
    assertThat(processor.onFact(0, ObservedFact.exact(1, USE)).events()).hasSize(1);

    var step = restored(SOURCE).onFact(1, ObservedFact.exact(2, USE));

    assertThat(step.events()).isEmpty();
    assertThat(step.diagnostics())
        .extracting(Diagnostic::kind)
        .containsExactly(DiagnosticKind.FACT_FILTERED);
  }

  /** To its step belongs an answer that waits for a word of the server, which does not come. */
  @Test
  void keepsWhichInputIsTheNewest() {
    play(
        5,
        Direction.SERVER,
        "{'id':41,'method':'item/commandExecution/requestApproval','params':{"
            + "'threadId':'thread-1','turnId':'turn-1','itemId':'item-1','startedAtMs':1000}}");
    play(6, Direction.CLIENT, "{'id':41,'result':{'decision':'accept'}}");
    play(7, Direction.CLIENT, "{'method':'initialized'}");

    restored(SOURCE).finish();

    assertThat(observed).extracting(PlacedFact::ordinal).containsExactly(6L);
    assertThat(observed).extracting(PlacedFact::step).containsExactly(7L);
  }

  @Test
  void isRefusedForAnotherSource() {
    assertThatExceptionOfType(StructureException.class)
        .isThrownBy(() -> restored(new SourceId("another")))
        .withMessage("the state is that of source source");
  }
}
