package io.agentanalytics.core.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import io.agentanalytics.api.protocol.AutoReviewCompletedNotification;
import io.agentanalytics.api.protocol.AutoReviewStartedNotification;
import io.agentanalytics.api.protocol.CommandApprovalParams;
import io.agentanalytics.api.protocol.FileChangeApprovalParams;
import io.agentanalytics.api.protocol.InitializeParams;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.JsonRpcError;
import io.agentanalytics.api.protocol.OtherItem;
import io.agentanalytics.api.protocol.PermissionsApprovalParams;
import io.agentanalytics.api.protocol.ToolItemKind;
import io.agentanalytics.api.protocol.TurnDiffUpdatedNotification;
import io.agentanalytics.api.protocol.TurnStartParams;
import io.agentanalytics.api.protocol.TurnSteerParams;
import io.agentanalytics.api.protocol.TurnSteerResult;
import io.agentanalytics.core.protocol.AppsListing;
import io.agentanalytics.core.protocol.AutoReviewBody;
import io.agentanalytics.core.protocol.CommandStart;
import io.agentanalytics.core.protocol.ConfigWrite;
import io.agentanalytics.core.protocol.ConfigWrites;
import io.agentanalytics.core.protocol.DecisionAnswer;
import io.agentanalytics.core.protocol.ErrorData;
import io.agentanalytics.core.protocol.HistoryThread;
import io.agentanalytics.core.protocol.HookCompleted;
import io.agentanalytics.core.protocol.InitializeResult;
import io.agentanalytics.core.protocol.InputPart;
import io.agentanalytics.core.protocol.OptOuts;
import io.agentanalytics.core.protocol.PermissionsAnswer;
import io.agentanalytics.core.protocol.PermissionsRequestContext;
import io.agentanalytics.core.protocol.PluginInstallation;
import io.agentanalytics.core.protocol.PluginRemoval;
import io.agentanalytics.core.protocol.PluginsListing;
import io.agentanalytics.core.protocol.QuestionScope;
import io.agentanalytics.core.protocol.RequestResolved;
import io.agentanalytics.core.protocol.ReviewText;
import io.agentanalytics.core.protocol.SettingsUpdated;
import io.agentanalytics.core.protocol.SkillsListing;
import io.agentanalytics.core.protocol.StartedAction;
import io.agentanalytics.core.protocol.StartedCommand;
import io.agentanalytics.core.protocol.ThreadBody;
import io.agentanalytics.core.protocol.ThreadOverrides;
import io.agentanalytics.core.protocol.ThreadScope;
import io.agentanalytics.core.protocol.ThreadSettingsResult;
import io.agentanalytics.core.protocol.TokenUsageUpdated;
import io.agentanalytics.core.protocol.TurnBody;
import io.agentanalytics.core.protocol.TurnInput;
import io.agentanalytics.core.protocol.TurnOverrides;
import io.agentanalytics.core.protocol.TurnStartBody;
import io.agentanalytics.core.protocol.WireTurnError;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The members of JSON-RPC messages that any rule reads, derived from the records they are decoded
 * to: an answer does not say what it answers, so that it is the same for all messages.
 */
public final class NeededMembers {
  /** What params are decoded to. A message that is decoded to another type belongs here too. */
  static final List<Class<?>> PARAMS =
      List.of(
          AutoReviewBody.class,
          AutoReviewCompletedNotification.class,
          AutoReviewStartedNotification.class,
          CommandApprovalParams.class,
          CommandStart.class,
          ConfigWrite.class,
          ConfigWrites.class,
          FileChangeApprovalParams.class,
          HookCompleted.class,
          InitializeParams.class,
          ItemCompletedNotification.class,
          ItemStartedNotification.class,
          OptOuts.class,
          PermissionsApprovalParams.class,
          PermissionsRequestContext.class,
          PluginInstallation.class,
          PluginRemoval.class,
          QuestionScope.class,
          RequestResolved.class,
          SettingsUpdated.class,
          ThreadOverrides.class,
          ThreadScope.class,
          TokenUsageUpdated.class,
          TurnBody.class,
          TurnDiffUpdatedNotification.class,
          TurnInput.class,
          TurnOverrides.class,
          TurnStartParams.class,
          TurnSteerParams.class);

