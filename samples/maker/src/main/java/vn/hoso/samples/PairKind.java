package vn.hoso.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import vn.hoso.document.Line;
import vn.hoso.vietnamese.Letters;

/** What a true text is turned into, to have pairs of what was printed and what was read. */
enum PairKind {
  /** Page pictures; reading them is left to others. */
  PICTURES("13,14", "300", "random"),
  /** What Tesseract reads with its English model: damage of the first kind. */
  ENG("13,14", "300,200", "random"),
  /** What Tesseract's Vietnamese model leaves wrong on hard pages. */
  VIE("12,13,14", "120,135,150", "random,poor,photo,fax"),
  /** What engines for Western languages made of it around the year 2000, by rule. */
  WESTERN("", "", ""),
  /** All marks lost, nothing else. */
  STRIPPED("", "", ""),
  /** Nothing lost: whoever changes this does harm. */
  CLEAN("", "", "");

  final String sizes;
  final String dpi;
  final String degradations;

  /**
   * @param sizes of the letters in points, where pages are printed
   * @param dpi dots per inch of the pictures
   * @param degradations what scanners do to them, see {@link Degradation#named}
   */
  PairKind(String sizes, String dpi, String degradations) {
    this.sizes = sizes;
    this.dpi = dpi;
    this.degradations = degradations;
  }

  static PairKind named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether pages are printed for it; the others are made from the letters alone. */
  boolean isPrinted() {
    return !degradations.isEmpty();
  }

  /** What the engine reads on a page. */
  List<String> read(BufferedImage image, int resolution) throws IOException {
    var model = this == VIE ? Tesseract.Model.VIETNAMESE : Tesseract.Model.ENGLISH;
    return Tesseract.read(image, resolution, model).stream().map(Line::text).toList();
  }

  /** What becomes of a line of text without printing it. */
  String damage(String line, WesternDamage western) {
    return switch (this) {
      case WESTERN -> western.apply(line);
      case STRIPPED -> Letters.fold(line);
      case CLEAN -> line;
      case PICTURES, ENG, VIE ->
          throw new IllegalStateException(this + " is read from a page, not made from letters");
    };
  }
}
