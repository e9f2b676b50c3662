package io.agentanalytics.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agentanalytics.api.event.AcceptedLineFingerprintsEvent;
import io.agentanalytics.api.event.CompactionEvent;
import io.agentanalytics.api.event.GuardianReviewEvent;
import io.agentanalytics.api.event.ItemReviews;
import io.agentanalytics.api.event.PluginDisabledEvent;
import io.agentanalytics.api.event.PluginEnabledEvent;
import io.agentanalytics.api.event.PluginInstalledEvent;
import io.agentanalytics.api.event.PluginMembers;
import io.agentanalytics.api.event.PluginUninstalledEvent;
import io.agentanalytics.api.event.PluginUsedEvent;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.SkillInvocationEvent;
import io.agentanalytics.api.event.ThreadOrigin;
import io.agentanalytics.api.event.ToolCounts;
import io.agentanalytics.api.event.ToolItemBase;
import io.agentanalytics.api.event.ToolItemEvent;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.event.TurnSettings;
import io.agentanalytics.api.event.TurnSteerEvent;
import io.agentanalytics.api.event.TurnTokens;
import io.agentanalytics.api.fact.GuardianReview;
import io.agentanalytics.api.fact.ReviewedAction;
import io.agentanalytics.api.protocol.Capabilities;
import io.agentanalytics.api.protocol.CommandExecutionItem;
import io.agentanalytics.api.protocol.CommandSource;
import io.agentanalytics.api.protocol.FileChangeKind;
import io.agentanalytics.api.protocol.GuardianAction;
import io.agentanalytics.api.protocol.ImageGenerationItem;
import io.agentanalytics.api.protocol.McpToolCallItem;
import io.agentanalytics.api.protocol.ThreadItem;
import io.agentanalytics.api.protocol.WebSearchAction;
import io.agentanalytics.api.protocol.WebSearchItem;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.protocol.CatalogModel;
import io.agentanalytics.core.protocol.ConfigOverrides;
import io.agentanalytics.core.protocol.ErrorDetail;
import io.agentanalytics.core.protocol.ModeSettings;
import io.agentanalytics.core.protocol.WireSandbox;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What records cannot say of their own JSON: flattened parts, tags, and members that break the
 * casing rule (protocol.md 2).
 */
final class Mixins {
  private Mixins() {}

  static void addTo(JsonMapper.Builder builder) {
    flatten(builder);
    tag(builder);
    rename(builder);
    JournalMixins.addTo(builder);
    List.of(Capabilities.class, WireSandbox.ReadOnly.class, WireSandbox.WorkspaceWrite.class)
        .forEach(record -> builder.addMixIn(record, AbsentFlags.class));
  }

  private static void flatten(JsonMapper.Builder builder) {
    builder.addMixIn(ToolItemEvent.class, WithBase.class);
    List.of(
            PluginUsedEvent.class,
            PluginInstalledEvent.class,
            PluginUninstalledEvent.class,
            PluginEnabledEvent.class,
            PluginDisabledEvent.class)
        .forEach(event -> builder.addMixIn(event, WithPlugin.class));
    List.of(CompactionEvent.class, TurnSteerEvent.class, ReviewEvent.class)
        .forEach(event -> builder.addMixIn(event, WithOrigin.class));
    builder.addMixIn(ToolItemBase.class, WithOriginAndReviews.class);
    builder.addMixIn(TurnEvent.class, WithTurnParts.class);
    builder.addMixIn(GuardianReviewEvent.class, WithReview.class);
  }

  private static void tag(JsonMapper.Builder builder) {
    builder.addMixIn(ThreadItem.class, ItemTag.class);
    builder.addMixIn(GuardianAction.class, ActionTag.class);
    builder.addMixIn(WireSandbox.class, SandboxTag.class);
    builder.addMixIn(ReviewedAction.class, ReviewedActionTag.class);
  }

  private static void rename(JsonMapper.Builder builder) {
    builder.addMixIn(AcceptedLineFingerprintsEvent.class, InnerEventType.class);
    builder.addMixIn(SkillInvocationEvent.class, SkillEnvelope.class);
    builder.addMixIn(FileChangeKind.class, MovePath.class);
    builder.addMixIn(McpToolCallItem.class, ErrorPresent.class);
    builder.addMixIn(CommandExecutionItem.class, DefaultSource.class);
    builder.addMixIn(WebSearchItem.class, QueryPresent.class);
    builder.addMixIn(WebSearchAction.class, ActionQueries.class);
    builder.addMixIn(ImageGenerationItem.class, ImageMembers.class);
    builder.addMixIn(ConfigOverrides.class, ConfigNames.class);
    builder.addMixIn(CatalogModel.class, CatalogNames.class);
    builder.addMixIn(ModeSettings.class, ModeNames.class);
    builder.addMixIn(ErrorDetail.class, ErrorNames.class);
  }

  interface WithBase {
    @JsonUnwrapped
    ToolItemBase base();
  }

  interface WithPlugin {
    @JsonUnwrapped
    PluginMembers plugin();
  }

  interface WithOrigin {
    @JsonUnwrapped
    ThreadOrigin origin();
  }

  interface WithOriginAndReviews {
    @JsonUnwrapped
    ThreadOrigin origin();

    @JsonUnwrapped
    ItemReviews reviews();
  }

  interface WithTurnParts {
    @JsonUnwrapped
    TurnSettings settings();

