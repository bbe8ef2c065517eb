package vn.hoso.samples;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import vn.hoso.document.MissingPartException;

/**
 * A font family in four styles, read from TrueType files.
 *
 * <p>Nghị định 30/2020/NĐ-CP asks for Times New Roman. Tinos and Liberation Serif are free fonts of
 * the same widths; other serif fonts do when none of these is installed.
 *
 * <p>Safe for use by many threads once loaded.
 */
public final class Typeface {
  /** The four cuts of a family. */
  public enum Style {
    REGULAR,
    BOLD,
    ITALIC,
    BOLD_ITALIC
  }

  /** Letters that a font must have to print Vietnamese. */
  private static final String NEEDED =
      "ĂÂĐÊÔƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

  /** Family name to its files: regular, bold, italic, bold italic; in order of preference. */
  private static final List<Family> FAMILIES =
      List.of(
          new Family("Tinos", "Tinos-%s.ttf", "Regular", "Bold", "Italic", "BoldItalic"),
          new Family(
              "Liberation Serif",
              "LiberationSerif-%s.ttf",
              "Regular",
              "Bold",
              "Italic",
              "BoldItalic"),
          new Family("Times New Roman", "times%s.ttf", "", "bd", "i", "bi"),
          new Family(
              "Times New Roman", "Times New Roman%s.ttf", "", " Bold", " Italic", " Bold Italic"),
          new Family("FreeSerif", "FreeSerif%s.ttf", "", "Bold", "Italic", "BoldItalic"),
          new Family("DejaVu Serif", "DejaVuSerif%s.ttf", "", "-Bold", "-Italic", "-BoldItalic"),
          new Family("Arimo", "Arimo-%s.ttf", "Regular", "Bold", "Italic", "BoldItalic"),
          new Family("DejaVu Sans", "DejaVuSans%s.ttf", "", "-Bold", "-Oblique", "-BoldOblique"));

  private final String name;
  private final Map<Style, Cut> cuts;

  private Typeface(String name, Map<Style, Cut> cuts) {
    this.name = name;
    this.cuts = cuts;
  }

  /**
   * The best family that this machine has.
   *
   * @throws MissingPartException where no installed family can print Vietnamese
   */
  public static Typeface best() {
    return load(FAMILIES, "a serif font that can print Vietnamese");
  }

