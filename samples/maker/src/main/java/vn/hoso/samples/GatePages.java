package vn.hoso.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import vn.hoso.document.MissingPartException;
import vn.hoso.samples.GatePdf.At;
import vn.hoso.vietnamese.LegacyEncoding;

/**
 * Makes pages of all kinds, with what is right to do with each: {@code java … GatePages FOLDER
 * PAGES SEED TEXTS} writes {@code page-0001-KIND.pdf} and so on, and {@code answers.tsv} with file,
 * kind and right treatment. The same seed, texts and fonts give the same pages.
 */
final class GatePages {
  private final Random random;
  private final GateTexts texts;
  private final GatePictures pictures;
  private final GateMixed mixed;
  private final GateLater later;
  private final List<Typeface> typefaces = new ArrayList<>();

  /** One page as a PDF file. */
  record Made(GateKind kind, byte[] pdf) {}

  /**
   * @param texts folder of plain texts, one paragraph a line
   */
  GatePages(Path texts, long seed) throws IOException {
    this.random = new Random(seed);
    this.texts = new GateTexts(texts, random);
    this.pictures = new GatePictures(random);
    typefaces.add(Typeface.best());
    for (String name : List.of("FreeSerif", "Arimo", "DejaVu Sans")) {
      try {
        typefaces.add(Typeface.named(name));
      } catch (MissingPartException e) {
        // One face fewer.
      }
    }
    this.mixed = new GateMixed(random, this.texts, pictures, typefaces);
    this.later = new GateLater(random, this.texts, pictures, typefaces);
  }

  /**
   * Runs the program.
   *
   * @throws IOException where a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      throw new IllegalArgumentException("usage: GatePages FOLDER PAGES SEED TEXTS");
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    GatePages pages = new GatePages(Path.of(args[3]), Long.parseLong(args[2]));
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      Made made = pages.make(i);
      String name = "page-%04d-%s.pdf".formatted(i + 1, made.kind());
      Files.write(folder.resolve(name), made.pdf());
      answers.append("%s\t%s\t%s\n".formatted(name, made.kind(), made.kind().right()));
    }
    Files.writeString(folder.resolve("answers.tsv"), answers);
  }

  /** The page of a number from 0; the kinds take turns. */
  Made make(int number) throws IOException {
    GateKind kind = GateKind.values()[number % GateKind.values().length];
    try (GatePdf pdf = new GatePdf()) {
      return switch (kind.group()) {
        case PLAIN -> {
          draw(kind, pdf);
          yield new Made(kind, pdf.bytes());
        }
        case MIXED -> new Made(kind, mixed.draw(kind, pdf));
        case LATER -> new Made(kind, later.draw(kind, pdf));
      };
    }
  }

  private void draw(GateKind kind, GatePdf pdf) throws IOException {
    switch (kind.right()) {
      case KEEP -> sound(kind, pdf);
      case CONVERT -> legacy(kind, pdf);
      case REOCR -> toRead(kind, pdf);
      case REPAIR_ONLY -> ruined(kind, pdf);
      case BLANK -> blank(kind, pdf);
    }
  }

  private void sound(GateKind kind, GatePdf pdf) throws IOException {
    GateSheet sheet =
        sheet(
            switch (kind) {
              case TABLE_OF_FIGURES -> texts.figures();
              case LIST_OF_NAMES -> texts.names();
              case LIST_OF_PLACES -> texts.places();
              case CAPITALS -> texts.capitals();
              case SHORT_PAGE -> texts.shortPage();
              case CODES_AND_ABBREVIATIONS -> texts.codes();
              case ENGLISH -> texts.english();
              case FRENCH -> texts.french();
              default -> texts.prose();
            });
    switch (kind) {
      case SCAN_WITH_SOUND_LAYER -> {
        pdf.picture(pictures.scan(sheet));
        // Good engines misread a word in fifty.
        pdf.hidden(sheet.with(each(w -> random.nextInt(50) == 0 ? texts.misread(w) : w)));
      }
      case SCAN_OF_PHOTO_WITH_SOUND_LAYER -> {
        BufferedImage page = pictures.scan(sheet);
        page.createGraphics()
            .drawImage(
                pictures.photo(),
                page.getWidth() / 8,
                page.getHeight() * 6 / 10,
                page.getWidth() * 3 / 4,
                page.getHeight() * 3 / 10,
                null);
        pdf.picture(page);
        pdf.hidden(sheet.words().stream().filter(w -> w.y() < 0.6 * Layout.HEIGHT).toList());
      }
      case SCAN_OVER_SOUND_TEXT -> {
        pdf.painted(sheet.words());
        pdf.picture(pictures.scan(sheet));
      }
      case PROSE_ON_WATERMARK -> {
        pdf.picture(pictures.watermark());
        pdf.embedded(sheet.face(), sheet.words(), true);
      }
      default -> pdf.embedded(sheet.face(), sheet.words(), true);
    }
    switch (kind) {
      case PROSE_WITH_PICTURE ->
          pdf.picture(
              pictures.photo(),
              60 + random.nextInt(100),
              40,
              150 + random.nextInt(300),
              100 + random.nextInt(260));
      case PROSE_WITH_SEAL ->
          pdf.picture(pictures.photo(), 320, 80 + random.nextInt(300), 110, 110);
      case PROSE_TURNED -> pdf.turn(90 * (1 + random.nextInt(3)));
      case PROSE_AND_TEXT_OUTSIDE ->
          pdf.embedded(sheet.face(), moved(words(texts.prose()), 700 + random.nextInt(300)), true);
      default -> {}
    }
  }

