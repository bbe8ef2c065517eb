package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, and a person's patience. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI server;
  private final ChromeDriver driver;
  private String language = "";

  /**
   * @param profile an empty folder
   */
  Browser(URI server, Path profile) {
    this.server = server;
    this.driver = open(profile);
    size(1366, 768);
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
    return new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(), options);
  }

  /** Where there is no browser, the tests fail and say what to install. */
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

  ChromeDriver driver() {
    return driver;
  }

  /** The page's size in CSS pixels. */
  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Shows the page as it looks where people prefer dark windows. */
  void dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Opens an address of the page in a language, and waits until it is drawn. */
  void visit(String path, String language) {
    if (!language.equals(this.language)) {
      driver.get(server + "icon.svg"); // of the same origin, and quick
      run("localStorage.setItem('language', arguments[0])", language);
      this.language = language;
    }
    driver.get(server + path);
    until("the view is there", () -> run("return document.body?.dataset.ready") != null);
  }

  /** Forgets which language the page speaks, after it was changed on the page. */
  void languageChanged() {
    language = "";
  }

  Object run(String script, Object... values) {
    return driver.executeScript(script, values);
  }

  /** Waits for what comes sooner or later. */
  void until(String what, Supplier<Boolean> condition) {
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

  WebElement find(String selector) {
    until(selector + " is there", () -> count(selector) > 0);
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  int count(String selector) {
    return all(selector).size();
  }

  /** Whether an element has this in its text. */
  boolean shows(String selector, String text) {
    return all(selector).stream()
        .anyMatch(e -> String.valueOf(e.getDomProperty("textContent")).contains(text));
  }

  /** Warnings and errors on the console since the last call. */
  List<String> complaints() {
    List<String> said = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        said.add(entry.getMessage());
      }
    }
    return said;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
