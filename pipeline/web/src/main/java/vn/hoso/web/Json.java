package vn.hoso.web;

import tools.jackson.databind.json.JsonMapper;

/** How this module writes and reads JSON: records by their components, nulls written out. */
final class Json {
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }
}
