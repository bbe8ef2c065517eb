package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.hoso.archive.Archive;
import vn.hoso.archive.ImportListener;
import vn.hoso.archive.ImportSettings;
import vn.hoso.archive.Importer;
import vn.hoso.archive.RecordSink;
import vn.hoso.document.DocumentRecord;
import vn.hoso.web.WebParts;

/** The REST interface: what it answers, and that it is what its description says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServeTest {
  @TempDir static Path folder;
  private Served served;
  private RestClient rest;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    served = Served.start(folder, Served.settings());
    rest = new RestClient(served.address());
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String idOf(String source) throws IOException, InterruptedException {
    for (JsonNode id : rest.get("/documents?limit=100").json().path("ids")) {
      if (rest.get("/documents/" + id.asString())
          .json()
          .path("source")
          .path("name")
          .asString()
          .contains(source)) {
        return id.asString();
      }
    }
    throw new AssertionError("no document " + source);
  }

  @Test
  void describesAllRoutesAndNoOther() {
    Set<String> described = new TreeSet<>();
    List<String> operations = new ArrayList<>();
    for (var path : rest.description().path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        described.add(method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
        operations.add(method.getValue().path("operationId").asString());
      }
    }
    assertThat(served.routes()).containsExactlyInAnyOrderElementsOf(described);
    assertThat(operations).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    assertThat(rest.description().path("openapi").asString()).startsWith("3.1.");
  }

  @Test
  void searchesWithFacetsAndGoesOnByCursor() throws Exception {
    JsonNode first = rest.get("/search?q=" + coded("kế hoạch") + "&facets=true&limit=2").json();
    assertThat(first.path("total").asInt()).isGreaterThan(3);
    assertThat(first.path("facets").path("YEAR").size()).isPositive();
    List<String> all = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page =
          rest.get(
                  "/search?q="
                      + coded("kế hoạch")
                      + "&limit=2"
                      + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .json();
      page.path("hits").forEach(h -> all.add(h.path("id").asString() + h.path("unit").asInt()));
      cursor = page.path("cursor").isNull() ? null : page.path("cursor").asString();
    }
    assertThat(all).doesNotHaveDuplicates().hasSize(first.path("total").asInt());
    assertThat(rest.get("/search?q=" + coded("\"hở")).status()).isEqualTo(400);
    assertThat(rest.get("/search?q=x&cursor=nonsense").status()).isEqualTo(400);
    assertThat(rest.get("/search?q=x&facet=SIZE:1").status()).isEqualTo(400);
    assertThat(rest.get("/completions?q=chuy").json().path("completions").size()).isPositive();
    assertThat(rest.get("/documents/" + idOf("11-ke") + "/similar").status()).isEqualTo(200);
  }

  @Test
  void explainsInTheClientsLanguage() throws Exception {
    String path = "/documents/" + "0".repeat(64);
    assertThat(rest.get(path, "Accept-Language", "vi").json().path("detail").asString())
        .startsWith("Không có văn bản");
    RestClient.Reply english = rest.get(path);
    assertThat(english.json().path("detail").asString()).startsWith("There is no document");
    assertThat(english.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(rest.get("/nothing").status()).isEqualTo(404);
    RestClient.Reply wrong = rest.json("PUT", "/search", "{}");
    assertThat(wrong.status()).isEqualTo(405);
    assertThat(wrong.header("Allow")).isEqualTo("GET");
  }

  @Test
  void servesRecordsPagesAndOriginals() throws Exception {
    String id = idOf("06-thong");
    RestClient.Reply record = rest.get("/documents/" + id.substring(0, 12));
    assertThat(record.json().path("id").asString()).isEqualTo(id);
    assertThat(rest.get("/documents/" + id, "If-None-Match", record.header("ETag")).status())
        .isEqualTo(304);
    String page = "/documents/" + id + "/pages/1";
    JsonNode words = rest.get(page + "/words").json();
    assertThat(words.path("width").asInt()).isPositive();
    RestClient.Reply picture = rest.get(page + "/picture?width=300");
    assertThat(ImageIO.read(new ByteArrayInputStream(picture.response().body())).getWidth())
        .isEqualTo(300);
    assertThat(
            rest.get(page + "/picture?width=300", "If-None-Match", picture.header("ETag")).status())
        .isEqualTo(304);
    RestClient.Reply piece = rest.get(page + "/picture?box=10,20,120,40");
    assertThat(ImageIO.read(new ByteArrayInputStream(piece.response().body())).getHeight())
        .isEqualTo(40);
    assertThat(rest.get(page + "/picture?box=1,2,3").status()).isEqualTo(400);
    assertThat(rest.get(page + "/picture?width=0").status()).isEqualTo(400);
    assertThat(rest.get("/documents/" + id + "/pages/9/words").status()).isEqualTo(404);
    assertThat(rest.get("/documents/" + idOf("11-ke") + "/pages/1/picture").status())
        .isEqualTo(404);
    RestClient.Reply original = rest.get("/documents/" + id + "/original");
    assertThat(original.response().body())
        .isEqualTo(
            Files.readAllBytes(RunHoso.samples().resolve("files/06-thong-bao-tiep-cong-dan.jpg")));
    assertThat(
            rest.get("/documents/" + id + "/original", "If-None-Match", original.header("ETag"))
                .status())
        .isEqualTo(304);
  }

  /** The words of the scan stand where its picture has ink. */
  @Test
  void boxesLieOnInk() throws Exception {
    String page = "/documents/" + idOf("06-thong") + "/pages/1";
    JsonNode words = rest.get(page + "/words").json();
    int looked = 0;
    for (JsonNode line : words.path("lines")) {
      for (JsonNode word : line.path("words")) {
        if (word.path("text").asString().length() < 4 || looked >= 12) {
          continue;
        }
        JsonNode box = word.path("box");
        RestClient.Reply cut =
            rest.get(
                "%s/picture?box=%d,%d,%d,%d"
                    .formatted(
                        page,
                        box.path("left").asInt(),
                        box.path("top").asInt(),
                        box.path("width").asInt(),
                        box.path("height").asInt()));
        var image = ImageIO.read(new ByteArrayInputStream(cut.response().body()));
        int dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
          for (int x = 0; x < image.getWidth(); x++) {
            dark += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
          }
        }
        assertThat((double) dark / (image.getWidth() * image.getHeight()))
            .as("ink under " + word.path("text").asString())
            .isBetween(0.03, 0.8);
        looked++;
      }
    }
    assertThat(looked).isEqualTo(12);
  }

  @Test
  @Order(0)
  void leadsToTheDocumentsThatOneNames() throws Exception {
    String id = idOf("11-ke");
    String path = "/documents/" + id + "/references";
    assertThat(rest.get(path).json().path("references").get(0).path("number").asString())
        .isEqualTo("749/QĐ-TTg");
    String other = idOf("08-ke");
    set(other, "number", "34/KH-UBND", "0749/QĐ-TTg");
    assertThat(held(path)).as("of another day and another body").isEmpty();
    set(other, "date", "2021-04-28", "2020-06-03");
    assertThat(held(path)).as("of another body").isEmpty();
    set(other, "issuer", "Ủy ban nhân dân xã Long Thới Bắc", "Thủ tướng Chính phủ");
    JsonNode held = held(path);
    assertThat(held).hasSize(1);
    assertThat(held.get(0).path("id").asString()).isEqualTo(other);
    assertThat(held.get(0).path("sure").asBoolean()).isTrue();
  }

  private JsonNode held(String references) throws Exception {
    return rest.get(references).json().path("references").get(0).path("held");
  }

  private void set(String id, String field, String standing, String after) throws Exception {
    RestClient.Reply made =
        rest.json(
            "POST",
            "/documents/" + id + "/corrections",
            "{\"field\": \"%s\", \"standing\": \"%s\", \"after\": \"%s\"}"
                .formatted(field, standing, after));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  /** A word written as two, and two written as one, stay where they are printed. */
  @Test
  @Order(6)
  void boxesStayWhenPeopleEdit() throws Exception {
    String id = idOf("06-thong");
    JsonNode line = lineWith(id, "tiếp công dân");
    int at = line.path("text").asString().indexOf("tiếp công dân");
    correct(id, line, at, "tiếp công", "tiếpcông");
    JsonNode joined = boxOf(lineWith(id, "tiếpcông"), "tiếpcông");
    JsonNode first = boxOf(line, "tiếp");
    JsonNode second = boxOf(line, "công");
    assertThat(joined.path("left").asInt()).isEqualTo(first.path("left").asInt());
    assertThat(right(joined)).isEqualTo(right(second));
    correct(id, lineWith(id, "tiếpcông"), at, "tiếpcông", "ti ếp côngg");
    JsonNode split = lineWith(id, "ti ếp côngg");
    assertThat(boxOf(split, "ti").path("left").asInt()).isEqualTo(first.path("left").asInt());
    assertThat(right(boxOf(split, "ti"))).isLessThanOrEqualTo(right(boxOf(split, "ếp")));
    assertThat(right(boxOf(split, "côngg"))).isEqualTo(right(second));
    // What follows in the line has moved in the text, but not on the page.
    assertThat(boxOf(split, "dân")).isEqualTo(boxOf(line, "dân"));
    assertThat(boxOf(split, "của")).isEqualTo(boxOf(line, "của"));
  }

  private JsonNode lineWith(String id, String text) throws Exception {
    for (JsonNode line : rest.get("/documents/" + id + "/pages/1/words").json().path("lines")) {
      if (line.path("text").asString().contains(text)) {
        return line;
      }
    }
    throw new AssertionError("no line with " + text);
  }

  private void correct(String id, JsonNode line, int start, String standing, String after)
      throws Exception {
    RestClient.Reply made =
        rest.json(
            "POST",
            "/documents/" + id + "/corrections",
            "{\"line\": %d, \"start\": %d, \"end\": %d, \"standing\": \"%s\", \"after\": \"%s\"}"
                .formatted(
                    line.path("line").asInt(), start, start + standing.length(), standing, after));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  private static JsonNode boxOf(JsonNode line, String text) {
    for (JsonNode word : line.path("words")) {
      if (word.path("text").asString().equals(text)) {
        return word.path("box");
      }
    }
    throw new AssertionError("no word " + text + " in " + line);
  }

  private static int right(JsonNode box) {
    return box.path("left").asInt() + box.path("width").asInt();
  }

  @Test
  @Order(1)
  void correctsAWordThatIsFoundAtOnceAndTakesItBack() throws Exception {
    String id = idOf("11-ke");
    JsonNode line = null;
    for (JsonNode candidate :
        rest.get("/documents/" + id + "/pages/1/words").json().path("lines")) {
      if (line == null && candidate.path("words").size() > 3) {
        line = candidate;
      }
    }
    assertThat(line).isNotNull();
    JsonNode word = line.path("words").get(1);
    String text = word.path("text").asString();
    String path = "/documents/" + id + "/corrections";
    String said =
        """
        {"line": %d, "start": %d, "end": %d, "standing": "%s", "after": "khủnglongxanh"}
        """
            .formatted(
                line.path("line").asInt(),
                word.path("start").asInt(),
                word.path("end").asInt(),
                text);
    String before = rest.get("/documents/" + id).header("ETag");
    RestClient.Reply made = rest.json("POST", path, said);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().path("before").asString()).contains(text);
    assertThat(rest.get("/documents/" + id).header("ETag")).isNotEqualTo(before);
    assertThat(rest.get("/search?q=khunglongxanh").json().path("total").asInt()).isPositive();
    assertThat(rest.json("POST", path, said).status()).isEqualTo(409);
    assertThat(rest.json("POST", path, "{\"line\": 1}").status()).isEqualTo(400);
    assertThat(rest.json("POST", path, "{\"lime\": 1}").status()).isEqualTo(400);
    assertThat(
            rest.send(
                    "DELETE", path + "/" + made.json().path("id").asInt(), BodyPublishers.noBody())
                .status())
        .isEqualTo(200);
    assertThat(rest.get("/documents/" + id).header("ETag")).isEqualTo(before);
    assertThat(rest.get("/search?q=khunglongxanh&strict=true").json().path("total").asInt())
        .isZero();
    assertThat(rest.get(path).json().path("corrections").size()).isEqualTo(2);
    assertThat(RunHoso.run("audit", "--archive", served.archiveFolder()).out())
        .contains(
            System.getProperty("user.name") + " correct " + id,
            "\"" + text + "\" -> \"khủnglongxanh\"",
            ", takes back " + made.json().path("id").asInt());
    assertThat(RunHoso.run("verify", "--archive", served.archiveFolder()).code()).isZero();
  }

  @Test
  @Order(2)
  void correctsAField() throws Exception {
    String id = idOf("09-chuong");
    String number = rest.get("/documents/" + id).json().path("number").asString();
    String path = "/documents/" + id + "/corrections";
    String said = "{\"field\": \"number\", \"standing\": \"%s\", \"after\": \"77/CTr-XYZ\"}";
    assertThat(rest.json("POST", path, said.formatted("other")).status()).isEqualTo(409);
    RestClient.Reply made = rest.json("POST", path, said.formatted(number));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(rest.get("/documents/" + id).json().path("number").asString())
        .isEqualTo("77/CTr-XYZ");
    assertThat(rest.get("/search?q=" + coded("so:\"77/CTr-XYZ\"")).json().path("total").asInt())
        .isPositive();
    String date = "{\"field\": \"date\", \"standing\": null, \"after\": \"31/31\"}";
    assertThat(rest.json("POST", path, date).status()).isEqualTo(422);
    String none = "{\"field\": \"text\", \"standing\": null, \"after\": \"x\"}";
    assertThat(rest.json("POST", path, none).status()).isEqualTo(404);
  }

  @Test
  @Order(3)
  void asksForTheMostRewardingFirstAndCorrectsEverywhere() throws Exception {
    JsonNode queue = rest.get("/review?limit=5").json();
    assertThat(queue.path("total").asInt()).isGreaterThan(5);
    double last = Double.MAX_VALUE;
    for (JsonNode item : queue.path("items")) {
      assertThat(item.path("gain").asDouble()).isLessThanOrEqualTo(last);
      last = item.path("gain").asDouble();
    }
    JsonNode next = rest.get("/review?limit=5&cursor=" + queue.path("cursor").asString()).json();
    assertThat(next.path("items").get(0).path("gain").asDouble()).isLessThanOrEqualTo(last);
    JsonNode word = null;
    for (JsonNode item : queue.path("items")) {
      word = item.path("field").isNull() ? item : word;
    }
    assertThat(word).isNotNull();
    String text = word.path("text").asString();
    JsonNode same = rest.get("/review/same?text=" + coded(text)).json();
    assertThat(same.path("places").size()).isPositive();
    List<String> places = new ArrayList<>();
    for (JsonNode place : same.path("places")) {
      places.add(
          "{\"document\": \"%s\", \"place\": \"%s\"}"
              .formatted(place.path("document").asString(), place.path("place").asString()));
    }
    String decision =
        """
        {"text": "%s", "after": "thạchsùng", "places": [%s], "dictionary": true}
        """
            .formatted(text, String.join(",", places));
    JsonNode outcome = rest.json("POST", "/review/same", decision).json();
    assertThat(outcome.path("corrected").asInt()).isEqualTo(places.size());
    assertThat(outcome.path("newInDictionary").asBoolean()).isTrue();
    assertThat(Files.readString(served.archiveFolder().resolve("dictionary.txt")))
        .isEqualTo("word: thạchsùng\n");
    assertThat(rest.get("/search?q=thachsung").json().path("total").asInt()).isPositive();
    assertThat(rest.get("/review?limit=1").json().path("total").asInt())
        .isLessThanOrEqualTo(queue.path("total").asInt() - places.size());
  }

  @Test
  @Order(4)
  void importsWhatIsHandedOver() throws Exception {
    JsonNode made = rest.send("POST", "/imports", BodyPublishers.noBody()).json();
    String path = "/imports/" + made.path("id").asString();
    assertThat(rest.send("POST", path + "/start", BodyPublishers.noBody()).status()).isEqualTo(409);
    RestClient.Reply file =
        rest.send(
            "POST",
            path + "/files?name=" + coded("../../sổ tay.txt"),
            BodyPublishers.ofString("KẾ HOẠCH\nnuôi cá basa năm 2024\n"),
            "Content-Type",
            "application/octet-stream");
    assertThat(file.json().path("name").asString()).isEqualTo("sổ tay.txt");
    rest.send("POST", path + "/files?name=noise.bin", BodyPublishers.ofByteArray(new byte[99]));
    assertThat(rest.send("POST", path + "/start", BodyPublishers.noBody()).status()).isEqualTo(202);
    JsonNode job = finished(rest, path);
    assertThat(job.path("balance").path("imported").asInt()).as(job.toString()).isEqualTo(1);
    assertThat(job.path("balance").path("unsupported").asInt()).isEqualTo(1);
    assertThat(rest.get("/search?q=" + coded("nuôi cá basa")).json().path("total").asInt())
        .isPositive();
    assertThat(rest.get("/imports").json().path("imports").size()).isEqualTo(1);
    assertThat(rest.get("/imports/none").status()).isEqualTo(404);
    assertThat(rest.get("/overview").json().path("status").path("documents").asInt()).isEqualTo(6);
  }

  /** An import uses the words of the time when it began, whatever becomes of them and of others. */
  @Test
  @Order(4)
  void importsDoNotShareTheirStages() throws Exception {
    ServeCommand.Parts parts = new ServeCommand.Parts();
    Path own = Files.createDirectory(folder.resolve("own"));
    Path file = Files.writeString(folder.resolve("work.txt"), "THÔNG BÁO\nvề việc họp\n");
    try (Archive archive = Archive.openForWriting(own, "test");
        WebParts.OpenWork first = parts.openWork(archive)) {
      assertThat(parts.addToDictionary(archive, "«Krông Bưk»,")).isTrue();
      assertThat(parts.addToDictionary(archive, "Krông Bưk")).isFalse();
      assertThat(parts.addToDictionary(archive, "12.")).isFalse();
      assertThat(archive.dictionary().phrases()).containsExactly("Krông Bưk");
      try (WebParts.OpenWork second = parts.openWork(archive)) {
        assertThat(second.versions()).isNotEqualTo(first.versions());
      }
      Importer importer =
          new Importer(
              archive,
              first.work(),
              new RecordSink() {
                @Override
                public void publish(DocumentRecord record) {}

                @Override
                public void commit() {}
              },
              ImportSettings.standard(),
              ImportListener.none(),
              first.versions());
      assertThat(importer.run(List.of(file)).balance().imported()).isEqualTo(1);
    }
  }

  /** What came whole is offered again after a restart; what did not is gone. */
  @Test
  void uploadsOutliveTheServer() throws Exception {
    Path own = Files.createDirectory(folder.resolve("restarted"));
    String path;
    try (Served first = Served.start(own, Served.settings())) {
      RestClient client = new RestClient(first.address());
      JsonNode made = client.send("POST", "/imports", BodyPublishers.noBody()).json();
      path = "/imports/" + made.path("id").asString();
      for (String name : List.of("a.txt", "b.txt")) {
        client.send(
            "POST", path + "/files?name=" + name, BodyPublishers.ofString("BÁO CÁO\nnuôi ong\n"));
      }
    }
    Path uploads = own.resolve("archive/uploads").resolve(path.substring("/imports/".length()));
    Files.writeString(Files.createDirectory(uploads.resolve("f123")).resolve("c.txt"), "half");
    try (Served second = new Served(own.resolve("archive"), Served.settings())) {
      RestClient client = new RestClient(second.address());
      JsonNode left = client.get(path).json();
      assertThat(left.path("state").asString()).isEqualTo("stopped");
      assertThat(left.path("files").size()).as(left.toString()).isEqualTo(2);
      assertThat(client.send("POST", path + "/start", BodyPublishers.noBody()).status())
          .isEqualTo(202);
      JsonNode job = finished(client, path);
      assertThat(job.path("balance").path("imported").asInt()).as(job.toString()).isEqualTo(1);
      assertThat(job.path("balance").path("alreadyThere").asInt()).isEqualTo(1);
      assertThat(uploads).doesNotExist();
    }
  }

  private static JsonNode finished(RestClient client, String path) throws Exception {
    JsonNode job = client.get(path).json();
    while (!Set.of("done", "stopped").contains(job.path("state").asString())) {
      Thread.sleep(50);
      job = client.get(path).json();
    }
    return job;
  }

  @Test
  @Order(5)
  void exportsAResultList() throws Exception {
    String query = "&q=" + coded("kế hoạch");
    RestClient.Reply csv = rest.get("/export?format=csv" + query);
    assertThat(csv.text()).startsWith("\uFEFFid,type,number").contains("19/KH-UBND");
    assertThat(csv.header("Content-Disposition")).contains("hoso.csv");
    String[] lines = rest.get("/export?format=jsonl").text().split("\n");
    assertThat(lines).hasSize(rest.get("/documents").json().path("ids").size());
    RestClient.Reply xlsx = rest.get("/export?format=xlsx" + query);
    Path file = Files.write(folder.resolve("list.xlsx"), xlsx.response().body());
    List<String> entries;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      entries = zip.stream().map(entry -> entry.getName()).toList();
    }
    assertThat(entries).contains("xl/worksheets/sheet1.xml");
    assertThat(rest.get("/export?format=exe").status()).isEqualTo(400);
  }

  @Test
  void packsLargeAnswers() throws Exception {
    RestClient.Reply plain = rest.get("/overview");
    var request =
        java.net.http.HttpRequest.newBuilder(served.address().resolve("/api/v1/overview"))
            .header("Accept-Encoding", "gzip")
            .build();
    var packed =
        java.net.http.HttpClient.newHttpClient()
            .send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray());
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.body().length).isLessThan(plain.response().body().length);
  }

  /** Every operation was asked for, with every answer that its description promises. */
  @Test
  @Order(Integer.MAX_VALUE)
  void everyAnswerThatIsDescribedWasSeen() throws Exception {
    rest.get("/openapi.json");
    rest.send("DELETE", "/session", BodyPublishers.noBody());
    assertThat(rest.json("POST", "/session", "{\"name\": \"a\", \"password\": \"b\"}").status())
        .isEqualTo(401);
    Set<String> promised = new TreeSet<>();
    for (var path : rest.description().path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        for (var status : method.getValue().path("responses").properties()) {
          if (!status.getKey().equals("default")) {
            promised.add(
                "%s %s %s"
                    .formatted(
                        method.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.getKey(),
                        status.getKey()));
          }
        }
      }
    }
    // Signing in needs accounts: ServeSecurityTest does it.
    promised.remove("POST /api/v1/session 200");
    promised.remove("GET /api/v1/documents/{id}/pages/{page}/words 304");
    assertThat(rest.seen()).containsAll(promised);
  }
}