  private void legacy(GateKind kind, GatePdf pdf) throws IOException {
    GateSheet sheet = sheet(texts.prose());
    switch (kind) {
      case TCVN3 ->
          codes(pdf, sheet, LegacyEncoding.TCVN3, List.of(".VnTime", ".VnArial", "ABCDEF+.VnTime"));
      case TCVN3_UNNAMED ->
          codes(pdf, sheet, LegacyEncoding.TCVN3, List.of("TimesNewRomanPSMT", "Arial", "F1"));
      case VNI -> codes(pdf, sheet, LegacyEncoding.VNI, List.of("VNI-Times", "VNI-Helve", "Times"));
      case VPS -> codes(pdf, sheet, LegacyEncoding.VPS, List.of("VPS Times", "VPS-Helv", "Times"));
      case CP1258 -> codes(pdf, sheet, LegacyEncoding.CP1258, List.of("TimesNewRoman", "Tahoma"));
      case VIQR -> pdf.embedded(sheet.face(), sheet.with(each(LegacyEncoding.VIQR::encode)), true);
      case DECOMPOSED -> pdf.painted(sheet.with(each(LegacyEncoding.NFD::encode)));
      case SCAN_WITH_TCVN3_LAYER -> {
        pdf.picture(pictures.scan(sheet));
        pdf.codes(".VnTime", sheet.with(each(w -> encoded(w, LegacyEncoding.TCVN3))), false);
      }
      case TCVN3_WITH_PICTURE -> {
        codes(pdf, sheet, LegacyEncoding.TCVN3, List.of(".VnTime", ".VnTimeH", ".VnArialH"));
        pdf.picture(pictures.photo(), 60, 40, 200, 120);
      }
      default -> throw new IllegalArgumentException(kind.name());
    }
  }

  private void codes(GatePdf pdf, GateSheet sheet, LegacyEncoding encoding, List<String> fonts)
      throws IOException {
    String font = fonts.get(random.nextInt(fonts.size()));
    pdf.codes(font, sheet.with(each(w -> encoded(w, encoding))), true);
  }

  private static String encoded(String word, LegacyEncoding encoding) {
    return new String(encoding.encodeToBytes(word), StandardCharsets.ISO_8859_1);
  }

  private void toRead(GateKind kind, GatePdf pdf) throws IOException {
    GateSheet sheet = sheet(texts.prose());
    switch (kind) {
      case GLYPHS_WITHOUT_LETTERS -> pdf.mute(sheet.words(), 0);
      case GLYPHS_WITH_WRONG_LETTERS -> pdf.mute(sheet.words(), 1 + random.nextInt(8));
      case OUTLINES -> pdf.outlines(sheet.face(), sheet.words());
      case SCAN_IN_STRIPS -> pdf.strips(pictures.scan(sheet), 2 + random.nextInt(8));
      case SCAN_OVER_RUINED_TEXT -> {
        pdf.painted(sheet.with(each(texts::misread)));
        pdf.picture(pictures.scan(sheet));
      }
      default -> {
        pdf.picture(pictures.scan(sheet));
        layer(kind, pdf, sheet);
      }
    }
  }

