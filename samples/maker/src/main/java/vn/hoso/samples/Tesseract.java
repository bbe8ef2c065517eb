package vn.hoso.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.hoso.document.Box;
import vn.hoso.document.Line;
import vn.hoso.document.MissingPartException;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

/**
 * Reads Vietnamese pages with the tesseract command: with its English model, which is how most
 * ruined text layers came to be (the marks are lost, and what looks like no English letter becomes
 * another), or with its Vietnamese one, whose errors are few.
 */
final class Tesseract {
  private Tesseract() {}

  /** A model of the engine. */
  enum Model {
    ENGLISH("eng", "tesseract-ocr"),
    VIETNAMESE("vie", "tesseract-ocr-vie");

    private final String language;
    private final String installed;

    Model(String language, String installed) {
      this.language = language;
      this.installed = installed;
    }
  }

  /**
   * @return the lines as the engine reads them, without blank ones, with word boxes in pixels
   * @throws MissingPartException where the tesseract command or the model is missing
   */
  static List<Line> read(BufferedImage image, int dpi, Model model) throws IOException {
    Path folder = Files.createTempDirectory("hoso-samples");
    Path picture = folder.resolve("page.png");
    Path table = folder.resolve("page.tsv");
    try {
      Files.write(picture, Pictures.png(image, dpi));
      run(picture, folder.resolve("page"), model);
      return lines(Files.readAllLines(table));
    } finally {
      Files.deleteIfExists(picture);
      Files.deleteIfExists(table);
      Files.deleteIfExists(folder.resolve("page.log"));
      Files.deleteIfExists(folder);
    }
  }

  private static void run(Path picture, Path output, Model model) throws IOException {
    var builder =
        new ProcessBuilder(
            "tesseract", picture.toString(), output.toString(), "-l", model.language, "tsv");
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectErrorStream(true);
    builder.redirectOutput(output.resolveSibling("page.log").toFile());
    String remedy = "sudo apt-get install -y " + model.installed;
    try {
      Process process = builder.start();
      if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new MissingPartException(
            "Tesseract could not read a page with its model "
                + model.language
                + ": "
                + Files.readString(output.resolveSibling("page.log")),
            remedy);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading a page", e);
    } catch (IOException e) {
      throw new MissingPartException("The tesseract command cannot be started: " + e, remedy);
    }
  }

  private static List<Line> lines(List<String> rows) {
    List<Line> lines = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    String current = "";
    for (String row : rows) {
      String[] field = row.split("\t", -1);
      if (!field[0].equals("5") || field[11].isBlank()) {
        continue;
      }
      String key = field[2] + " " + field[3] + " " + field[4];
      if (!key.equals(current) && !words.isEmpty()) {
        lines.add(Line.ofWords(words));
        words.clear();
      }
      current = key;
      var box = new Box(number(field[6]), number(field[7]), number(field[8]), number(field[9]));
      double confidence = Math.clamp(Double.parseDouble(field[10]) / 100, 0, 1);
      words.add(new Word(field[11].strip(), box, confidence, WordSource.OCR));
    }
    if (!words.isEmpty()) {
      lines.add(Line.ofWords(words));
    }
    return lines;
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }
}
