package vn.hoso.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

/**
 * Turns plain text into pairs of what was printed and what was read, in bulk, to learn damage from
 * and to measure repair with: {@code java … PairMaker INPUT OUTPUT_DIR [--kinds
 * eng,vie,western,stripped,clean] [--fonts Tinos,FreeSerif] [--sizes 13,14] [--dpi 300,200]
 * [--degradations random,none] [--pages N] [--seed S] [--threads T]}.
 *
 * <p>INPUT is a text or a folder of texts; every line is one paragraph. For each {@link PairKind}
 * the folder {@code OUTPUT_DIR/KIND} receives {@code NAME-page.true.txt}, a printed line a line,
 * and {@code NAME-page.read.txt}: what {@code hoso train channel} and {@code hoso train
 * calibration} take. Lines too many for one sheet go on in {@code NAME-pageb}. Kind {@code
 * pictures}, which is the default, writes {@code NAME-page.png} with {@code NAME-page.txt} and
 * leaves the reading to the caller.
 *
 * <p>Each page takes one of the fonts, sizes, resolutions and degradations at random; left out,
 * those that suit the kind and all serif fonts of the machine. The same seed, fonts and engine give
 * the same pairs.
 */
public final class PairMaker {
  /** Letters that fit on about one page of body text. */
  private static final int PAGE_LETTERS = 2900;

  private final PairOptions options;
  private final Path folder;
  private final List<Typeface> fonts;
  private final long seed;

  private PairMaker(PairOptions options) {
    this.options = options;
    this.folder = options.output();
    this.fonts = options.fonts();
    this.seed = options.number("--seed", 1);
  }

  /** What goes on one page. */
  private record Batch(String name, int number, List<String> paragraphs) {}

  /**
   * Runs the program.
   *
   * @throws IOException where the input cannot be read or the output not written
   */
  public static void main(String[] args) throws IOException {
    var options = new PairOptions(args);
    var maker = new PairMaker(options);
    List<Batch> batches = new ArrayList<>();
    for (Path text : texts(options.input())) {
      batches.addAll(batches(text));
    }
    int pages = Math.min(batches.size(), options.number("--pages", batches.size()));
    for (PairKind kind : options.kinds()) {
      Path target = Files.createDirectories(maker.target(kind));
      try (var pool = new ForkJoinPool(options.number("--threads", 1))) {
        pool.submit(
                () -> batches.subList(0, pages).parallelStream().forEach(b -> maker.make(kind, b)))
            .join();
      }
      System.out.println(pages + " pages in " + target);
    }
  }

  private Path target(PairKind kind) {
    return kind == PairKind.PICTURES
        ? folder
        : folder.resolve(kind.name().toLowerCase(java.util.Locale.ROOT));
  }

  private void make(PairKind kind, Batch batch) {
    long own = seed + 7919L * (batch.number() + 31L * batch.name().hashCode());
    String name = "%s-%03d".formatted(batch.name(), batch.number());
    Path target = target(kind);
    try {
      if (!kind.isPrinted()) {
        var western = new WesternDamage(own);
        List<String> read =
            batch.paragraphs().stream().map(line -> kind.damage(line, western)).toList();
        writePair(target, name, batch.paragraphs(), read);
        return;
      }
      List<RenderedPage> pages = PageRenderer.render(batch.paragraphs(), settings(kind, own));
      for (int i = 0; i < pages.size(); i++) {
        write(kind, target, name + continued(i), pages.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the pair " + name, e);
    }
  }

  /** Short lines may need several sheets for one page's letters: 007, 007b, 007c. */
  private static String continued(int sheet) {
    return sheet == 0 ? "" : String.valueOf((char) ('a' + sheet));
  }

  private static void write(PairKind kind, Path target, String name, RenderedPage page)
      throws IOException {
    if (kind == PairKind.PICTURES) {
      Files.write(target.resolve(name + ".png"), Pictures.png(page.image(), page.dpi()));
      write(target.resolve(name + ".txt"), page.text());
    } else {
      writePair(target, name, page.text(), kind.read(page.image(), page.dpi()));
    }
  }

  private RenderSettings settings(PairKind kind, long own) {
    var random = new SplittableRandom(own);
    String degradation = pick(options.list("--degradations", kind.degradations), random);
    return RenderSettings.of(pick(fonts, random))
        .withFontSize(Double.parseDouble(pick(options.list("--sizes", kind.sizes), random)))
        .withDpi(Integer.parseInt(pick(options.list("--dpi", kind.dpi), random)))
        .withDegradation(
            degradation.equals("random")
                ? Degradation.random(random)
                : Degradation.named(degradation))
        .withSeed(own);
  }

  private static void writePair(Path target, String name, List<String> printed, List<String> read)
      throws IOException {
    write(target.resolve(name + ".true.txt"), printed);
    write(target.resolve(name + ".read.txt"), read);
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  private static <T> T pick(List<T> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }

  private static List<Path> texts(Path input) throws IOException {
    if (!Files.isDirectory(input)) {
      return List.of(input);
    }
    try (Stream<Path> files = Files.list(input)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static List<Batch> batches(Path text) throws IOException {
    String name = text.getFileName().toString().replaceFirst("\\.txt$", "");
    List<Batch> batches = new ArrayList<>();
    List<String> batch = new ArrayList<>();
    int letters = 0;
    for (String line : Files.readString(text, StandardCharsets.UTF_8).split("[\\n\\r\\f]+")) {
      if (line.isBlank()) {
        continue;
      }
      if (!batch.isEmpty() && letters + line.length() + 40 > PAGE_LETTERS) {
        batches.add(new Batch(name, batches.size() + 1, List.copyOf(batch)));
        batch.clear();
        letters = 0;
      }
      batch.add(line.strip());
      letters += line.length() + 40;
    }
    if (!batch.isEmpty()) {
      batches.add(new Batch(name, batches.size() + 1, List.copyOf(batch)));
    }
    return batches;
  }
}
