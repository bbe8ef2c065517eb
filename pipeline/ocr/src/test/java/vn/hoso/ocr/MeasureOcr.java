package vn.hoso.ocr;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoso.document.PageImage;

/**
 * Measures reading: {@code MeasureOcr [--plain] [--system] [--isolated] [--dpi N] [--psm N] [--text
 * DIR] PICTURE=TRUTH...} prints word error rate, seconds and preparation for each page. {@code
 * --plain} reads without preparation, {@code --isolated} in a worker process, {@code --text} keeps
 * what was read.
 */
final class MeasureOcr {
  private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

  private MeasureOcr() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    OcrSettings settings = OcrSettings.DEFAULT;
    boolean isolated = false;
    int dpi = 300;
    Path keep = null;
    double sum = 0;
    int pages = 0;
    long started = System.nanoTime();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--plain" -> settings = settings.withPreprocessing(false);
        case "--system" -> settings = settings.withLibrary(OcrSettings.Library.SYSTEM);
        case "--isolated" -> isolated = true;
        case "--dpi" -> dpi = Integer.parseInt(args[++i]);
        case "--psm" -> settings = settings.withPageSegmentation(Integer.parseInt(args[++i]));
        case "--text" -> keep = Path.of(args[++i]);
        default -> pairs.add(args[i]);
      }
    }
    out.println(OcrEngines.describe(settings));
    try (OcrEngine engine =
        isolated
            ? OcrEngines.isolated(settings, WorkerSettings.standard())
            : OcrEngines.open(settings)) {
      for (String pair : pairs) {
        Path picture = Path.of(pair.substring(0, pair.indexOf('=')));
        String truth = Files.readString(Path.of(pair.substring(pair.indexOf('=') + 1)));
        long begin = System.nanoTime();
        OcrPage page = engine.read(encoded(picture, dpi));
        double seconds = (System.nanoTime() - begin) / 1e9;
        double wer = wordErrorRate(truth, page.text());
        out.printf(
            Locale.ROOT,
            "%6.2f %%  %5.2f s  conf %.3f  %s %s%n",
            100 * wer,
            seconds,
            page.meanConfidence(),
            picture.getFileName(),
            page.preparation());
        if (keep != null) {
          Files.writeString(keep.resolve(picture.getFileName() + ".txt"), page.text());
        }
        sum += wer;
        pages++;
      }
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    out.printf(
        Locale.ROOT,
        "mean %.2f %% over %d pages, %.2f pages a second, CPU %.1f s%n",
        100 * sum / pages,
        pages,
        pages / seconds,
        ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3);
  }

  static PageImage encoded(Path picture, int dpi) throws IOException {
    String name = picture.getFileName().toString();
    String type = name.endsWith(".jpg") ? "image/jpeg" : "image/png";
    return new PageImage.Encoded(Files.readAllBytes(picture), type, dpi);
  }

  /** Syllables to replace, insert or remove, for each syllable of the truth; case is ignored. */
  static double wordErrorRate(String truth, String read) {
    List<String> a = syllables(truth);
    List<String> b = syllables(read);
    int[] previous = new int[b.size() + 1];
    Arrays.setAll(previous, i -> i);
    for (int i = 1; i <= a.size(); i++) {
      int[] row = new int[b.size() + 1];
      row[0] = i;
      for (int j = 1; j <= b.size(); j++) {
        int replace = previous[j - 1] + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1);
        row[j] = Math.min(replace, 1 + Math.min(previous[j], row[j - 1]));
      }
      previous = row;
    }
    return a.isEmpty() ? b.size() : previous[b.size()] / (double) a.size();
  }

  private static List<String> syllables(String text) {
    List<String> list = new ArrayList<>();
    Matcher m =
        SYLLABLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    while (m.find()) {
      list.add(m.group());
    }
    return list;
  }
}
