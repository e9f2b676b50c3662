package io.agentanalytics.core.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.agentanalytics.core.plain.PlainForms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one configured mapper. Records are the codecs: the order of their components is the order of
 * the members, and what the mapper cannot see in a record (tags, casing exceptions) stands in
 * {@link Mixins} and {@link WireModule}. Typed events are spelled by a profile instead, {@link
 * EventForm}.
 */
public final class Json {
  /** The server itself reads 128 levels; a recursive reader must not meet many more. */
  static final int MAX_DEPTH = 1000;

  /** Numbers beyond 64 bits are data that nobody needs; reading huge ones takes quadratic time. */
  static final int MAX_DIGITS = 1000;

  /**
   * Lines are bounded where they are read, so that the parser needs no bound of its own for texts.
   */
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxNumberLength(MAX_DIGITS)
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .build();

  /** Our rules for well-formed text: the parser of frames and the mapper share it. */
  static final JsonFactory FACTORY =
      new NamelessFactory(
          new JsonFactoryBuilder()
              .streamReadConstraints(CONSTRAINTS)
              // Control characters as the reference writes them: \u001f, not \u001F.
              .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
              // All other characters as UTF-8, also those beyond the first 65,536.
              .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8));

  static final JsonMapper MAPPER = mapper();

  private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

  private Json() {}

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder(FACTORY)
            .addModule(new Jdk8Module())
            .addModule(new WireModule())
            .annotationIntrospector(new SkipUnknown())
            .propertyNamingStrategy(new MemberNames())
            // A method such as isTerminal() is a question, not a member.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    builder.withConfigOverride(
        List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    builder.withConfigOverride(
        Map.class, map -> map.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    builder.withCoercionConfig(
        LogicalType.Textual,
        text -> {
          text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
          text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
          text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        });
    Mixins.addTo(builder);
    return builder.build();
  }

  /** A text as a JSON string, with its quotes. */
  public static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** A parser over a region of bytes, for code that looks at tokens. */
  public static JsonParser parser(byte[] bytes, int offset, int length) throws IOException {
    return FACTORY.createParser(bytes, offset, length);
  }

  /**
   * Decodes the first value of a text, without the parser where that is possible.
   *
   * @throws MalformedJsonException if it is no JSON, or a member is missing or of another type
   */
  static <T> T readWire(byte[] bytes, int offset, int length, Class<T> type) {
    T plain = PlainForms.read(bytes, offset, offset + length, type);
    return plain != null
        ? plain
        : read(bytes, offset, length, READERS.computeIfAbsent(type, MAPPER::readerFor), type);
  }

  /** Decodes an object whose members all have one type. */
  static <T> Map<String, T> readMap(byte[] bytes, int offset, int length, Class<T> valueType) {
    JavaType map =
        MAPPER.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, valueType);
    return read(bytes, offset, length, MAPPER.readerFor(map), valueType);
  }

  @SuppressWarnings(
      "TypeParameterUnusedInFormals") // The reader knows the type, but its own type does not say
  // so.
  private static <T> T read(
      byte[] bytes, int offset, int length, ObjectReader reader, Class<?> type) {
    try (JsonParser parser = FACTORY.createParser(bytes, offset, length)) {
      T value = reader.readValue(parser);
      if (value == null) {
        throw new MalformedJsonException("", "found null, expected " + type.getSimpleName());
      }
      return value;
    } catch (JsonProcessingException e) {
      throw malformed(e, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MalformedJsonException malformed(JsonProcessingException e, Class<?> type) {
    String path = e instanceof JsonMappingException mapping ? MemberPaths.of(mapping) : "";
    Optional<JsonProcessingException> text = JsonProblems.inText(e);
    if (text.isPresent()) {
      return MalformedJsonException.inText(path, JsonProblems.describe(text.get()), e);
    }
    return e instanceof JsonMappingException mapping
        ? refused(mapping, path, type)
        : new MalformedJsonException(path, unreadable(type), e);
  }

  private static MalformedJsonException refused(
      JsonMappingException e, String path, Class<?> type) {
    Throwable refusal = e.getCause();
    if (refusal != null && refusal.getMessage() != null) {
      // Values name the component that they refuse, and a component that is missing is null.
      if (refusal instanceof NullPointerException) {
        return new MalformedJsonException(
            MemberPaths.inside(path, refusal.getMessage(), e), "missing", e);
      }
      int colon = refusal.getMessage().indexOf(": ");
      if (refusal instanceof IllegalArgumentException && colon > 0) {
        return new MalformedJsonException(
            MemberPaths.inside(path, refusal.getMessage().substring(0, colon), e),
            refusal.getMessage().substring(colon + 2),
            e);
      }
    }
    return new MalformedJsonException(path, unreadable(type), e);
  }

  private static String unreadable(Class<?> type) {
    return "not readable as " + type.getSimpleName();
  }
}
