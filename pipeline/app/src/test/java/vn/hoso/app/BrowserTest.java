package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;

/** The page in a real browser. Where there is none, the tests fail and say what to install. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
  @TempDir static Path folder;
  private Served served;
  private RestClient rest;
  private Browser browser;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    served = Served.start(folder, Served.settings());
    rest = new RestClient(served.address());
    browser = new Browser(served.address(), folder.resolve("browser"));
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
    served.close();
  }

  /** Nothing that a test did may leave an error on the console. */
  @AfterEach
  void consoleIsClean() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.driver().getTitle()).isEqualTo("hoso");
  }

  @Test
  void findsOpensAndBoxesTheWord() throws Exception {
    browser.visit("", "vi");
    browser.find("#q").sendKeys("tiep cong dan", Keys.ENTER);
    browser.until(
        "hits",
        () -> browser.shows(".found mark", "công dân") || browser.shows(".found mark", "tiếp"));
    WebElement scan =
        browser.all(".found").stream()
            .filter(e -> e.getText().contains("06-thong-bao"))
            .findFirst()
            .orElseThrow();
    scan.findElement(By.cssSelector("a.title")).click();
    browser.until("the document", () -> browser.shows(".docbar .hitcount", "chỗ khớp"));
    browser.until("boxes", () -> !browser.all(".boxes rect.hit").isEmpty());
    // Under each box on the screen stand, by what the service says, the words that were asked for.
    String id =
        String.valueOf(browser.driver().getCurrentUrl())
            .replaceFirst(".*/documents/(\\w+).*", "$1");
    JsonNode words = rest.get("/documents/" + id + "/pages/1/words").json();
    List<String> boxed = new ArrayList<>();
    for (double[] box : boxes()) {
      boxed.add(under(box, words));
    }
    assertThat(boxed)
        .contains("tiếp công dân")
        .allMatch(text -> "tiếp công dân".contains(text))
        .hasSizeGreaterThan(4);
    // The picture itself came, and the boxes are drawn in its pixels.
    browser.until(
        "the picture",
        () ->
            Boolean.TRUE.equals(
                browser.run(
                    "const i = document.querySelector('.stage img');"
                        + " return i.complete && i.naturalWidth > 100")));
  }

  /** The boxes on the screen, in pixels of the page as it was read: left, top, width, height. */
  private List<double[]> boxes() {
    Object found =
        browser.run(
            "return [...document.querySelectorAll('.boxes rect.hit')].map(r =>"
                + " ['x', 'y', 'width', 'height'].map(a => Number(r.getAttribute(a))))");
    return ((List<?>) found)
        .stream()
            .map(
                one ->
                    ((List<?>) one).stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray())
            .toList();
  }

  /** The words that stand in the middle of a box, small and without signs. */
  private static String under(double[] box, JsonNode words) {
    List<String> under = new ArrayList<>();
    for (JsonNode line : words.path("lines")) {
      for (JsonNode word : line.path("words")) {
        JsonNode own = word.path("box");
        double x = own.path("left").asInt() + own.path("width").asInt() / 2.0;
        double y = own.path("top").asInt() + own.path("height").asInt() / 2.0;
        if (x > box[0] && x < box[0] + box[2] && Math.abs(y - box[1] - box[3] / 2) < box[3] / 3) {
          under.add(word.path("text").asString());
        }
      }
    }
    return String.join(" ", under).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L} ]", "");
  }

  @Test
  void reviewsAWordByKeyboardAndFindsItAtOnce() throws Exception {
    browser.visit("review", "en");
    WebElement item = browser.find("#item .context mark");
    String text = item.getText();
    String first = String.valueOf(browser.run("return document.body.dataset.item"));
    browser.driver().switchTo().activeElement().sendKeys("e");
    WebElement typed = browser.find("#typed");
    browser.until(
        "the field has the focus", () -> typed.equals(browser.driver().switchTo().activeElement()));
    typed.sendKeys(Keys.chord(Keys.CONTROL, "a"), "chuồnchuồn", Keys.ENTER);
    browser.until(
        "the next item", () -> !first.equals(browser.run("return document.body.dataset.item")));
    browser.visit("?q=chuonchuon", "en");
    browser.until("the word is found", () -> browser.shows(".found mark", "chuồnchuồn"));
    String id = first.split(" ")[0];
    JsonNode made = rest.get("/documents/" + id + "/corrections").json().path("corrections").get(0);
    assertThat(made.path("before").asString()).contains(text);
    assertThat(made.path("who").asString()).isEqualTo(System.getProperty("user.name"));
    browser.visit("documents/" + id, "en");
    browser.until("the history", () -> browser.shows(".history ins", "chuồnchuồn"));
    browser.find(".history button").click();
    browser.until("taken back", () -> browser.all(".history .past").size() == 2);
    browser.visit("?q=chuonchuon&strict=true", "en");
    assertThat(browser.all(".found")).isEmpty();
  }

  @Test
  void completesNarrowsAndExplains() {
    browser.visit("", "vi");
    browser.find("#q").sendKeys("tiep cong");
    browser.until("suggestions", () -> browser.count(".completions:not([hidden]) li") > 0);
    String suggested = browser.find(".completions li span").getText();
    browser.find("#q").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    browser.until("hits", () -> browser.count(".found") > 0);
    assertThat(browser.find("#q").getDomProperty("value")).isEqualTo(suggested);
    // What cannot be understood is explained, and the query stays where it can be mended.
    browser.find("#q").sendKeys(Keys.chord(Keys.CONTROL, "a"), "\"ke hoach", Keys.ENTER);
    browser.until("the reason", () -> browser.shows("#misread", "dấu ngoặc kép"));
    assertThat(browser.complaints()).hasSize(1).allMatch(c -> c.contains("400 (Bad Request)"));
    browser.find("#q").sendKeys("\"", Keys.ENTER);
    browser.until("hits", () -> browser.count(".found") > 1 && browser.count(".facets li a") > 2);
    String all = browser.find("#total").getText();
    browser.find(".facets li a").click();
    browser.until("fewer", () -> browser.count(".facets a[aria-current]") == 1);
    assertThat(browser.find("#total").getText()).isNotEqualTo(all);
    browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
    assertThat(browser.driver().switchTo().activeElement().getDomAttribute("class"))
        .isEqualTo("title");
    browser.find(".options [name=group]").click();
    browser.until(
        "grouped", () -> browser.run("return location.search").toString().contains("group"));
    assertThat(browser.find(".exports a").getDomAttribute("href")).contains("group=true", "facet=");
  }

  /** Hits are gone through by a key, over the pages; what people wrote is boxed where it stands. */
  @Test
  void goesThroughHitsAlsoInWhatPeopleWrote() throws Exception {
    String id = "";
    for (JsonNode hit : rest.get("/search?q=chuong+trinh+cong+tac").json().path("hits")) {
      id = hit.path("source").asString().startsWith("09-") ? hit.path("id").asString() : id;
    }
    JsonNode line = rest.get("/documents/" + id + "/pages/2/words").json().path("lines").get(0);
    JsonNode word = line.path("words").get(0);
    RestClient.Reply made =
        rest.json(
            "POST",
            "/documents/" + id + "/corrections",
            "{\"line\": %d, \"start\": 0, \"end\": %d, \"standing\": \"%s\", \"after\": \"dưahấu\"}"
                .formatted(
                    line.path("line").asInt(),
                    word.path("end").asInt(),
                    word.path("text").asString()));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    browser.visit("documents/" + id + "?mark=d%C6%B0ah%E1%BA%A5u", "en");
    assertThat(browser.find(".hitcount").getText()).isEqualTo("0 hits on this page, 1 on others");
    browser.find(".text").sendKeys("n");
    browser.until("the second page", () -> browser.count(".w.hit.current.reviewed") == 1);
    assertThat(boxes()).hasSize(1);
    double[] box = boxes().getFirst();
    assertThat(box[0] + box[2] / 2)
        .isCloseTo(
            word.path("box").path("left").asInt() + word.path("box").path("width").asInt() / 2.0,
            within(2.0));
  }

  @Test
  void clickingAFieldShowsWhereItStands() throws Exception {
    browser.visit("?q=tiep+cong+dan", "en");
    browser.find(".found a.title").click();
    browser.find(".fields .evidence").click();
    browser.until("the line", () -> browser.all(".line.shown").size() == 1);
    browser.find(".text .w").click();
    browser.until("the word", () -> browser.all("#word .big").size() == 1);
  }

  @Test
  void importsAFileThatIsHandedOver() throws Exception {
    Path file = folder.resolve("sổ ghi chép.txt");
    Files.writeString(file, "BÁO CÁO\nvề việc trồng măng tây năm 2024\n");
    browser.visit("import", "vi");
    browser.find("#files").sendKeys(file.toString());
    browser.until("imported", () -> browser.shows(".import .fate", "đã nhập"));
    assertThat(browser.find(".import .balance").getText()).contains("1 đã nhập");
    browser.visit("?q=mang+tay", "vi");
    browser.until(
        "found",
        () -> browser.shows(".found mark", "măng tây") || browser.shows(".found mark", "măng"));
  }

  @Test
  void speaksBothLanguages() {
    browser.visit("overview", "vi");
    assertThat(browser.find("h1").getText()).isEqualTo("Tổng quan kho");
    browser.find("#language").click();
    browser.until("English", () -> browser.shows("h1", "The archive at a glance"));
    browser.languageChanged();
    assertThat(browser.run("return document.documentElement.lang")).isEqualTo("en");
  }

  /** A document's text and its file's name are shown, and nothing of them runs. */
  @Test
  void hostileTextStaysText() throws Exception {
    browser.visit("?q=thuocdoc", "en");
    browser.until("found", () -> browser.shows(".found", Served.SCRIPT_FILE));
    browser.find(".found a.title").click();
    browser.until("shown", () -> browser.shows(".text", Served.SCRIPT.substring(0, 10)));
    assertThat(browser.all(".text img, .text script")).isEmpty();
    browser.visit("import", "en");
    Path file = folder.resolve("\"><img src=x onerror=document.title='pwned'>.txt");
    Files.writeString(file, Served.SCRIPT);
    browser.find("#files").sendKeys(file.toString());
    browser.until("imported", () -> browser.shows(".import .fate", "imported"));
    assertThat(browser.all("main img[src=x]")).isEmpty();
    assertThat(browser.driver().getTitle()).isEqualTo("hoso");
  }

  /** Bright on a wide screen, dark on a phone's. */
  @Test
  void isAccessibleAndFitsOnSmallScreens() throws Exception {
    String axe;
    try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String document = "";
    for (JsonNode hit : rest.get("/search?q=tiep+cong+dan").json().path("hits")) {
      document = hit.path("id").asString();
    }
    for (String view :
        List.of(
            "", "?q=ke+hoach", "documents/" + document, "review", "import", "overview", "login")) {
      browser.visit(view, "vi");
      browser.run(axe);
      for (int width : new int[] {1366, 390}) {
        browser.size(width, 768);
        browser.dark(width == 390);
        Object found =
            browser
                .driver()
                .executeAsyncScript(
                    "const done = arguments[arguments.length - 1];"
                        + "axe.run().then(r => done(r.violations.map(v => v.id + ' ' +"
                        + " v.nodes.map(n => n.target.join(' ')).join(', '))))");
        assertThat((List<?>) found).as("axe on /" + view + " at " + width).isEmpty();
        Object wide =
            browser.run(
                "return document.documentElement.scrollWidth -"
                    + " document.documentElement.clientWidth");
        assertThat(((Number) wide).intValue()).as("/%s at %d", view, width).isLessThanOrEqualTo(1);
      }
      browser.dark(false);
    }
    browser.size(1366, 768);
  }
}
