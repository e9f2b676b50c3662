package io.agentanalytics.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import io.agentanalytics.core.protocol.ClientMetadata;
import io.agentanalytics.core.protocol.ConfigOverrides;
import io.agentanalytics.core.protocol.ErrorDetail;
import io.agentanalytics.core.protocol.ModeSettings;
import io.agentanalytics.core.protocol.WireSandbox;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What records cannot say of their own JSON: tags, and members that break the casing rule
 * (protocol.md 2). Events are spelled by their profile.
 */
final class Mixins {
  private Mixins() {}

  static void addTo(JsonMapper.Builder builder) {
    tag(builder);
    rename(builder);
    JournalMixins.addTo(builder);
    List.of(Capabilities.class, WireSandbox.ReadOnly.class, WireSandbox.WorkspaceWrite.class)
        .forEach(record -> builder.addMixIn(record, AbsentFlags.class));
  }

  private static void tag(JsonMapper.Builder builder) {
    builder.addMixIn(ThreadItem.class, ItemTag.class);
    builder.addMixIn(GuardianAction.class, ActionTag.class);
    builder.addMixIn(WireSandbox.class, SandboxTag.class);
    builder.addMixIn(ReviewedAction.class, ReviewedActionTag.class);
  }

  private static void rename(JsonMapper.Builder builder) {
    builder.addMixIn(FileChangeKind.class, MovePath.class);
    builder.addMixIn(McpToolCallItem.class, ErrorPresent.class);
    builder.addMixIn(CommandExecutionItem.class, DefaultSource.class);
    builder.addMixIn(WebSearchItem.class, QueryPresent.class);
    builder.addMixIn(WebSearchAction.class, ActionQueries.class);
    builder.addMixIn(ImageGenerationItem.class, ImageMembers.class);
    builder.addMixIn(ConfigOverrides.class, ConfigNames.class);
    builder.addMixIn(CatalogModel.class, CatalogNames.class);
    builder.addMixIn(ClientMetadata.class, MetadataNames.class);
    builder.addMixIn(ModeSettings.class, ModeNames.class);
    builder.addMixIn(ErrorDetail.class, ErrorNames.class);
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

  interface MetadataNames {
    @JsonProperty("workspace_kind")
    Optional<String> workspaceKind();
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

  interface ErrorPresent extends JournalMixins.NewerMembers {
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

    @JsonProperty("reasoning_effort")
    Optional<?> reasoningEffort();

    @JsonProperty("multi_agent_version")
    Optional<?> multiAgentVersion();
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
