package vn.hoso.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.archive.ArchiveException;
import vn.hoso.archive.CorrectionException;
import vn.hoso.document.DocumentException;

/** Finds the route, asks the guard, lets it answer; turns what is thrown into a problem. */
final class Router extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(Router.class);

  private final List<Route> routes;
  private final Guard guard;
  private final PageFiles files;

  Router(List<Route> routes, Guard guard, PageFiles files) {
    this.routes = List.copyOf(routes);
    this.guard = guard;
    this.files = files;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    boolean done = false;
    try {
      for (Map.Entry<String, String> header : PageFiles.HEADERS.entrySet()) {
        response.getHeaders().put(header.getKey(), header.getValue());
      }
      try {
        answer(request, response);
      } catch (Exception e) {
        explain(request, response, e);
      }
      done = true;
    } catch (IOException e) {
      callback.failed(e); // the client went away
      return true;
    } finally {
      if (done) {
        callback.succeeded();
      }
    }
    return true;
  }

  private void answer(Request request, Response response) throws Exception {
    String path = Request.getPathInContext(request);
    Guard.Asking asking = guard.asking(request);
    if (!path.startsWith("/api/")) {
      files.answer(new Call(request, response, Map.of(), asking.principal()), path);
      return;
    }
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
    TreeSet<String> methods = new TreeSet<>();
    for (Route route : routes) {
      Map<String, String> parameters = route.path().getPathParams(path);
      if (parameters == null && route.path().matches(path)) {
        parameters = Map.of();
      }
      if (parameters == null) {
        continue;
      }
      methods.add(route.method());
      if (route.method().equals(request.getMethod())) {
        check(route, asking.principal());
        route
            .handler()
            .answer(new Call(request, response, decoded(parameters), asking.principal()));
        return;
      }
    }
    if (methods.isEmpty()) {
      throw new ApiProblem(404, "no-such-path");
    }
    response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", methods));
    throw new ApiProblem(405, "no-such-method");
  }

  private static Map<String, String> decoded(Map<String, String> parameters) {
    Map<String, String> decoded = new LinkedHashMap<>();
    // URLDecoder also takes "+" for a space, which a path does not mean.
    parameters.forEach(
        (name, value) ->
            decoded.put(
                name, URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8)));
    return decoded;
  }

  private static void check(Route route, @Nullable Principal principal) throws ApiProblem {
    if (route.role() == null) {
      return;
    }
    if (principal == null) {
      throw new ApiProblem(401, "sign-in");
    }
    if (!principal.role().covers(route.role())) {
      throw new ApiProblem(
          403, "not-allowed", route.role().name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  /**
   * A problem as the client gets it, RFC 9457.
   *
   * @param type a key that stays
   * @param title the same for all problems of the type
   * @param status of HTTP
   * @param detail what happened here, in the client's language
   */
  record Problem(String type, String title, int status, String detail) {}

  private static void explain(Request request, Response response, Exception e) throws IOException {
    if (response.isCommitted() || e instanceof EofException) {
      throw e instanceof IOException io ? io : new IOException(e);
    }
    ApiProblem problem = problem(e);
    if (problem.status() == 500) {
      LOG.error("{} {} failed", request.getMethod(), Request.getPathInContext(request), e);
    }
    if (problem.key().equals("wait")) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, String.valueOf(problem.values()[0]));
    }
    write(request, response, problem);
  }

  /** Writes a problem as the whole answer. */
  static void write(Request request, Response response, ApiProblem problem) throws IOException {
    String language = new Call(request, response, Map.of(), null).language();
    Problem told =
        new Problem(
            "urn:hoso:problem:" + problem.key(),
            Texts.text("en", problem.key() + ".title"),
            problem.status(),
            Texts.text(language, problem.key(), problem.values()));
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().remove(HttpHeader.ETAG);
    response.getHeaders().remove(HttpHeader.CONTENT_DISPOSITION);
    // What is left of a refused upload is not worth reading.
    if (request.getLength() != 0 && !request.getMethod().equals("GET")) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    Content.Sink.write(response, true, ByteBuffer.wrap(Json.bytes(told)));
  }

  private static ApiProblem problem(Exception e) {
    return switch (e) {
      case ApiProblem known -> known;
      case CorrectionException correction -> correction(correction);
      case DocumentException document ->
          new ApiProblem(422, "not-readable", document.problem().reason());
      case ArchiveException archive -> archive(archive);
      case HttpException http when http.getCode() < 500 ->
          new ApiProblem(http.getCode(), "bad-request", String.valueOf(http.getReason()));
      case IOException io when io.getCause() instanceof TimeoutException ->
          new ApiProblem(408, "too-slow");
      case IllegalArgumentException bad -> new ApiProblem(400, "bad-request", bad.getMessage());
      default -> new ApiProblem(500, "defect");
    };
  }

  private static ApiProblem correction(CorrectionException e) {
    return switch (e.kind()) {
      case NONE -> new ApiProblem(404, "no-such-place", String.valueOf(e.getMessage()));
      case CHANGED -> new ApiProblem(409, "changed", String.valueOf(e.getMessage()));
      case BAD_VALUE -> new ApiProblem(422, "bad-value", String.valueOf(e.getMessage()));
    };
  }

  private static ApiProblem archive(ArchiveException e) {
    return e.kind() == ArchiveException.Kind.LOCKED
        ? new ApiProblem(423, "in-use", String.valueOf(e.getMessage()))
        : new ApiProblem(500, "archive", String.valueOf(e.getMessage()));
  }

  static String mediaType(String name) {
    String known = MimeTypes.DEFAULTS.getMimeByExtension(name);
    return known == null ? "application/octet-stream" : known;
  }
}
