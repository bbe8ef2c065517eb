package vn.hoso.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Turns plain text into page pictures and their true lines, in bulk: {@code java … PairMaker
 * INPUT.txt OUTPUT_DIR [--fonts Tinos,FreeSerif] [--sizes 13,14] [--dpi 300,200] [--degradations
 * random,none] [--pages N] [--seed S] [--threads T]}.
 *
 * <p>Every line of the input is one paragraph. Page k becomes {@code page-0000k.png} and {@code
 * page-0000k.txt}, one printed line a line. Each batch of about a page takes the next of the fonts,
 * sizes, resolutions and degradations at random. The same seed and fonts give the same pictures.
 * OCR is left to the caller, for instance {@code tesseract page-00001.png page-00001 -l eng}.
 */
public final class PairMaker {
  /** Letters that fit on about one page of body text. */
  private static final int PAGE_LETTERS = 2900;

  private PairMaker() {}

  /**
   * Runs the program.
   *
   * @throws IOException where the input cannot be read or the output not written
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      throw new IllegalArgumentException(
          "usage: PairMaker INPUT.txt OUTPUT_DIR [--fonts A,B] [--sizes 13,14] [--dpi 300,200]"
              + " [--degradations random,none,clean-bilevel,clean-grey,poor,photo,fax]"
              + " [--pages N] [--seed S] [--threads T]");
    }
    var options = new Options(args);
    List<List<String>> batches = batches(Files.readAllLines(Path.of(args[0])));
    int pages = Math.min(batches.size(), options.number("--pages", batches.size()));
    Path folder = Files.createDirectories(Path.of(args[1]));
    var fonts =
        options.list("--fonts", Typeface.best().name()).stream().map(Typeface::named).toList();
    long seed = options.number("--seed", 1);
    try (var pool = new ForkJoinPool(options.number("--threads", 1))) {
      pool.submit(
              () ->
                  IntStream.range(0, pages)
                      .parallel()
                      .forEach(
                          i -> page(folder, i, batches.get(i), options, fonts, seed + 7919L * i)))
          .join();
    }
    System.out.println(pages + " pages in " + folder);
  }

  private static void page(
      Path folder, int index, List<String> text, Options options, List<Typeface> fonts, long seed) {
    var random = new SplittableRandom(seed);
    String degradation = pick(options.list("--degradations", "random"), random);
    RenderSettings settings =
        RenderSettings.of(pick(fonts, random))
            .withFontSize(Double.parseDouble(pick(options.list("--sizes", "13,14"), random)))
            .withDpi(Integer.parseInt(pick(options.list("--dpi", "300"), random)))
            .withDegradation(
                degradation.equals("random")
                    ? Degradation.random(random)
                    : Degradation.named(degradation))
            .withSeed(seed);
    // Text that runs over the page is left out; every page is one batch's beginning.
    RenderedPage page = PageRenderer.render(text, settings).getFirst();
    String name = "page-%05d".formatted(index + 1);
    try {
      Files.write(folder.resolve(name + ".png"), Pictures.png(page.image(), page.dpi()));
      Files.write(folder.resolve(name + ".txt"), page.text());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot write to " + folder, e);
    }
  }

  private static <T> T pick(List<T> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }

  private static List<List<String>> batches(List<String> lines) {
    List<List<String>> batches = new ArrayList<>();
    List<String> batch = new ArrayList<>();
    int letters = 0;
    for (String line : lines) {
      if (line.isBlank()) {
        continue;
      }
      batch.add(line);
      letters += line.length() + 40;
      if (letters >= PAGE_LETTERS) {
        batches.add(List.copyOf(batch));
        batch.clear();
        letters = 0;
      }
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }

  /** The named options after the two paths. */
  private static final class Options {
    private static final List<String> KNOWN =
        List.of("--fonts", "--sizes", "--dpi", "--degradations", "--pages", "--seed", "--threads");
    private final String[] args;

    Options(String[] args) {
      this.args = args.clone();
      for (int i = 2; i < args.length; i += 2) {
        if (!KNOWN.contains(args[i]) || i + 1 == args.length) {
          throw new IllegalArgumentException("unknown option or no value: " + args[i]);
        }
      }
    }

    List<String> list(String name, String otherwise) {
      for (int i = 2; i < args.length; i += 2) {
        if (args[i].equals(name)) {
          return List.of(args[i + 1].split(","));
        }
      }
      return List.of(otherwise.split(","));
    }

    int number(String name, int otherwise) {
      return Integer.parseInt(list(name, String.valueOf(otherwise)).getFirst());
    }
  }
}
