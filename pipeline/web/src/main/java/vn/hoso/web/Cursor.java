package vn.hoso.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where a list goes on, as one opaque word. */
final class Cursor {
  private static final String SEPARATOR = "\n";

  private Cursor() {}

  static String of(Object... parts) {
    String text = String.join(SEPARATOR, List.of(parts).stream().map(String::valueOf).toList());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The parts again. */
  static List<String> parts(String cursor, int count) throws ApiProblem {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(text.split(SEPARATOR, -1));
      if (parts.size() == count) {
        return parts;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new ApiProblem(400, "bad-cursor");
  }
}
