package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

      browser.visit("?q=" + coded("tiếp công dân"), "vi");
      browser.find(".found a.title").click();
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
      browser.until("the word", () -> loaded(browser, ".cut"));
      browser.size(1200, 560);
      save(browser, out.resolve("review.png"));
    }
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
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        counts.merge(coarse(image.getRGB(x, y)), 1, Integer::sum);
      }
    }
    List<Integer> chosen =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(COLOURS)
            .map(Map.Entry::getKey)
            .toList();
    int[] palette = chosen.stream().mapToInt(Integer::intValue).toArray();
    IndexColorModel model =
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage few =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int index =
            nearest.computeIfAbsent(
                coarse(image.getRGB(x, y)),
                colour ->
                    IntStream.range(0, palette.length)
                        .boxed()
                        .min(Comparator.comparingInt(i -> away(palette[i], colour)))
                        .orElse(0));
        few.getRaster().setSample(x, y, 0, index);
      }
    }
    return few;
  }

  /** Sixteen steps of each colour, white and black among them. */
  private static int coarse(int rgb) {
    int coarse = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int step = (((rgb >> shift) & 0xFF) + 8) / 17;
      coarse |= Math.min(255, step * 17) << shift;
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
