package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;

/** The page in a real browser. Where there is none, the tests fail and say what to install. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private Served served;
  private RestClient rest;
  private ChromeDriver browser;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    served = Served.start(folder, Served.settings());
    rest = new RestClient(served.address());
    browser = open(folder.resolve("browser"));
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.quit();
    }
    served.close();
  }

  private static ChromeDriver open(Path profile) {
    Path chromium = program("chromium", "chromium-browser", "google-chrome");
    Path driver = program("chromedriver");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriver opened =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(),
            options);
    size(opened, 1366, 768);
    return opened;
  }

  private static void size(ChromeDriver browser, int width, int height) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  private static Path program(String... names) {
    for (String name : names) {
      for (String place : List.of("/usr/bin", "/usr/local/bin", "/snap/bin")) {
        Path path = Path.of(place, name);
        if (Files.isExecutable(path)) {
          return path;
        }
      }
    }
    throw new AssertionError(
        "The tests of the web page need a browser, and there is no "
            + names[0]
            + ". Install it: apt-get install chromium chromium-driver");
  }

  /** Nothing that a test did may leave an error on the console. */
  @AfterEach
  void consoleIsClean() {
    List<String> said = new ArrayList<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.BROWSER)) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        said.add(entry.getMessage());
      }
    }
    assertThat(said).isEmpty();
    assertThat(browser.getTitle()).isEqualTo("hoso");
  }

  private void visit(String path, String language) {
    browser.get(served.address().toString());
    browser.executeScript("localStorage.setItem('language', arguments[0])", language);
    browser.get(served.address() + path);
    until("the view is there", () -> ready() != null);
  }

  private Object ready() {
    return browser.executeScript("return document.body && document.body.dataset.ready");
  }

  private void until(String what, Supplier<Boolean> condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        if (condition.get()) {
          return;
        }
      } catch (WebDriverException e) {
        // The page was being drawn.
      }
      assertThat(Instant.now()).as(what).isBefore(end);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private WebElement find(String selector) {
    until(selector + " is there", () -> !browser.findElements(By.cssSelector(selector)).isEmpty());
    return browser.findElement(By.cssSelector(selector));
  }

  private boolean shows(String selector, String text) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .anyMatch(e -> String.valueOf(e.getDomProperty("textContent")).contains(text));
  }

  @Test
  void findsOpensAndBoxesTheWord() throws Exception {
    visit("", "vi");
    find("#q").sendKeys("tiep cong dan", Keys.ENTER);
    until("hits", () -> shows(".found mark", "công dân") || shows(".found mark", "tiếp"));
    WebElement scan =
        browser.findElements(By.cssSelector(".found")).stream()
            .filter(e -> e.getText().contains("06-thong-bao"))
            .findFirst()
            .orElseThrow();
    scan.findElement(By.cssSelector("a.title")).click();
    until("the document", () -> shows(".docbar .hitcount", "chỗ khớp"));
    until("boxes", () -> !browser.findElements(By.cssSelector(".boxes rect.hit")).isEmpty());
    // The first box on the screen lies where the service says that one of the words stands.
    String id = String.valueOf(browser.getCurrentUrl()).replaceFirst(".*/documents/(\\w+).*", "$1");
    JsonNode words = rest.get("/documents/" + id + "/pages/1/words").json();
    List<String> boxed = new ArrayList<>();
    for (WebElement rect : browser.findElements(By.cssSelector(".boxes rect.hit"))) {
      double x = middle(rect, "x", "width");
      double y = middle(rect, "y", "height");
      for (JsonNode line : words.path("lines")) {
        for (JsonNode word : line.path("words")) {
          JsonNode box = word.path("box");
          if (x > box.path("left").asInt()
              && x < box.path("left").asInt() + box.path("width").asInt()
              && y > box.path("top").asInt()
              && y < box.path("top").asInt() + box.path("height").asInt()) {
            boxed.add(word.path("text").asString().toLowerCase().replaceAll("[^\\p{L}]", ""));
          }
        }
      }
    }
    assertThat(boxed).isNotEmpty().allMatch(w -> List.of("tiếp", "công", "dân").contains(w));
    // The picture itself came, and the boxes are drawn in its pixels.
    until(
        "the picture",
        () ->
            Boolean.TRUE.equals(
                browser.executeScript(
                    "const i = document.querySelector('.stage img');"
                        + " return i.complete && i.naturalWidth > 100")));
  }

  private static double middle(WebElement rect, String from, String size) {
    return Double.parseDouble(String.valueOf(rect.getDomAttribute(from)))
        + Double.parseDouble(String.valueOf(rect.getDomAttribute(size))) / 2;
  }

  @Test
  void reviewsAWordByKeyboardAndFindsItAtOnce() throws Exception {
    visit("review", "en");
    WebElement item = find("#item .context mark");
    String text = item.getText();
    String first = String.valueOf(browser.executeScript("return document.body.dataset.item"));
    browser.switchTo().activeElement().sendKeys("e");
    WebElement typed = find("#typed");
    until("the field has the focus", () -> typed.equals(browser.switchTo().activeElement()));
    typed.sendKeys(Keys.chord(Keys.CONTROL, "a"), "chuồnchuồn", Keys.ENTER);
    until(
        "the next item",
        () -> !first.equals(browser.executeScript("return document.body.dataset.item")));
    visit("?q=chuonchuon", "en");
    until("the word is found", () -> shows(".found mark", "chuồnchuồn"));
    String id = first.split(" ")[0];
    JsonNode made = rest.get("/documents/" + id + "/corrections").json().path("corrections").get(0);
    assertThat(made.path("before").asString()).contains(text);
    assertThat(made.path("who").asString()).isEqualTo(System.getProperty("user.name"));
    visit("documents/" + id, "en");
    until("the history", () -> shows(".history ins", "chuồnchuồn"));
    find(".history button").click();
    until("taken back", () -> browser.findElements(By.cssSelector(".history .past")).size() == 2);
    visit("?q=chuonchuon&strict=true", "en");
    assertThat(browser.findElements(By.cssSelector(".found"))).isEmpty();
  }

  @Test
  void clickingAFieldShowsWhereItStands() throws Exception {
    visit("?q=tiep+cong+dan", "en");
    find(".found a.title").click();
    find(".fields .evidence").click();
    until("the line", () -> browser.findElements(By.cssSelector(".line.shown")).size() == 1);
    find(".text .w").click();
    until("the word", () -> browser.findElements(By.cssSelector("#word .big")).size() == 1);
  }

  @Test
  void importsAFileThatIsHandedOver() throws Exception {
    Path file = folder.resolve("sổ ghi chép.txt");
    Files.writeString(file, "BÁO CÁO\nvề việc trồng măng tây năm 2024\n");
    visit("import", "vi");
    find("#files").sendKeys(file.toString());
    until("imported", () -> shows(".import .fate", "đã nhập"));
    assertThat(find(".import .balance").getText()).contains("1 đã nhập");
    visit("?q=mang+tay", "vi");
    until("found", () -> shows(".found mark", "măng tây") || shows(".found mark", "măng"));
  }

  @Test
  void speaksBothLanguages() {
    visit("overview", "vi");
    assertThat(find("h1").getText()).isEqualTo("Tổng quan kho");
    find("#language").click();
    until("English", () -> shows("h1", "The archive at a glance"));
    assertThat(browser.executeScript("return document.documentElement.lang")).isEqualTo("en");
  }

  /** A document's text and its file's name are shown, and nothing of them runs. */
  @Test
  void hostileTextStaysText() throws Exception {
    visit("?q=thuocdoc", "en");
    until("found", () -> shows(".found", Served.SCRIPT_FILE));
    find(".found a.title").click();
    until("shown", () -> shows(".text", Served.SCRIPT.substring(0, 10)));
    assertThat(browser.findElements(By.cssSelector(".text img, .text script"))).isEmpty();
    visit("import", "en");
    Path file = folder.resolve("\"><img src=x onerror=document.title='pwned'>.txt");
    Files.writeString(file, Served.SCRIPT);
    find("#files").sendKeys(file.toString());
    until("imported", () -> shows(".import .fate", "imported"));
    assertThat(browser.findElements(By.cssSelector("main img[src=x]"))).isEmpty();
    assertThat(browser.getTitle()).isEqualTo("hoso");
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
        size(browser, width, 768);
        visit(view, "vi");
        browser.executeScript(axe);
        Object found =
            browser.executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                    + "axe.run().then(r => done(r.violations.map(v => v.id + ' ' +"
                    + " v.nodes.map(n => n.target.join(' ')).join(', '))))");
        assertThat((List<?>) found).as("axe on /" + view + " at " + width).isEmpty();
        Object wide =
            browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wide).intValue()).as("/%s at %d", view, width).isLessThanOrEqualTo(1);
      }
    }
    size(browser, 1366, 768);
  }
}
