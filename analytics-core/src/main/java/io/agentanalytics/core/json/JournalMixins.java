package io.agentanalytics.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agentanalytics.api.fact.AppMentioned;
import io.agentanalytics.api.fact.HookRunInfo;
import io.agentanalytics.api.fact.Initialize;
import io.agentanalytics.api.fact.PermissionProfile;
import io.agentanalytics.api.fact.PluginCapabilities;
import io.agentanalytics.api.fact.SkillInvoked;
import io.agentanalytics.api.fact.TokenUsage;
import io.agentanalytics.api.fact.TurnResolvedConfig;
import io.agentanalytics.api.protocol.CommandApprovalParams;
import io.agentanalytics.api.protocol.FileChangeApprovalParams;
import io.agentanalytics.api.protocol.FileSystemPermission;
import io.agentanalytics.api.protocol.GuardianAction;
import io.agentanalytics.api.protocol.NetworkApprovalContext;
import io.agentanalytics.api.protocol.NetworkPolicyAmendment;
import io.agentanalytics.api.protocol.PermissionGrant;
import io.agentanalytics.api.protocol.SessionSource;
import io.agentanalytics.api.protocol.ThreadInfo;
import io.agentanalytics.core.protocol.TurnReference;
import io.agentanalytics.core.protocol.WireTurn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What facts do not say of their own JSON, and which contents of wire messages a journal leaves out
 * (facts.md 1).
 */
final class JournalMixins {
  private JournalMixins() {}

  static void addTo(JsonMapper.Builder builder) {
    builder.addMixIn(TurnResolvedConfig.class, ConfigMembers.class);
    builder.addMixIn(Initialize.class, OptionalOriginator.class);
    List.of(
            CommandApprovalParams.class,
            HookRunInfo.class,
            ThreadInfo.class,
            TokenUsage.class,
            TurnReference.class,
            WireTurn.class)
        .forEach(record -> builder.addMixIn(record, NewerMembers.class));
    builder.addMixIn(SkillInvoked.class, RequiredLists.class);
    builder.addMixIn(AppMentioned.class, RequiredLists.class);
    builder.addMixIn(PluginCapabilities.class, RequiredLists.class);
    builder.addMixIn(NetworkApprovalContext.class, ElidedHost.class);
    builder.addMixIn(NetworkPolicyAmendment.class, ElidedHost.class);
    builder.addMixIn(FileChangeApprovalParams.class, ElidedRoot.class);
    builder.addMixIn(GuardianAction.Execve.class, ElidedProgram.class);
    builder.addMixIn(PermissionGrant.class, ElidedFiles.class);
  }

  /**
   * What only newer releases tell: written only where it says something, so that journals of older
   * ones stay as they are. A record has those of them that it knows.
   */
  interface NewerMembers {
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<?> turnTrigger();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<?> workspaceKind();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<?> multiAgentVersion();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<?> modelReasoningEffort();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    OptionalLong cacheWriteInputTokens();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<?> handlerType();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<?> executionMode();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<?> sessionId();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<?> originator();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<?> parentThreadId();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<?> forkedFromId();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<?> kind();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<?> pluginId();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<?> appContext();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<?> rootTurnId();
  }

  interface ConfigMembers extends NewerMembers {
    @JsonSerialize(using = CoreSource.class)
    SessionSource sessionSource();

    @JsonDeserialize(using = CoreProfile.class)
    PermissionProfile permissionProfile();

    @JsonProperty("is_first_turn")
    boolean firstTurn();
  }

  /** Lists of facts that have to be there; a record has those of them that it knows. */
  interface RequiredLists {
    @JsonSetter(nulls = Nulls.FAIL)
    List<?> invocations();

    @JsonSetter(nulls = Nulls.FAIL)
    List<?> mentions();

    @JsonSetter(nulls = Nulls.FAIL)
    List<?> mcpServerNames();

    @JsonSetter(nulls = Nulls.FAIL)
    List<?> appConnectorIds();
  }

  /** Not a member of the catalogue, so it is written only where it says something. */
  interface OptionalOriginator {
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<String> originator();
  }

  interface ElidedHost {
    @JsonSerialize(using = Elided.Text.class)
    String host();
  }

  interface ElidedRoot {
    @JsonSerialize(contentUsing = Elided.Text.class)
    Optional<String> grantRoot();
  }

  interface ElidedProgram {
    @JsonSerialize(using = Elided.Text.class)
    String program();
  }

  interface ElidedFiles {
    @JsonSerialize(contentUsing = Elided.EmptyObject.class)
    Optional<FileSystemPermission> fileSystem();
  }
}
