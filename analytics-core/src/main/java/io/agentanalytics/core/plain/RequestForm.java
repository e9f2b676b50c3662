package io.agentanalytics.core.plain;

import io.agentanalytics.api.protocol.ApprovalDecision;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.core.bytes.Literal;
import io.agentanalytics.core.protocol.DecisionAnswer;
import io.agentanalytics.core.protocol.RequestResolved;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the answers to requests of the server, and {@code serverRequest/resolved}. */
final class RequestForm {
  private static final Literal REQUEST_ID = Literal.of("\"requestId\"");
  private static final Literal DECISION = Literal.of("\"decision\"");
  private static final List<Decision> DECISIONS =
      Arrays.stream(ApprovalDecision.values())
          .filter(ApprovalDecision::isPlain)
          .map(decision -> new Decision(Literal.of('"' + decision.word() + '"'), decision))
          .toList();

  private record Decision(Literal quoted, ApprovalDecision decision) {}

  private RequestForm() {}

  static @Nullable RequestResolved resolved(PlainCursor in) {
    String threadId = null;
    RequestId requestId = null;
    in.beginObject();
    while (in.nextMember()) {
      if (in.isNamed(TurnForm.THREAD_ID)) {
        threadId = in.text();
      } else if (in.isNamed(REQUEST_ID)) {
        requestId = in.isAtText() ? RequestId.of(in.text()) : RequestId.of(in.number());
      } else {
        in.skip();
      }
    }
    return threadId == null || requestId == null ? null : new RequestResolved(threadId, requestId);
  }

  /** A decision that is a word. */
  static @Nullable DecisionAnswer decided(PlainCursor in) {
    ApprovalDecision decision = null;
    in.beginObject();
    while (in.nextMember()) {
      if (in.isNamed(DECISION)) {
        decision = decision(in);
      } else {
        in.skip();
      }
    }
    return decision == null ? null : new DecisionAnswer(decision);
  }

  private static @Nullable ApprovalDecision decision(PlainCursor in) {
    for (Decision known : DECISIONS) {
      if (in.take(known.quoted())) {
        return known.decision();
      }
    }
    in.giveUp();
    return null;
  }
}
