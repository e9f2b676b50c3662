package io.agentanalytics.exporters.jdbc;

import io.agentanalytics.api.event.AcceptedLineFingerprintsEvent;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.CommandExecutionEvent;
import io.agentanalytics.api.event.CompactionEvent;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.ThreadInitializedEvent;
import io.agentanalytics.api.event.ToolItemEvent;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.event.TurnSteerEvent;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.protocol.TurnError;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** Which event lands where. The tables are made by the scripts of {@link Schema}. */
final class EventTables {
  private static final String EVENT_ID = "event_id";

  /** Every event, whatever its type. */
  static final EventTable<DecodedRecord> EVENT =
      EventTable.<DecodedRecord>named("event", "id")
          .column("source", row -> row.record().source().value())
          .column("sequence", row -> row.record().sequence())
          .column("type", row -> row.record().eventType())
          .column("time", row -> row.event().flatMap(EventTimes::of))
          .column("json", DecodedRecord::json)
          .build();

  private static final EventTable<ThreadInitializedEvent> THREAD =
      EventTable.<ThreadInitializedEvent>named("thread", EVENT_ID)
          .column("thread_id", ThreadInitializedEvent::threadId)
          .column("model", ThreadInitializedEvent::model)
          .column("initialization_mode", ThreadInitializedEvent::initializationMode)
          .column("thread_source", ThreadInitializedEvent::threadSource)
          .column("subagent_source", ThreadInitializedEvent::subagentSource)
          .column("parent_thread_id", ThreadInitializedEvent::parentThreadId)
          .column("ephemeral", ThreadInitializedEvent::ephemeral)
          .column("client_name", event -> event.appServerClient().clientName())
          .column("client_version", event -> event.appServerClient().clientVersion())
          .column("created_at", event -> EventTimes.seconds(event.createdAt()))
          .build();

  private static final EventTable<TurnEvent> TURN =
      EventTable.<TurnEvent>named("turn", EVENT_ID)
          .column("thread_id", TurnEvent::threadId)
          .column("turn_id", TurnEvent::turnId)
          .column("status", TurnEvent::status)
          .column("error", event -> event.turnError().map(TurnError::kind))
          .column("model", event -> event.settings().model())
          .column("model_provider", event -> event.settings().modelProvider())
          .column("reasoning_effort", event -> event.settings().reasoningEffort())
          .column("service_tier", event -> event.settings().serviceTier())
          .column("sandbox_policy", event -> event.settings().sandboxPolicy())
          .column("sandbox_network_access", event -> event.settings().sandboxNetworkAccess())
          .column("approval_policy", event -> event.settings().approvalPolicy())
          .column("approvals_reviewer", event -> event.settings().approvalsReviewer())
          .column("is_first_turn", TurnEvent::isFirstTurn)
          .column("steer_count", TurnEvent::steerCount)
          .column("tool_call_count", event -> event.toolCounts().totalToolCallCount())
          .column("shell_command_count", event -> event.toolCounts().shellCommandCount())
          .column("file_change_count", event -> event.toolCounts().fileChangeCount())
          .column("mcp_tool_call_count", event -> event.toolCounts().mcpToolCallCount())
          .column("input_tokens", event -> event.tokens().inputTokens())
          .column("cached_input_tokens", event -> event.tokens().cachedInputTokens())
          .column("output_tokens", event -> event.tokens().outputTokens())
          .column("reasoning_output_tokens", event -> event.tokens().reasoningOutputTokens())
          .column("total_tokens", event -> event.tokens().totalTokens())
          .column("client_name", event -> event.appServerClient().clientName())
          .column("started_at", event -> EventTimes.seconds(event.startedAt()))
          .column("completed_at", EventTimes::end)
          .column("duration_ms", TurnEvent::durationMs)
          .build();

  private static final EventTable<ToolItemEvent> TOOL_ITEM =
      EventTable.<ToolItemEvent>named("tool_item", EVENT_ID)
          .column("type", ToolItemEvent::eventType)
          .column("thread_id", event -> event.base().threadId())
          .column("turn_id", event -> event.base().turnId())
          .column("item_id", event -> event.base().itemId())
          .column("tool_name", event -> event.base().toolName())
          .column("status", event -> event.base().terminalStatus())
          .column("failure_kind", event -> event.base().failureKind())
          .column("exit_code", EventTables::exitCode)
          .column("review_count", event -> event.base().reviews().reviewCount())
          .column("guardian_review_count", event -> event.base().reviews().guardianReviewCount())
          .column("user_review_count", event -> event.base().reviews().userReviewCount())
          .column("final_approval_outcome", event -> event.base().reviews().finalApprovalOutcome())
          .column(
              "requested_additional_permissions",
              event -> event.base().requestedAdditionalPermissions())
          .column("requested_network_access", event -> event.base().requestedNetworkAccess())
          .column("client_name", event -> event.base().appServerClient().clientName())
          .column("started_at", event -> EventTimes.millis(event.base().startedAtMs()))
          .column("completed_at", event -> EventTimes.millis(event.base().completedAtMs()))
          .column("duration_ms", event -> event.base().durationMs())
          .column("execution_duration_ms", event -> event.base().executionDurationMs())
          .build();