    @JsonUnwrapped
    ToolCounts toolCounts();

    @JsonUnwrapped
    TurnTokens tokens();
  }

  interface WithReview {
    @JsonUnwrapped
    GuardianReview review();
  }

  /** Written first; {@link ItemDeserializer} reads it. */
  @JsonPropertyOrder("type")
  interface ItemTag {
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String type();
  }

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      property = "type",
      visible = true,
      defaultImpl = GuardianAction.Other.class)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = GuardianAction.Command.class, name = "command"),
    @JsonSubTypes.Type(value = GuardianAction.Execve.class, name = "execve"),
    @JsonSubTypes.Type(value = GuardianAction.ApplyPatch.class, name = "applyPatch"),
    @JsonSubTypes.Type(value = GuardianAction.NetworkAccess.class, name = "networkAccess"),
    @JsonSubTypes.Type(value = GuardianAction.McpToolCall.class, name = "mcpToolCall"),
    @JsonSubTypes.Type(value = GuardianAction.RequestPermissions.class, name = "requestPermissions")
  })
  interface ActionTag {}

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      property = "type",
      visible = true,
      defaultImpl = WireSandbox.Other.class)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = WireSandbox.DangerFullAccess.class, name = "dangerFullAccess"),
    @JsonSubTypes.Type(value = WireSandbox.ReadOnly.class, name = "readOnly"),
    @JsonSubTypes.Type(value = WireSandbox.ExternalSandbox.class, name = "externalSandbox"),
    @JsonSubTypes.Type(value = WireSandbox.WorkspaceWrite.class, name = "workspaceWrite")
  })
  interface SandboxTag {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ReviewedAction.Shell.class, name = "shell"),
    @JsonSubTypes.Type(value = ReviewedAction.UnifiedExec.class, name = "unified_exec"),
    @JsonSubTypes.Type(value = ReviewedAction.Execve.class, name = "execve"),
    @JsonSubTypes.Type(value = ReviewedAction.ApplyPatch.class, name = "apply_patch"),
    @JsonSubTypes.Type(value = ReviewedAction.NetworkAccess.class, name = "network_access"),
    @JsonSubTypes.Type(value = ReviewedAction.McpToolCall.class, name = "mcp_tool_call"),
    @JsonSubTypes.Type(
        value = ReviewedAction.RequestPermissions.class,
        name = "request_permissions")
  })
  interface ReviewedActionTag {}

  /** These two stand beside the params, where {@link EventCodec} writes them (events.md 3.1). */
  interface SkillEnvelope {
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    String skillId();

    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    String skillName();
  }

  /** The inner type stands first and has a dot (events.md 3.17). */
  @JsonPropertyOrder("event_type")
  interface InnerEventType {
    @JsonProperty(value = "event_type", access = JsonProperty.Access.READ_ONLY)
    String innerEventType();
  }

  interface MovePath {
    @JsonProperty("move_path")
    @JsonSerialize(contentUsing = Elided.Text.class)
    Optional<String> movePath();
  }

  /** Flags of the protocol that have a default; a record has those of them that it knows. */
  interface AbsentFlags {
    @JsonDeserialize(using = AbsentFlag.class)
    boolean experimentalApi();

    @JsonDeserialize(using = AbsentFlag.class)
    boolean networkAccess();

    @JsonDeserialize(using = AbsentFlag.class)
    boolean excludeTmpdirEnvVar();

    @JsonDeserialize(using = AbsentFlag.class)
    boolean excludeSlashTmp();
  }

  interface ErrorPresent {
    @JsonProperty("error")
    @JsonDeserialize(using = Presence.class)
    @JsonSerialize(using = Elided.OptionalError.class)
    boolean errorPresent();
  }

  interface DefaultSource {
    @JsonDeserialize(using = ItemForms.Source.class)
    Word<CommandSource> source();
  }

  interface QueryPresent {
    @JsonProperty("query")
    @JsonDeserialize(using = ItemForms.NonBlank.class)
    @JsonSerialize(using = Elided.OptionalText.class)
    boolean queryPresent();
  }

  interface ActionQueries {
    @JsonProperty("query")
    @JsonDeserialize(using = Presence.class)
    @JsonSerialize(using = Elided.OptionalText.class)
    boolean queryPresent();

    @JsonProperty("queries")
    @JsonDeserialize(using = ItemForms.ArrayLength.class)
    @JsonSerialize(using = Elided.Texts.class)
    OptionalInt queryCount();
  }

  interface ImageMembers {
    @JsonProperty("revisedPrompt")
    @JsonDeserialize(using = Presence.class)
    @JsonSerialize(using = Elided.OptionalText.class)
    boolean revisedPromptPresent();

    @JsonProperty("savedPath")
    @JsonDeserialize(using = Presence.class)
    @JsonSerialize(using = Elided.OptionalText.class)
    boolean savedPathPresent();
  }

  interface ConfigNames {
    @JsonProperty("model_reasoning_summary")
    Optional<?> modelReasoningSummary();
  }

  interface CatalogNames {
    @JsonProperty("service_tiers")
    List<String> serviceTiers();

    @JsonProperty("reasoning_summary")
    Optional<?> reasoningSummary();
  }

  interface ModeNames {
    @JsonProperty("reasoning_effort")
    Optional<?> reasoningEffort();
  }

  interface ErrorNames {
    @JsonProperty("input_error_code")
    Optional<String> inputErrorCode();
  }
}
