package vn.hoso.web;

import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked.
 *
 * @param method of HTTP
 * @param path template, for instance {@code /api/v1/documents/{id}}
 * @param role who may; null where everybody may, known or not
 * @param handler answers
 */
record Route(String method, UriTemplatePathSpec path, @Nullable Role role, Handler handler) {
  /** Answers one call. */
  @FunctionalInterface
  interface Handler {
    void answer(Call call) throws Exception;
  }

  static Route of(String method, String path, @Nullable Role role, Handler handler) {
    return new Route(method, new UriTemplatePathSpec(path), role, handler);
  }
}
