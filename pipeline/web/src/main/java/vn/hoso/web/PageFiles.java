package vn.hoso.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The web page's files, from inside the program: nothing else can be reached by a path. */
final class PageFiles {
  static final List<String> NAMES =
      List.of(
          "index.html",
          "app.css",
          "icon.svg",
          "main.js",
          "api.js",
          "dom.js",
          "texts.js",
          "picture.js",
          "search.js",
          "complete.js",
          "document.js",
          "panel.js",
          "review.js",
          "import.js",
          "overview.js",
          "login.js");

  /** Addresses of the page's views: each is answered with the one page. */
  private static final List<String> VIEWS =
      List.of("/", "/search", "/review", "/import", "/overview", "/login");

  /** Nothing from elsewhere, nothing inline, in no frame; names of files are not to be guessed. */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
              + " require-trusted-types-for 'script'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=()");

  private record File(String mediaType, byte[] bytes, String version) {}

  private final Map<String, File> files = new HashMap<>();

  PageFiles() {
    for (String name : NAMES) {
      files.put("/" + name, load(name));
    }
    // What browsers ask for beside a file that is shown by itself.
    files.put("/favicon.ico", load("icon.svg"));
  }

  private static File load(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream("page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the build lacks page/" + name);
      }
      byte[] bytes = in.readAllBytes();
      String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new File(mediaType(name), bytes, sum.substring(0, 16));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("cannot read page/" + name, e);
    }
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".html" -> "text/html;charset=utf-8";
      case ".css" -> "text/css;charset=utf-8";
      case ".js" -> "text/javascript;charset=utf-8";
      default -> "image/svg+xml";
    };
  }

  void answer(Call call, String path) throws ApiProblem, IOException {
    if (!call.request().getMethod().equals("GET") && !call.request().getMethod().equals("HEAD")) {
      call.set("Allow", "GET, HEAD");
      throw new ApiProblem(405, "no-such-method");
    }
    boolean view = VIEWS.contains(path) || path.matches("/documents/[0-9a-f]{6,64}");
    File file = files.get(view ? "/index.html" : path);
    if (file == null) {
      throw new ApiProblem(404, "no-such-path");
    }
    call.set("Cache-Control", "no-cache");
    if (!call.notModified(file.version())) {
      call.bytes(200, file.mediaType(), file.bytes());
    }
  }
}
