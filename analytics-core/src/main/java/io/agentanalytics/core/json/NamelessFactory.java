package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.ReaderBasedJsonParser;
import com.fasterxml.jackson.core.sym.CharsToNameCanonicalizer;

/**
 * Makes parsers that remember no member names. The parser for bytes cannot do without a table of
 * names; all parsers of a factory share it, so that names which collide in it, or fill it, change
 * what parsers of other texts find. The parser for characters can.
 */
final class NamelessFactory extends JsonFactory {
  private static final long serialVersionUID = 1L;

  /** Passes names on, since the factory's features say so. */
  private final transient CharsToNameCanonicalizer names;

  NamelessFactory(JsonFactoryBuilder builder) {
    super(
        builder
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES));
    this.names = CharsToNameCanonicalizer.createRoot(this);
  }

  @Override
  protected JsonParser _createParser(byte[] bytes, int offset, int length, IOContext context) {
    return new ReaderBasedJsonParser(
        context,
        _parserFeatures,
        new Utf8Reader(bytes, offset, offset + length),
        _objectCodec,
        names.makeChild());
  }
}
