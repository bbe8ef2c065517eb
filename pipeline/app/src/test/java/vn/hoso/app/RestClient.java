package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks a server and holds each answer against the server's own description: its status, its media
 * type, and its JSON. Remembers what was answered.
 */
final class RestClient {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final URI server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonNode description;
  private final Set<String> seen = new TreeSet<>();
  private String csrf = "";
  private String token = "";

  RestClient(URI server) throws IOException, InterruptedException {
    this.server = server;
    this.description =
        MAPPER.readTree(
            http.send(
                    HttpRequest.newBuilder(server.resolve("/api/v1/openapi.json")).build(),
                    BodyHandlers.ofString())
                .body());
    this.csrf = get("/session").json().path("csrf").asString("");
  }

  /** With a token instead of the session's secret. */
  void useToken(String token) {
    this.token = token;
    this.csrf = "";
  }

  /** What came back. */
  record Reply(HttpResponse<byte[]> response) {
    int status() {
      return response.statusCode();
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      return MAPPER.readTree(response.body());
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  JsonNode description() {
    return description;
  }

  /** Each method, path and status that was answered, as "GET /api/v1/search 200". */
  Set<String> seen() {
    return seen;
  }

  Reply get(String path, String... headers) throws IOException, InterruptedException {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  Reply json(String method, String path, String json) throws IOException, InterruptedException {
    return send(method, path, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  Reply send(String method, String path, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + "api/v1" + path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!csrf.isEmpty() && !method.equals("GET")) {
      request.header("X-CSRF-Token", csrf);
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    Reply reply = new Reply(http.send(request.build(), BodyHandlers.ofByteArray()));
    check(method, "/api/v1" + path.replaceFirst("\\?.*", ""), reply);
    return reply;
  }

  private void check(String method, String path, Reply reply) {
    for (var template : description.path("paths").properties()) {
      String pattern = template.getKey().replaceAll("\\{\\w+}", "[^/]+");
      JsonNode operation = template.getValue().path(method.toLowerCase(java.util.Locale.ROOT));
      if (Pattern.matches(pattern, path) && operation.isObject()) {
        JsonNode responses = operation.path("responses");
        String status = String.valueOf(reply.status());
        boolean told = responses.has(status);
        assertThat(told || reply.status() >= 400)
            .as("%s %s answers %s, which is not described: %s", method, path, status, reply.text())
            .isTrue();
        seen.add(method + " " + template.getKey() + " " + (told ? status : "default"));
        checkContent(responses.path(told ? status : "default"), reply, method + " " + path);
        return;
      }
    }
    assertThat(reply.status()).as("%s %s is not described", method, path).isIn(404, 405);
  }

  private void checkContent(JsonNode response, Reply reply, String what) {
    JsonNode content = response.path("content");
    if (content.isMissingNode()) {
      assertThat(reply.response().body()).as(what).isEmpty();
      return;
    }
    String mediaType = reply.header("Content-Type").replaceFirst(";.*", "");
    assertThat(content.has(mediaType)).as("%s answers %s", what, mediaType).isTrue();
    JsonNode schema = content.path(mediaType).path("schema");
    if (schema.isMissingNode()) {
      assertThat(reply.response().body()).as(what).isNotEmpty();
      return;
    }
    ObjectNode whole = ((ObjectNode) schema).deepCopy();
    whole.set("components", description.path("components"));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(reply.text(), InputFormat.JSON))
        .as("%s: %s", what, reply.text())
        .isEmpty();
  }
}