  /**
   * A family by its name.
   *
   * @param name one of {@link #known()}
   * @throws MissingPartException where it is not installed or cannot print Vietnamese
   */
  public static Typeface named(String name) {
    List<Family> wanted = FAMILIES.stream().filter(f -> f.name.equalsIgnoreCase(name)).toList();
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException("unknown font \"" + name + "\"; known are " + known());
    }
    return load(wanted, "the font " + name);
  }

  /**
   * The serif families that this machine has, the best first: documents are not all in one.
   *
   * @throws MissingPartException where there is none
   */
  static List<Typeface> installedSerifs() {
    List<Typeface> found = new ArrayList<>();
    for (String name : List.of("Tinos", "Liberation Serif", "Times New Roman", "FreeSerif")) {
      try {
        found.add(named(name));
      } catch (MissingPartException e) {
        continue; // the others do
      }
    }
    return found.isEmpty() ? List.of(best()) : found;
  }

  /** The names of the families that this class can find. */
  public static List<String> known() {
    return FAMILIES.stream().map(Family::name).distinct().toList();
  }

  /** The name of the family. */
  public String name() {
    return name;
  }

  /** The font file of a style, to embed in a PDF. */
  Path file(Style style) {
    return cut(style).file;
  }

  /** Width of a text in points at a size in points; no kerning. */
  double width(String text, Style style, double size) {
    Cut cut = cut(style);
    double units = 0;
    for (int c : text.codePoints().toArray()) {
      units += cut.glyph(c).advance;
    }
    return units * size / cut.unitsPerEm;
  }

  /** The outline of a text whose baseline starts at the origin; y grows downwards. */
  GeneralPath outline(String text, Style style, double size) {
    Cut cut = cut(style);
    double scale = size / cut.unitsPerEm;
    var path = new GeneralPath();
    double x = 0;
    for (int c : text.codePoints().toArray()) {
      Glyph glyph = cut.glyph(c);
      var place = new AffineTransform(scale, 0, 0, -scale, x * scale, 0);
      path.append(glyph.outline.getPathIterator(place), false);
      x += glyph.advance;
    }
    return path;
  }

  private Cut cut(Style style) {
    Cut cut = cuts.get(style);
    if (cut == null) {
      throw new IllegalStateException("no cut for " + style);
    }
    return cut;
  }

  private static Typeface load(List<Family> families, String what) {
    Map<String, Path> installed = installedFonts();
    for (Family family : families) {
      Map<Style, Cut> cuts = new EnumMap<>(Style.class);
      for (Style style : Style.values()) {
        Path file = installed.get(family.file(style).toLowerCase(Locale.ROOT));
        Cut cut = file == null ? null : Cut.read(file);
        if (cut != null && cut.has(NEEDED)) {
          cuts.put(style, cut);
        }
      }
      if (cuts.size() == Style.values().length) {
        return new Typeface(family.name, cuts);
      }
    }
    throw new MissingPartException(
        "This machine lacks " + what + ".", "sudo apt-get install -y fonts-croscore");
  }

  private static Map<String, Path> installedFonts() {
    String home = System.getProperty("user.home", "");
    List<Path> folders = new ArrayList<>();
    String own = System.getProperty("hoso.fonts");
    if (own != null) {
      folders.add(Path.of(own));
    }
    folders.add(Path.of("/usr/share/fonts"));
    folders.add(Path.of("/usr/local/share/fonts"));
    folders.add(Path.of(home, ".fonts"));
    folders.add(Path.of(home, ".local/share/fonts"));
    folders.add(Path.of("/Library/Fonts"));
    folders.add(Path.of("/System/Library/Fonts/Supplemental"));
    folders.add(Path.of("C:\\Windows\\Fonts"));
    Map<String, Path> found = new HashMap<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
            .sorted()
            .forEach(
                f -> found.putIfAbsent(f.getFileName().toString().toLowerCase(Locale.ROOT), f));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list the fonts in " + folder, e);
      }
    }
    return found;
  }

  private record Family(
      String name, String pattern, String regular, String bold, String italic, String boldItalic) {
    String file(Style style) {
      return pattern.replace(
          "%s",
          switch (style) {
            case REGULAR -> regular;
            case BOLD -> bold;
            case ITALIC -> italic;
            case BOLD_ITALIC -> boldItalic;
          });
    }
  }

  private record Glyph(double advance, GeneralPath outline) {}

  /** One font file; its glyphs are read once and kept. */
  private static final class Cut {
    final Path file;
    final double unitsPerEm;
    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final Map<Integer, Glyph> glyphs = new HashMap<>();

    private Cut(Path file, TrueTypeFont font) throws IOException {
      this.file = file;
      this.font = font;
      this.unitsPerEm = font.getUnitsPerEm();
      this.letters = font.getUnicodeCmapLookup();
    }

    static Cut read(Path file) {
      try {
        return new Cut(file, new TTFParser().parse(new RandomAccessReadBufferedFile(file)));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the font " + file, e);
      }
    }

    boolean has(String text) {
      return text.codePoints().allMatch(c -> letters.getGlyphId(c) != 0);
    }

    synchronized Glyph glyph(int codePoint) {
      return glyphs.computeIfAbsent(
          codePoint,
          c -> {
            int id = letters.getGlyphId(c);
            try {
              var data = font.getGlyph().getGlyph(id);
              GeneralPath path = data == null ? new GeneralPath() : data.getPath();
              return new Glyph(font.getAdvanceWidth(id), path);
            } catch (IOException e) {
              throw new UncheckedIOException("cannot read a glyph of " + file, e);
            }
          });
    }
  }
}
