package io.agentanalytics.core.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.agentanalytics.api.fact.ApprovalPolicy;
import io.agentanalytics.api.fact.FileSystemGrant;
import io.agentanalytics.api.fact.PermissionProfile;
import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.protocol.ApprovalDecision;
import io.agentanalytics.api.protocol.FileSystemPath;
import io.agentanalytics.api.protocol.GuardianAction;
import io.agentanalytics.api.protocol.OtherItem;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.SessionSource;
import io.agentanalytics.api.protocol.SubagentSource;
import io.agentanalytics.api.protocol.ThreadItem;
import io.agentanalytics.api.protocol.TurnError;
import io.agentanalytics.api.protocol.WireWord;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.protocol.Change;
import io.agentanalytics.core.protocol.EnabledFlags;
import io.agentanalytics.core.protocol.ProfileSelection;

/** Values whose JSON has several forms, or another form than their record. */
final class WireModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  WireModule() {
    super("app-server protocol");
    setDeserializers(new WordDeserializers());
    addSerializer(WireWord.class, new WordSerializer());
    addSerializer(Word.class, ToStringSerializer.instance);
    addSerializer(TurnError.class, new TurnErrorSerializer());
    addDeserializer(ThreadItem.class, new ItemDeserializer());
    read(RequestId.class, WireForms::requestId);
    read(TurnError.class, WireForms::turnError);
    read(SubagentSource.class, WireForms::subagentSource);
    read(SessionSource.class, WireForms::sessionSource);
    read(ApprovalDecision.class, WireForms::approvalDecision);
    read(ProfileSelection.class, WireForms::profileSelection);
    read(EnabledFlags.class, WireForms::enabledFlags);
    read(ApprovalPolicy.class, PolicyForms::approvalPolicy);
    read(FileSystemPath.class, PolicyForms::fileSystemPath);
    read(PermissionProfile.class, PolicyForms::permissionProfile);
    read(PluginId.class, (node, codec) -> PluginId.parse(node.asText()).orElse(null));
    read(FileSystemGrant.class, CoreForms::fileSystemGrant);
    write(RequestId.class, WireForms::write);
    write(SubagentSource.class, WireForms::write);
    write(SessionSource.class, (source, out) -> WireForms.write(source, "subAgent", out));
    write(ApprovalDecision.class, WireForms::write);
    write(ApprovalPolicy.class, CoreForms::write);
    write(PermissionProfile.class, CoreForms::write);
    write(FileSystemPath.class, CoreForms::write);
    write(FileSystemGrant.class, CoreForms::write);
    write(PluginId.class, (id, out) -> out.writeString(id.toString()));
    write(OtherItem.class, WireForms::write);
    write(GuardianAction.Other.class, WireForms::write);
  }

  private <T> void read(Class<T> type, TreeDeserializer.Reading<T> reading) {
    addDeserializer(type, new TreeDeserializer<>(type, reading));
  }

  private <T> void write(Class<T> type, FormSerializer.Writing<T> writing) {
    addSerializer(type, new FormSerializer<>(type, writing));
  }

  /** Types whose reader depends on their type parameter, and every enum that has a spelling. */
  private static final class WordDeserializers extends SimpleDeserializers {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description)
        throws com.fasterxml.jackson.databind.JsonMappingException {
      if (type.hasRawClass(Word.class)) {
        return new OpenWordDeserializer<>(type.containedType(0).getRawClass());
      }
      if (type.hasRawClass(Change.class)) {
        return new ChangeDeserializer(type.containedType(0));
      }
      return super.findBeanDeserializer(type, config, description);
    }

    @Override
    public JsonDeserializer<?> findEnumDeserializer(
        Class<?> type, DeserializationConfig config, BeanDescription description)
        throws com.fasterxml.jackson.databind.JsonMappingException {
      JsonDeserializer<?> own = super.findEnumDeserializer(type, config, description);
      if (own != null || !WireWord.class.isAssignableFrom(type)) {
        return own;
      }
      return new ClosedWordDeserializer(type);
    }
  }
}