  /** What results are decoded to. */
  static final List<Class<?>> RESULTS =
      List.of(
          AppsListing.class,
          DecisionAnswer.class,
          InitializeResult.class,
          PermissionsAnswer.class,
          PluginsListing.class,
          SkillsListing.class,
          ThreadBody.class,
          ThreadSettingsResult.class,
          TurnStartBody.class,
          TurnSteerResult.class);

  /** What errors are decoded to. */
  static final List<Class<?>> ERRORS = List.of(ErrorData.class, JsonRpcError.class);

  /** Texts that people and models write, of which rules do not need all. */
  private static final Map<Class<?>, Map<String, MemberTree>> TEXTS =
      Map.of(
          HistoryThread.class, Map.of("preview", MemberTree.BEGINNING),
          InputPart.class, Map.of("text", MemberTree.TEXT),
          JsonRpcError.class, Map.of("message", MemberTree.BEGINNING),
          ReviewText.class, Map.of("rationale", MemberTree.BEGINNING),
          StartedAction.class, Map.of("command", MemberTree.TEXT),
          StartedCommand.class, Map.of("command", MemberTree.TEXT),
          WireTurnError.class, Map.of("message", MemberTree.BEGINNING));

  private static final MemberTree MESSAGE = new NeededMembers().message();

  private static final MemberTree LINE = MemberTree.objectWith("message", MESSAGE);

  private final DeserializationContext context =
      ((DefaultDeserializationContext) Json.MAPPER.getDeserializationContext())
          .createDummyInstance(Json.MAPPER.getDeserializationConfig());

  private NeededMembers() {}

  /** Of a JSON-RPC message. */
  public static MemberTree ofMessage() {
    return MESSAGE;
  }

  /** Of a line of a recording, or of a journal, whose facts are kept whole. */
  public static MemberTree ofLine() {
    return LINE;
  }

  private MemberTree message() {
    return MemberTree.object(
        Map.of(
            "id", MemberTree.ALL,
            "method", MemberTree.ALL,
            "params", ofAll(PARAMS.stream()),
            "result", ofAll(RESULTS.stream()),
            "error", ofAll(ERRORS.stream())));
  }

  private MemberTree ofAll(Stream<Class<?>> types) {
    return types
        .map(type -> of(Json.MAPPER.constructType(type)))
        .reduce(MemberTree::and)
        .orElseThrow();
  }

  private MemberTree of(JavaType type) {
    if (type.isReferenceType()) {
      return of(type.getReferencedType());
    }
    if (type.isCollectionLikeType()) {
      return MemberTree.array(of(type.getContentType()));
    }
    JsonDeserializer<?> reader = reader(type);
    if (reader instanceof ItemDeserializer) {
      return ofAll(
              Stream.concat(
                  Stream.of(OtherItem.class),
                  Arrays.stream(ToolItemKind.values()).map(ToolItemKind::itemType)))
          .and(MemberTree.object(Map.of("type", MemberTree.ALL)));
    }
    return reader instanceof BeanDeserializerBase record
        ? MemberTree.object(members(type, record))
        : MemberTree.ALL;
  }

  private JsonDeserializer<?> reader(JavaType type) {
    try {
      return context.findContextualValueDeserializer(type, null);
    } catch (JsonMappingException e) {
      throw new IllegalStateException("no reader for " + type, e);
    }
  }

  private Map<String, MemberTree> members(JavaType type, BeanDeserializerBase record) {
    Map<String, MemberTree> members = new LinkedHashMap<>();
    for (Iterator<SettableBeanProperty> each = record.creatorProperties(); each.hasNext(); ) {
      SettableBeanProperty member = each.next();
      members.put(member.getName(), ofMember(member));
    }
    members.putAll(TEXTS.getOrDefault(type.getRawClass(), Map.of()));
    return members;
  }

  private MemberTree ofMember(SettableBeanProperty member) {
    JsonDeserializer<?> reader = member.getValueDeserializer();
    if (reader instanceof Presence) {
      return MemberTree.PRESENCE;
    }
    if (reader instanceof ItemForms.NonBlank) {
      return MemberTree.TEXT;
    }
    if (reader instanceof ItemForms.ArrayLength) {
      return MemberTree.array(MemberTree.PRESENCE);
    }
    return of(member.getType());
  }
}
