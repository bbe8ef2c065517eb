package vn.hoso.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/** One request and its answer. Used by one (virtual) thread, which may block. */
final class Call {
  /** No request but an upload has more. */
  static final int MAX_BODY_BYTES = 64 * 1024;

  private static final ObjectReader READER =
      Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Request request;
  private final Response response;
  private final Map<String, String> path;
  private final @Nullable Principal principal;
  private @Nullable Fields query;

  Call(
      Request request, Response response, Map<String, String> path, @Nullable Principal principal) {
    this.request = request;
    this.response = response;
    this.path = path;
    this.principal = principal;
  }

  Request request() {
    return request;
  }

  Response response() {
    return response;
  }

  /** Who asks; known wherever the route demands a role. */
  Principal principal() {
    if (principal == null) {
      throw new IllegalStateException("this route demands no role");
    }
    return principal;
  }

  @Nullable Principal principalOrNull() {
    return principal;
  }

  /** The part of the path under a name. */
  String path(String name) {
    return String.valueOf(path.get(name));
  }

  /** A number in the path or the query's place of one. */
  int number(String what, String text, int least, int most) throws ApiProblem {
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, with the range.
    }
    throw new ApiProblem(400, "bad-number", what, least, most);
  }

  /** A parameter of the query; null where it is not there, or blank. */
  @Nullable String query(String name) {
    if (query == null) {
      query = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
    }
    String value = query.getValue(name);
    return value == null || value.isBlank() ? null : value;
  }

  String query(String name, String otherwise) {
    String value = query(name);
    return value == null ? otherwise : value;
  }

  int query(String name, int otherwise, int least, int most) throws ApiProblem {
    String value = query(name);
    return value == null ? otherwise : number(name, value, least, most);
  }

  /** All values of a parameter that may come more than once. */
  java.util.List<String> queries(String name) {
    query(name);
    java.util.List<String> values = query == null ? null : query.getValues(name);
    return values == null ? java.util.List.of() : values;
  }

  @Nullable String header(String name) {
    return request.getHeaders().get(name);
  }

  /** {@code vi} or {@code en}: what the client asks for, by parameter or header. */
  String language() {
    String asked = query("lang");
    String header = asked == null ? header("Accept-Language") : asked;
    return header != null && header.startsWith("vi") ? "vi" : "en";
  }

  /** The body as a value; keys that the value does not know are an error. */
  <T> T body(Class<T> type) throws ApiProblem, IOException {
    String mediaType = header("Content-Type");
    if (mediaType == null || !mediaType.split(";")[0].strip().equals("application/json")) {
      throw new ApiProblem(415, "not-json");
    }
    if (request.getLength() > MAX_BODY_BYTES) {
      throw new ApiProblem(413, "too-large", MAX_BODY_BYTES);
    }
    byte[] bytes = input().readNBytes(MAX_BODY_BYTES + 1);
    if (bytes.length > MAX_BODY_BYTES) {
      throw new ApiProblem(413, "too-large", MAX_BODY_BYTES);
    }
    try {
      T value = READER.forType(type).readValue(bytes);
      if (value == null) {
        throw new ApiProblem(400, "bad-json", "null");
      }
      return value;
    } catch (JacksonException e) {
      throw new ApiProblem(400, "bad-json", e.getOriginalMessage());
    }
  }

  InputStream input() {
    return Request.asInputStream(request);
  }

  void set(String header, String value) {
    response.getHeaders().put(new HttpField(HttpHeader.CACHE.get(header), header, value));
  }

  /** Answers 304 where the client has this version already; then there is nothing left to do. */
  boolean notModified(String version) throws IOException {
    String tag = "\"" + version + "\"";
    set("ETag", tag);
    String known = header("If-None-Match");
    // A compressing handler adds its name to tags; compare what is before it.
    if (known == null || !known.replace("--gzip", "").contains(tag)) {
      return false;
    }
    response.setStatus(304);
    write(new byte[0]);
    return true;
  }

  /** Answers with a value as JSON. */
  void json(int status, Object value) throws IOException {
    bytes(status, "application/json", Json.bytes(value));
  }

  void bytes(int status, String mediaType, byte[] bytes) throws IOException {
    response.setStatus(status);
    set("Content-Type", mediaType);
    set("Content-Length", String.valueOf(bytes.length));
    write(bytes);
  }

  /** Answers that all is done and there is nothing to say. */
  void nothing() throws IOException {
    response.setStatus(204);
    write(new byte[0]);
  }

  private void write(byte[] bytes) throws IOException {
    Content.Sink.write(response, true, ByteBuffer.wrap(bytes));
  }

  /** Answers with a stream of unknown length; close it, for only then the answer is whole. */
  OutputStream stream(String mediaType) {
    response.setStatus(200);
    set("Content-Type", mediaType);
    return Response.asBufferedOutputStream(request, response);
  }
}
