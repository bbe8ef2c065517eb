package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;

/**
 * Makes the pictures in {@code pipeline/web/docs} from the samples; {@code pipeline/web/docs/make}
 * runs it, the test command does not.
 */
class Screenshots {
  private static final int COLOURS = 48;
  private static final int MOST_BYTES = 80_000;

  @Test
  void make(@TempDir Path folder) throws Exception {
    Path out = RunHoso.samples().resolveSibling("pipeline/web/docs");
    Path archive = folder.resolve("archive");
    RunHoso.run("import", RunHoso.samples().resolve("files"), "--archive", archive);
    try (Served served = new Served(archive, Served.settings());
        Browser browser = new Browser(served.address(), folder.resolve("browser"))) {
      browser.size(1200, 750);
      browser.visit("?q=" + coded("cai cach hanh chinh") + "&group=true", "vi");
      browser.until("previews", () -> loaded(browser, ".preview img"));
      browser.run("document.activeElement.blur()");
      save(browser, out.resolve("search.png"));

      browser.visit(hit(browser, "02-bao-cao"), "vi");
      browser.until("the picture", () -> loaded(browser, ".stage img"));
      browser.until("the hits", () -> browser.count(".boxes .hit") > 2);
      save(browser, out.resolve("document.png"));

      browser.visit("review", "vi");
      for (int i = 0; i < 60 && browser.count(".cut") == 0; i++) {
        String item = String.valueOf(browser.run("return document.body.dataset.item"));
        browser.driver().switchTo().activeElement().sendKeys("s");
        browser.until(
            "the next one", () -> !item.equals(browser.run("return document.body.dataset.item")));
      }
      browser.until("the word", () -> loaded(browser, ".cut img"));
      browser.size(1200, 640);
      save(browser, out.resolve("review.png"));
    }
  }

  /** Where the hit of a file leads. */
  private static String hit(Browser browser, String file) {
    return browser.all(".found").stream()
        .filter(found -> found.getText().contains(file))
        .map(found -> found.findElement(By.cssSelector("a.title")).getDomAttribute("href"))
        .map(address -> String.valueOf(address).substring(1))
        .findFirst()
        .orElseThrow();
  }

  private static boolean loaded(Browser browser, String pictures) {
    return Boolean.TRUE.equals(
        browser.run(
            "const all = [...document.querySelectorAll(arguments[0])];"
                + "return all.length > 0 && all.every(i => i.complete && i.naturalWidth > 0)",
            pictures));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void save(Browser browser, Path file) throws IOException {
    BufferedImage shot =
        ImageIO.read(new ByteArrayInputStream(browser.driver().getScreenshotAs(OutputType.BYTES)));
    Files.createDirectories(file.getParent());
    ImageIO.write(fewColours(shot), "png", file.toFile());
    assertThat(Files.size(file)).as(file.toString()).isLessThan(MOST_BYTES);
  }

  /** With the most frequent colours alone, so that the file is small. */
  private static BufferedImage fewColours(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    Map<Integer, long[]> sums = new HashMap<>(); // red, green, blue, how many
    for (int pixel : pixels) {
      long[] sum = sums.computeIfAbsent(coarse(pixel), k -> new long[4]);
      for (int i = 0; i < 3; i++) {
        sum[i] += (pixel >> (16 - 8 * i)) & 0xFF;
      }
      sum[3]++;
    }
    int[] palette =
        sums.values().stream()
            .sorted(Comparator.comparingLong((long[] sum) -> sum[3]).reversed())
            .limit(COLOURS)
            .mapToInt(Screenshots::mean)
            .toArray();
    Map<Integer, Integer> nearest = new HashMap<>();
    BufferedImage few =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
    for (int i = 0; i < pixels.length; i++) {
      int index =
          nearest.computeIfAbsent(
              coarse(pixels[i]),
              colour ->
                  IntStream.range(0, palette.length)
                      .boxed()
                      .min(Comparator.comparingInt(c -> away(palette[c], mean(sums.get(colour)))))
                      .orElse(0));
      few.getRaster().setSample(i % image.getWidth(), i / image.getWidth(), 0, index);
    }
    return few;
  }

  private static int mean(long[] sum) {
    int many = (int) sum[3];
    return new Color((int) sum[0] / many, (int) sum[1] / many, (int) sum[2] / many).getRGB();
  }

  /** Eight steps of each colour, white and black among them. */
  private static int coarse(int rgb) {
    int coarse = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int step = (((rgb >> shift) & 0xFF) * 7 + 127) / 255;
      coarse |= (step * 255 / 7) << shift;
    }
    return coarse;
  }

  private static int away(int a, int b) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int difference = ((a >> shift) & 0xFF) - ((b >> shift) & 0xFF);
      sum += difference * difference;
    }
    return sum;
  }
}