  private static final EventTable<ReviewEvent> REVIEW =
      EventTable.<ReviewEvent>named("review", EVENT_ID)
          .column("thread_id", ReviewEvent::threadId)
          .column("turn_id", ReviewEvent::turnId)
          .column("item_id", ReviewEvent::itemId)
          .column("review_id", ReviewEvent::reviewId)
          .column("subject_kind", ReviewEvent::subjectKind)
          .column("subject_name", ReviewEvent::subjectName)
          .column("reviewer", ReviewEvent::reviewer)
          .column("review_trigger", ReviewEvent::trigger)
          .column("status", ReviewEvent::status)
          .column("resolution", ReviewEvent::resolution)
          .column("client_name", event -> event.appServerClient().clientName())
          .column("started_at", event -> EventTimes.millis(event.startedAtMs()))
          .column("completed_at", event -> EventTimes.millis(event.completedAtMs()))
          .column("wait_ms", ReviewEvent::durationMs)
          .build();

  private static final EventTable<CompactionEvent> COMPACTION =
      EventTable.<CompactionEvent>named("compaction", EVENT_ID)
          .column("thread_id", CompactionEvent::threadId)
          .column("turn_id", CompactionEvent::turnId)
          .column("compaction_trigger", CompactionEvent::trigger)
          .column("reason", CompactionEvent::reason)
          .column("implementation", CompactionEvent::implementation)
          .column("phase", CompactionEvent::phase)
          .column("strategy", CompactionEvent::strategy)
          .column("status", CompactionEvent::status)
          .column("error", CompactionEvent::error)
          .column("tokens_before", CompactionEvent::activeContextTokensBefore)
          .column("tokens_after", CompactionEvent::activeContextTokensAfter)
          .column("client_name", event -> event.appServerClient().clientName())
          .column("started_at", event -> EventTimes.seconds(event.startedAt()))
          .column("completed_at", event -> EventTimes.seconds(event.completedAt()))
          .column("duration_ms", CompactionEvent::durationMs)
          .build();

  private static final EventTable<TurnSteerEvent> STEER =
      EventTable.<TurnSteerEvent>named("steer", EVENT_ID)
          .column("thread_id", TurnSteerEvent::threadId)
          .column("expected_turn_id", TurnSteerEvent::expectedTurnId)
          .column("accepted_turn_id", TurnSteerEvent::acceptedTurnId)
          .column("result", TurnSteerEvent::result)
          .column("rejection_reason", TurnSteerEvent::rejectionReason)
          .column("input_images", TurnSteerEvent::numInputImages)
          .column("client_name", event -> event.appServerClient().clientName())
          .column("created_at", event -> EventTimes.seconds(event.createdAt()))
          .build();

  private static final EventTable<AcceptedLineFingerprintsEvent> ACCEPTED_LINES =
      EventTable.<AcceptedLineFingerprintsEvent>named("accepted_lines", EVENT_ID)
          .column("thread_id", AcceptedLineFingerprintsEvent::threadId)
          .column("turn_id", AcceptedLineFingerprintsEvent::turnId)
          .column("model", AcceptedLineFingerprintsEvent::modelSlug)
          .column("repo_hash", AcceptedLineFingerprintsEvent::repoHash)
          .column("added_lines", AcceptedLineFingerprintsEvent::acceptedAddedLines)
          .column("deleted_lines", AcceptedLineFingerprintsEvent::acceptedDeletedLines)
          .column("fingerprints", event -> event.lineFingerprints().size())
          .column("completed_at", event -> EventTimes.seconds(event.completedAt()))
          .build();

  private static final List<Mapping<?>> BY_TYPE =
      List.of(
          new Mapping<>(ThreadInitializedEvent.class, THREAD),
          new Mapping<>(TurnEvent.class, TURN),
          new Mapping<>(ToolItemEvent.class, TOOL_ITEM),
          new Mapping<>(ReviewEvent.class, REVIEW),
          new Mapping<>(CompactionEvent.class, COMPACTION),
          new Mapping<>(TurnSteerEvent.class, STEER),
          new Mapping<>(AcceptedLineFingerprintsEvent.class, ACCEPTED_LINES));

  private EventTables() {}

  private record Mapping<E extends AnalyticsEvent>(Class<E> type, EventTable<E> table) {}

  /** Takes the rows of an event. */
  interface RowSink<X extends Exception> {
    <T> void add(EventTable<T> table, UUID id, T row) throws X;
  }

  /**
   * The rows of an event: one in {@link #EVENT}, and one in the table of its type, if it has one.
   */
  static <X extends Exception> void rows(EventRecord record, RowSink<X> sink) throws X {
    DecodedRecord decoded = DecodedRecord.of(record);
    sink.add(EVENT, record.id(), decoded);
    if (decoded.event().isPresent()) {
      for (Mapping<?> mapping : BY_TYPE) {
        add(mapping, record.id(), decoded.event().get(), sink);
      }
    }
  }

  private static <E extends AnalyticsEvent, X extends Exception> void add(
      Mapping<E> mapping, UUID id, AnalyticsEvent event, RowSink<X> sink) throws X {
    if (mapping.type().isInstance(event)) {
      sink.add(mapping.table(), id, mapping.type().cast(event));
    }
  }

  private static OptionalInt exitCode(ToolItemEvent event) {
    return event instanceof CommandExecutionEvent command
        ? command.exitCode()
        : OptionalInt.empty();
  }
}
