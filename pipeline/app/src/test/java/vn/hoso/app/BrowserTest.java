package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    // The first box on the screen lies where the service says that one of the words stands.
    String id =
        String.valueOf(browser.driver().getCurrentUrl())
            .replaceFirst(".*/documents/(\\w+).*", "$1");
    JsonNode words = rest.get("/documents/" + id + "/pages/1/words").json();
    List<String> boxed = new ArrayList<>();
    for (WebElement rect : browser.all(".boxes rect.hit")) {
      boxed.add(
          nearest(words, middle(rect, "x", "width"), middle(rect, "y", "height"))
              .toLowerCase(java.util.Locale.ROOT)
              .replaceAll("[^\\p{L}]", ""));
    }
    assertThat(boxed)
        .hasSizeGreaterThan(6)
        .allMatch(w -> List.of("tiếp", "công", "dân").contains(w));
    // The picture itself came, and the boxes are drawn in its pixels.
    browser.until(
        "the picture",
        () ->
            Boolean.TRUE.equals(
                browser.run(
                    "const i = document.querySelector('.stage img');"
                        + " return i.complete && i.naturalWidth > 100")));
  }

  /** The word in the middle of whose box a point lies; boxes of a slanted scan overlap. */
  private static String nearest(JsonNode words, double x, double y) {
    String best = "";
    double least = 2; // pixels
    for (JsonNode line : words.path("lines")) {
      for (JsonNode word : line.path("words")) {
        JsonNode box = word.path("box");
        double away =
            Math.hypot(
                box.path("left").asInt() + box.path("width").asInt() / 2.0 - x,
                box.path("top").asInt() + box.path("height").asInt() / 2.0 - y);
        if (away < least) {
          least = away;
          best = word.path("text").asString();
        }
      }
    }
    return best;
  }

  private static double middle(WebElement rect, String from, String size) {
    return Double.parseDouble(String.valueOf(rect.getDomAttribute(from)))
        + Double.parseDouble(String.valueOf(rect.getDomAttribute(size))) / 2;
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
      for (int width : new int[] {1366, 390}) {
        browser.size(width, 768);
        browser.visit(view, "vi");
        browser.run(axe);
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
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wide).intValue()).as("/%s at %d", view, width).isLessThanOrEqualTo(1);
      }
    }
    browser.size(1366, 768);
  }
}