  private void layer(GateKind kind, GatePdf pdf, GateSheet sheet) throws IOException {
    List<At> words = sheet.words();
    switch (kind) {
      case SCAN -> {}
      case SCAN_TURNED -> pdf.turn(90 * (1 + random.nextInt(3)));
      case SCAN_WITH_WESTERN_LAYER -> pdf.hidden(sheet.with(each(texts::western)));
      case SCAN_WITH_MARKLESS_LAYER -> pdf.hidden(sheet.with(each(GateTexts::markless)));
      case SCAN_WITH_MISREAD_LAYER -> pdf.hidden(sheet.with(each(texts::misread)));
      case SCAN_WITH_POOR_LAYER -> pdf.hidden(sheet.with(each(poor())));
      case SCAN_WITH_NOISE_LAYER -> pdf.hidden(sheet.with(each(texts::noise)));
      case SCAN_WITH_FEW_NOISE_WORDS ->
          pdf.hidden(some(sheet.with(each(texts::noise)), 2 + random.nextInt(6)));
      case SCAN_WITH_HEADER_LAYER -> pdf.hidden(some(words, 6 + random.nextInt(20)));
      case SCAN_WITH_UPPER_THIRD_LAYER ->
          pdf.hidden(words.stream().filter(w -> w.y() < upper(words, 0.33)).toList());
      case SCAN_WITH_UPPER_HALF_LAYER ->
          pdf.hidden(words.stream().filter(w -> w.y() < upper(words, 0.5)).toList());
      case SCAN_WITH_STAMP_TEXT ->
          pdf.embedded(
              sheet.face(), stamp(300 + random.nextInt(60), 60 + random.nextInt(600)), true);
      case SCAN_WITH_PAGE_NUMBER ->
          pdf.embedded(
              sheet.face(), List.of(new At(290, 815, 10, "Trang " + random.nextInt(99))), true);
      case SCAN_WITH_CID_LAYER -> pdf.hidden(sheet.with(each(GateTexts::cid)));
      case SCAN_WITH_MIRRORED_LAYER -> pdf.hidden(sheet.with(GateTexts::mirrored));
      case SCAN_WITH_SHUFFLED_LAYER -> pdf.hidden(sheet.withAll(texts::shuffled));
      case SCAN_WITH_SPLIT_LAYER -> pdf.hidden(sheet.with(each(texts::split)));
      case SCAN_WITH_MOJIBAKE_LAYER -> pdf.hidden(sheet.with(each(GateTexts::mojibake)));
      case SCAN_WITH_TEXT_OUTSIDE -> pdf.hidden(moved(words, 650));
      default -> throw new IllegalArgumentException(kind.name());
    }
  }

  /** One word in four to one in two is misread. */
  private UnaryOperator<String> poor() {
    double share = 0.25 + 0.25 * random.nextDouble();
    return word -> random.nextDouble() < share ? texts.misread(word) : word;
  }

  private static double upper(List<At> words, double share) {
    double top = words.stream().mapToDouble(At::y).min().orElse(0);
    double bottom = words.stream().mapToDouble(At::y).max().orElse(0);
    return top + (bottom - top) * share;
  }

  private List<At> stamp(double x, double y) {
    List<At> lines = new ArrayList<>();
    for (String line : texts.stamp()) {
      lines.add(new At(x, y + 11 * lines.size(), 8, line));
    }
    return lines;
  }

  private void ruined(GateKind kind, GatePdf pdf) throws IOException {
    GateSheet sheet = sheet(texts.prose());
    List<At> words =
        switch (kind) {
          case WESTERN_TEXT -> sheet.with(each(texts::western));
          case MARKLESS_TEXT -> sheet.with(each(GateTexts::markless));
          case MISREAD_TEXT, MISREAD_TEXT_WITH_PICTURE -> sheet.with(each(texts::misread));
          case POOR_TEXT -> sheet.with(each(poor()));
          case SPLIT_TEXT -> sheet.with(each(texts::split));
          default -> throw new IllegalArgumentException(kind.name());
        };
    pdf.embedded(sheet.face(), words, true);
    if (kind == GateKind.MISREAD_TEXT_WITH_PICTURE) {
      pdf.picture(pictures.photo(), 60, 40, 120, 120);
    }
  }

  private void blank(GateKind kind, GatePdf pdf) throws IOException {
    switch (kind) {
      case SPACES -> pdf.embedded(typefaces.getFirst(), List.of(new At(90, 90, 12, " ")), true);
      case BLANK_SCAN -> pdf.picture(pictures.scan(GateSheet.empty(typefaces.getFirst()), 0));
      case BLANK_SCAN_SHINING_THROUGH ->
          pdf.picture(pictures.scan(GateSheet.empty(typefaces.getFirst()), 0.12));
      default -> {}
    }
  }

  // ---- parts ----

  private static UnaryOperator<List<String>> each(UnaryOperator<String> change) {
    return GateTexts.eachWord(change);
  }

  private GateSheet sheet(List<String> lines) {
    Typeface face = typefaces.get(random.nextInt(typefaces.size()));
    return GateSheet.of(face, 12 + random.nextInt(3), lines);
  }

  private List<At> words(List<String> lines) {
    return sheet(lines).words();
  }

  private static List<At> some(List<At> words, int count) {
    return words.subList(0, Math.min(count, words.size()));
  }

  private static List<At> moved(List<At> words, double right) {
    return words.stream().map(w -> new At(w.x() + right, w.y(), w.size(), w.text())).toList();
  }
}
