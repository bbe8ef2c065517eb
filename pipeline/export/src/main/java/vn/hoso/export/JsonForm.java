package vn.hoso.export;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The settings that all our JSON shares: stable key order, nulls written, nothing lost. */
final class JsonForm {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .characterEscapes(new OneLine())
                  .streamReadConstraints(
                      // A record holds a whole document's text; its size is the archive's concern.
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private JsonForm() {}

  /** Everything on one line. */
  static ObjectWriter oneLine() {
    return MAPPER.writer();
  }

  /** Indented by two spaces, line feeds on every platform. */
  static ObjectWriter pretty() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    return MAPPER.writer().with(printer.withObjectIndenter(indenter).withArrayIndenter(indenter));
  }

  /** Parses one JSON object; {@code what} names it in the message. */
  static JsonNode parse(byte[] json, String what) throws RecordFormatException {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw broken(what, e);
    }
    if (!root.isObject()) {
      throw new RecordFormatException(what + " is not a JSON object", null);
    }
    return root;
  }

  /** Refuses another major version; {@code known} is the version that this build writes. */
  static void checkVersion(JsonNode root, String known, String what) throws RecordFormatException {
    String found = root.path("schemaVersion").asString("");
    if (found.isEmpty()) {
      throw new RecordFormatException(
          what + " has no \"schemaVersion\": it was not written by hoso", null);
    }
    if (!major(found).equals(major(known))) {
      throw new RecordFormatException(
          "%s has form %s; this build of hoso reads %s.x".formatted(what, found, major(known)),
          null);
    }
  }

  /** Refuses an object that lacks one of the keys, or has null there. */
  static void require(JsonNode root, List<String> keys, String what) throws RecordFormatException {
    for (String key : keys) {
      if (!root.hasNonNull(key)) {
        throw new RecordFormatException(what + " lacks \"" + key + "\"", null);
      }
    }
  }

  /** The Java value of a parsed object; unknown keys are passed over. */
  static <T> T value(JsonNode root, Class<T> type, String what) throws RecordFormatException {
    try {
      return MAPPER.treeToValue(root, type);
    } catch (JacksonException e) {
      throw broken(what, e);
    }
  }

  private static RecordFormatException broken(String what, JacksonException e) {
    return new RecordFormatException(what + " cannot be read: " + e.getOriginalMessage(), e);
  }

  private static String major(String version) {
    int dot = version.indexOf('.');
    return dot < 0 ? version : version.substring(0, dot);
  }

  /**
   * Escapes what some readers take for a line end (U+0085, U+2028, U+2029), so that one line stays
   * one line everywhere, and surrogates, so that half a pair in damaged text survives UTF-8.
   */
  private static final class OneLine extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final Map<Integer, SerializableString> LINE_ENDS =
        Map.of(0x85, escape(0x85), 0x2028, escape(0x2028), 0x2029, escape(0x2029));

    @Override
    public int[] getEscapeCodesForAscii() {
      return CharacterEscapes.standardAsciiEscapesForJSON();
    }

    @Override
    public SerializableString getEscapeSequence(int ch) {
      if (ch >= 0xD800 && ch <= 0xDFFF) {
        return escape(ch);
      }
      return LINE_ENDS.get(ch);
    }

    private static SerializableString escape(int ch) {
      return new SerializedString("\\u%04X".formatted(ch));
    }
  }
}
