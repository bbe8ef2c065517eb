package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.web.Accounts;
import vn.hoso.web.Role;
import vn.hoso.web.WebServer;
import vn.hoso.web.WebSettings;

/** The usual attacks, and what becomes of them. */
class ServeSecurityTest {
  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  private HttpResponse<String> ask(
      URI server, String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  /** Bytes as they are, for what an HTTP client would mend. */
  private static String raw(URI server, String request) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void pathsLeadNowhereElse() throws Exception {
    try (Served served = Served.start(folder, Served.settings())) {
      for (String path :
          List.of(
              "/../../../../etc/passwd",
              "/..%2f..%2f..%2fetc%2fpasswd",
              "/%2e%2e/%2e%2e/etc/passwd",
              "/page/../accounts.json",
              "//etc/passwd",
              "/index.html/../ledger.db",
              "/..\\..\\ledger.db",
              "/api/v1/documents/..%2f..%2fledger.db",
              "/api/v1/documents/../../ledger.db/original",
              "/api/v1/documents/%2e%2e%2f%2e%2e/original",
              "/api/v1/imports/..%2f../files")) {
        String answer =
            raw(
                served.address(),
                "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(answer).as(path).matches("(?s)HTTP/1.1 (400|404|405) .*");
        assertThat(answer).as(path).doesNotContain("root:", "SQLite format");
      }
    }
  }

  @Test
  void namesOfUploadsAreNeverPaths() throws Exception {
    try (Served served = Served.start(folder, Served.settings())) {
      URI server = served.address();
      String csrf = json(ask(server, "GET", "api/v1/session", "")).path("csrf").asString();
      String[] mine = {"X-CSRF-Token", csrf, "Content-Type", "application/octet-stream"};
      String id = json(ask(server, "POST", "api/v1/imports", "", mine)).path("id").asString();
      for (String name :
          List.of(
              "../../evil.txt",
              "..\\..\\evil.txt",
              "/etc/evil.txt",
              "C:\\evil.txt",
              "a/../../evil.txt",
              "....//evil.txt",
              "evil.txt\u0000.pdf",
              "\u202Etxt.live",
              "x".repeat(5000) + ".txt",
              "..",
              ".",
              "/")) {
        HttpResponse<String> answer =
            ask(
                server,
                "POST",
                "api/v1/imports/%s/files?name=%s"
                    .formatted(id, URLEncoder.encode(name, StandardCharsets.UTF_8)),
                "text",
                mine);
        assertThat(answer.statusCode()).as(name).isIn(201, 400);
      }
      Path uploads = served.archiveFolder().resolve("uploads").resolve(id);
      try (Stream<Path> all = Files.walk(folder)) {
        assertThat(
                all.filter(
                    p -> p.getFileName().toString().contains("evil") || p.endsWith("txt.live")))
            .isNotEmpty()
            .allMatch(p -> p.startsWith(uploads) && uploads.relativize(p).getNameCount() == 2);
      }
    }
  }

  @Test
  void otherSitesCanChangeNothing() throws Exception {
    try (Served served = Served.start(folder, Served.settings())) {
      URI server = served.address();
      String csrf = json(ask(server, "GET", "api/v1/session", "")).path("csrf").asString();
      assertThat(ask(server, "POST", "api/v1/imports", "").statusCode()).isEqualTo(403);
      assertThat(ask(server, "POST", "api/v1/imports", "", "X-CSRF-Token", "guess").statusCode())
          .isEqualTo(403);
      assertThat(
              ask(
                      server,
                      "POST",
                      "api/v1/imports",
                      "",
                      "X-CSRF-Token",
                      csrf,
                      "Origin",
                      "https://evil.example")
                  .statusCode())
          .isEqualTo(403);
      assertThat(
              ask(
                      server,
                      "POST",
                      "api/v1/imports",
                      "",
                      "X-CSRF-Token",
                      csrf,
                      "Sec-Fetch-Site",
                      "cross-site")
                  .statusCode())
          .isEqualTo(403);
      assertThat(ask(server, "POST", "api/v1/imports", "", "X-CSRF-Token", csrf).statusCode())
          .isEqualTo(201);
      assertThat(
              ask(
                      server,
                      "POST",
                      "api/v1/session",
                      "name=a&password=b",
                      "X-CSRF-Token",
                      csrf,
                      "Content-Type",
                      "application/x-www-form-urlencoded")
                  .statusCode())
          .isEqualTo(415);
    }
  }

  /** DNS rebinding: another site's name that leads to this machine. */
  @Test
  void otherNamesForThisMachineAreRefused() throws Exception {
    try (Served served = Served.start(folder, Served.settings())) {
      String answer =
          raw(
              served.address(),
              "GET /api/v1/documents HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 421 ").doesNotContain("\"ids\"");
    }
  }

  @Test
  void everyAnswerCarriesTheHeadersThatProtect() throws Exception {
    try (Served served = Served.start(folder, Served.settings())) {
      for (String path : List.of("", "main.js", "api/v1/documents", "nothing", "api/v1/x")) {
        HttpResponse<String> answer = ask(served.address(), "GET", path, "");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
            .as(path)
            .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
            .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
      }
      // The bytes of a file from elsewhere: never as a page of ours.
      for (JsonNode id : json(ask(served.address(), "GET", "api/v1/documents", "")).path("ids")) {
        HttpResponse<byte[]> original =
            http.send(
                HttpRequest.newBuilder(
                        URI.create(
                            served.address() + "api/v1/documents/" + id.asString() + "/original"))
                    .build(),
                BodyHandlers.ofByteArray());
        assertThat(original.headers().firstValue("Content-Type").orElse(""))
            .isIn("application/pdf", "image/jpeg", "application/octet-stream");
        assertThat(original.headers().firstValue("Content-Security-Policy").orElse(""))
            .startsWith("sandbox");
      }
    }
  }

  @Test
  void whatIsTooLargeIsNotTaken() throws Exception {
    try (Served served = Served.start(folder, Served.settings())) {
      URI server = served.address();
      String csrf = json(ask(server, "GET", "api/v1/session", "")).path("csrf").asString();
      String id =
          json(ask(server, "POST", "api/v1/imports", "", "X-CSRF-Token", csrf))
              .path("id")
              .asString();
      String path = "/api/v1/imports/" + id + "/files?name=big.txt";
      String head =
          "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nX-CSRF-Token: %s\r\nConnection: close\r\n"
              .formatted(path, csrf);
      assertThat(raw(server, head + "Content-Length: 99999999999\r\n\r\n"))
          .startsWith("HTTP/1.1 413 ");
      assertThat(chunked(server, head)).startsWith("HTTP/1.1 413 ");
      try (Stream<Path> left = Files.walk(served.archiveFolder().resolve("uploads"))) {
        assertThat(left.filter(Files::isRegularFile)).isEmpty();
      }
      String documents = "/api/v1/session";
      String json = "{\"name\": \"" + "x".repeat(100_000) + "\", \"password\": \"y\"}";
      HttpResponse<String> answer =
          ask(
              server,
              "POST",
              documents.substring(1),
              json,
              "X-CSRF-Token",
              csrf,
              "Content-Type",
              "application/json");
      assertThat(answer.statusCode()).isEqualTo(413);
      String longLine = "GET /" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
      assertThat(raw(server, longLine)).matches("(?s)HTTP/1.1 (414|431) .*");
    }
  }

  /** Says nothing of its size, and sends without end. */
  private static String chunked(URI server, String head) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      out.write((head + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      byte[] piece = new byte[0x10000];
      try {
        for (int i = 0; i < 64; i++) {
          out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
          out.write(piece);
          out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
      } catch (SocketException e) {
        // The server has closed already; what it said can still be read.
      }
      return new String(socket.getInputStream().readNBytes(200), StandardCharsets.UTF_8);
    } catch (SocketException e) {
      return "HTTP/1.1 413 (reset)";
    }
  }

  /** Holds connections open with half a request; others are served, and these are cut off. */
  @Test
  void slowClientsAreCutOff() throws Exception {
    WebSettings s = Served.settings();
    WebSettings hasty =
        new WebSettings(s.address(), 0, s.maxUploadBytes(), s.requestsPerSecond(), 1, 1000);
    try (Served served = Served.start(folder, hasty)) {
      URI server = served.address();
      Socket[] slow = new Socket[40];
      for (int i = 0; i < slow.length; i++) {
        slow[i] = new Socket(server.getHost(), server.getPort());
        slow[i].setSoTimeout(60_000);
        slow[i]
            .getOutputStream()
            .write(
                "GET /api/v1/documents HTTP/1.1\r\nHost: 127".getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(ask(server, "GET", "api/v1/documents", "").statusCode()).isEqualTo(200);
      for (Socket socket : slow) {
        try (socket) {
          InputStream in = socket.getInputStream();
          assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              .doesNotContain("200 OK");
        }
      }
    }
  }

  /** Sends a body drop by drop: cut off, and nothing of it is kept. */
  @Test
  void slowUploadsAreCutOff() throws Exception {
    WebSettings s = Served.settings();
    WebSettings hasty =
        new WebSettings(s.address(), 0, s.maxUploadBytes(), s.requestsPerSecond(), 30, 1000);
    try (Served served = Served.start(folder, hasty)) {
      URI server = served.address();
      String csrf = json(ask(server, "GET", "api/v1/session", "")).path("csrf").asString();
      String id =
          json(ask(server, "POST", "api/v1/imports", "", "X-CSRF-Token", csrf))
              .path("id")
              .asString();
      try (Socket socket = new Socket(server.getHost(), server.getPort())) {
        socket.setSoTimeout(60_000);
        OutputStream out = socket.getOutputStream();
        out.write(
            """
            POST /api/v1/imports/%s/files?name=slow.txt HTTP/1.1\r
            Host: 127.0.0.1\r
            X-CSRF-Token: %s\r
            Content-Length: 100000\r
            \r
            """
                .formatted(id, csrf)
                .getBytes(StandardCharsets.US_ASCII));
        boolean cut = false;
        for (int i = 0; i < 600 && !cut; i++) {
          try {
            out.write('x');
            out.flush();
            Thread.sleep(50);
            cut = socket.getInputStream().available() > 0;
          } catch (SocketException e) {
            cut = true;
          }
        }
        assertThat(cut).isTrue();
      }
      assertThat(json(ask(server, "GET", "api/v1/imports/" + id, "")).path("files").size())
          .isZero();
    }
  }

  /** A cell that begins as a formula is text in every list that is handed out. */
  @Test
  void listsHoldNoFormulas() throws Exception {
    try (Served served = Served.start(folder, Served.settings())) {
      URI server = served.address();
      RestClient rest = new RestClient(server);
      String id = rest.get("/documents").json().path("ids").get(0).asString();
      String title = rest.get("/documents/" + id).json().path("title").asString();
      String formula = "=HYPERLINK(1)";
      RestClient.Reply made =
          rest.json(
              "POST",
              "/documents/" + id + "/corrections",
              "{\"field\": \"title\", \"standing\": \"%s\", \"after\": \"%s\"}"
                  .formatted(title, formula));
      assertThat(made.status()).as(made.text()).isEqualTo(201);
      assertThat(rest.get("/export?format=csv").text())
          .contains("'" + formula)
          .doesNotContain("," + formula);
      byte[] sheet = rest.get("/export?format=xlsx").response().body();
      Path file = Files.write(folder.resolve("list.xlsx"), sheet);
      try (FileSystem zip = FileSystems.newFileSystem(file)) {
        assertThat(Files.readString(zip.getPath("/xl/worksheets/sheet1.xml")))
            .contains("<c ")
            .doesNotContain("<f>");
      }
    }
  }

  /** A name with line ends or quotes cannot write headers of its own. */
  @Test
  void namesDoNotReachTheHeaders() throws Exception {
    try (Served served = Served.start(folder, Served.settings())) {
      RestClient rest = new RestClient(served.address());
      for (JsonNode id : rest.get("/documents").json().path("ids")) {
        String disposition =
            rest.get("/documents/" + id.asString() + "/original").header("Content-Disposition");
        assertThat(disposition)
            .matches("(inline|attachment); filename\\*=UTF-8''[A-Za-z0-9%._*-]+");
      }
    }
  }

  @Test
  void tooManyRequestsHaveToWait() throws Exception {
    WebSettings s = Served.settings();
    WebSettings strict = new WebSettings(s.address(), 0, s.maxUploadBytes(), 5, 30, 0);
    try (Served served = Served.start(folder, strict)) {
      int refused = 0;
      for (int i = 0; i < 60; i++) {
        HttpResponse<String> answer = ask(served.address(), "GET", "api/v1/session", "");
        if (answer.statusCode() == 429) {
          refused++;
          assertThat(json(answer).path("type").asString()).isEqualTo("urn:hoso:problem:wait");
          assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
      }
      assertThat(refused).isPositive();
    }
  }

  @Test
  void rolesMayWhatTheyMay() throws Exception {
    try (Served served = Served.withAccounts(folder)) {
      URI server = served.address();
      assertThat(ask(server, "GET", "api/v1/documents", "").statusCode()).isEqualTo(401);
      assertThat(ask(server, "GET", "", "").statusCode()).isEqualTo(200); // the page to sign in
      Accounts accounts = new Accounts(served.archiveFolder());
      for (Role role : Role.values()) {
        String token = accounts.newToken(role.name(), "test").orElseThrow();
        String[] bearer = {"Authorization", "Bearer " + token, "Content-Type", "application/json"};
        assertThat(ask(server, "GET", "api/v1/documents", "", bearer).statusCode()).isEqualTo(200);
        assertThat(ask(server, "POST", "api/v1/imports", "", bearer).statusCode())
            .isEqualTo(role == Role.ADMINISTRATOR ? 201 : 403);
        String id =
            json(ask(server, "GET", "api/v1/documents", "", bearer)).path("ids").get(0).asString();
        assertThat(
                ask(server, "POST", "api/v1/documents/" + id + "/corrections", "{}", bearer)
                    .statusCode())
            .isEqualTo(role == Role.READER ? 403 : 400);
        assertThat(ask(server, "POST", "api/v1/review/same", "{}", bearer).statusCode())
            .isEqualTo(role == Role.ADMINISTRATOR ? 400 : 403);
      }
      assertThat(
              ask(server, "GET", "api/v1/documents", "", "Authorization", "Bearer hoso_x")
                  .statusCode())
          .isEqualTo(401);
      RestClient rest = new RestClient(server);
      rest.useToken(accounts.newToken("READER", "other").orElseThrow());
      assertThat(rest.get("/session").json().path("csrf").isNull()).isTrue();
    }
  }

  @Test
  void sessionsNeedTheirSecretAndEnd() throws Exception {
    try (Served served = Served.withAccounts(folder)) {
      URI server = served.address();
      String csrf = json(ask(server, "GET", "api/v1/session", "")).path("csrf").asString();
      String[] before = {"X-CSRF-Token", csrf, "Content-Type", "application/json"};
      String login =
          "{\"name\": \"ADMINISTRATOR\", \"password\": \"%s\"}"
              .formatted(Served.password(Role.ADMINISTRATOR));
      HttpResponse<String> in = ask(server, "POST", "api/v1/session", login, before);
      assertThat(in.statusCode()).isEqualTo(200);
      String set = in.headers().firstValue("Set-Cookie").orElse("");
      assertThat(set).contains("HttpOnly", "SameSite=Strict", "Path=/");
      String cookie = set.replaceFirst(";.*", "");
      String own = json(in).path("csrf").asString();
      // A session that was planted before is not the one that is signed in.
      HttpResponse<String> planted =
          ask(server, "POST", "api/v1/session", login, with(before, "Cookie", "hoso=planted"));
      assertThat(planted.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("planted");
      assertThat(ask(server, "GET", "api/v1/documents", "", "Cookie", "hoso=planted").statusCode())
          .isEqualTo(401);
      assertThat(ask(server, "POST", "api/v1/imports", "", "Cookie", cookie).statusCode())
          .isEqualTo(403);
      assertThat(
              ask(server, "POST", "api/v1/imports", "", "Cookie", cookie, "X-CSRF-Token", csrf)
                  .statusCode())
          .isEqualTo(403);
      assertThat(
              ask(server, "POST", "api/v1/imports", "", "Cookie", cookie, "X-CSRF-Token", own)
                  .statusCode())
          .isEqualTo(201);
      ask(server, "DELETE", "api/v1/session", "", "Cookie", cookie, "X-CSRF-Token", own);
      assertThat(ask(server, "GET", "api/v1/documents", "", "Cookie", cookie).statusCode())
          .isEqualTo(401);
    }
  }

  private static String[] with(String[] headers, String... more) {
    return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void guessingPasswordsIsSlow() throws Exception {
    try (Served served = Served.withAccounts(folder)) {
      URI server = served.address();
      String csrf = json(ask(server, "GET", "api/v1/session", "")).path("csrf").asString();
      String[] headers = {"X-CSRF-Token", csrf, "Content-Type", "application/json"};
      String guess = "{\"name\": \"ADMINISTRATOR\", \"password\": \"guess %d\"}";
      int last = 0;
      for (int i = 0; i < 8; i++) {
        last = ask(server, "POST", "api/v1/session", guess.formatted(i), headers).statusCode();
      }
      assertThat(last).isEqualTo(429);
      String right =
          "{\"name\": \"ADMINISTRATOR\", \"password\": \"%s\"}"
              .formatted(Served.password(Role.ADMINISTRATOR));
      assertThat(ask(server, "POST", "api/v1/session", right, headers).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void passwordsAreKeptByAMemoryHardFunction() throws Exception {
    Accounts accounts = new Accounts(folder);
    accounts.put("lan", Role.REVIEWER, "mật khẩu dài");
    Path file = folder.resolve("accounts.json");
    assertThat(Files.readString(file))
        .contains("$argon2id$v=19$m=19456,t=2,p=1$")
        .doesNotContain("mật khẩu");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String token = accounts.newToken("lan", "x").orElseThrow();
    assertThat(Files.readString(file)).doesNotContain(token);
    assertThatThrownBy(() -> accounts.put("lan", Role.READER, "short"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> accounts.put("../lan", Role.READER, "long enough a password"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void othersAreServedOnlyWithAccounts() throws Exception {
    WebSettings open = Served.settings().at("0.0.0.0", 0);
    ServeCommand.Parts parts = new ServeCommand.Parts();
    assertThatThrownBy(() -> new WebServer(folder.resolve("a"), open, parts).close())
        .isInstanceOf(IllegalStateException.class);
    RunHoso.Answer answer =
        RunHoso.run("serve", "--address", "0.0.0.0", "--archive", folder.resolve("b"));
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(answer.err()).contains("hoso user add");
  }

  @Test
  void accountsAreMadeOnTheCommandLine() {
    Path archive = folder.resolve("c");
    RunHoso.Answer made =
        RunHoso.piped(
            "mật khẩu của Lan\n", "user", "add", "lan", "--role", "reviewer", "--archive", archive);
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(RunHoso.run("user", "token", "lan", "kịch bản", "--archive", archive).out())
        .startsWith("hoso_");
    assertThat(RunHoso.run("user", "list", "--archive", archive).out())
        .contains("lan", "reviewer", "kịch bản");
    assertThat(RunHoso.run("audit", "--archive", archive).out())
        .contains("user lan has a password, role reviewer", "user lan has a token for: kịch bản");
    assertThat(RunHoso.piped("ngắn\n", "user", "add", "x", "--archive", archive).code())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(RunHoso.run("user", "remove", "lan", "--archive", archive).code()).isZero();
    assertThat(RunHoso.run("user", "remove", "lan", "--archive", archive).code())
        .isEqualTo(ExitCode.USAGE.code());
  }

  /** Whatever is sent, the answer is a problem or an answer, never a defect. */
  @Test
  void nonsenseIsNeverADefect() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String signs = "0aé%&=+/:.,-\"'<>()[]{}~*?!đ\u0301\uD83D\uDE00 \t";
    List<String> paths =
        List.of(
            "search?q=",
            "completions?q=",
            "documents/",
            "review?cursor=",
            "review/same?text=",
            "export?format=jsonl&q=",
            "search?facet=",
            "search?from=",
            "search?cursor=");
    try (Served served = Served.start(folder, Served.settings())) {
      for (int i = 0; i < 300; i++) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(12); n >= 0; n--) {
          text.append(signs.charAt(random.nextInt(signs.length())));
        }
        String path =
            paths.get(random.nextInt(paths.size()))
                + URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = ask(served.address(), "GET", "api/v1/" + path, "");
        assertThat(answer.statusCode())
            .as("seed %d: %s answers %s", seed, path, answer.body())
            .isLessThan(500);
      }
    }
  }
}
