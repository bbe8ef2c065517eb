package vn.hoso.app;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers for programs. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /** A value as indented JSON; records become objects with their components as keys. */
  static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
