package vn.hoso.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.hoso.document.Line;

/**
 * Makes {@code samples/texts} and {@code samples/files} from {@code samples/sources}: {@code java …
 * SampleMaker samples [NAME…]}, with the names of the sources to make, all of them otherwise.
 *
 * <p>Needs a Times-like font with Vietnamese letters and, for the ruined texts, the tesseract
 * command with its English model.
 */
public final class SampleMaker {
  /** What file a source becomes. */
  enum Kind {
    SCAN_BILEVEL_300("pdf"),
    SCAN_GREY_200("pdf"),
    SCAN_POOR("pdf"),
    SCAN_SEAL("pdf"),
    TIFF_PAGES("tif"),
    PHOTO("jpg"),
    RUINED_LAYER("pdf"),
    RUINED_ONLY("pdf"),
    BORN_DIGITAL("pdf"),
    DOCX("docx"),
    RUINED_TEXT("txt"),
    TCVN3_TEXT("txt"),
    TCVN3_RTF("rtf"),
    TCVN3_PDF("pdf"),
    PNG("png"),
    MIXED("pdf"),
    WESTERN_TEXT("txt"),
    HTML("html"),
    ODT("odt");

    final String ending;

    Kind(String ending) {
      this.ending = ending;
    }

    /** Whether the file is lines of text, where what stands side by side is one line. */
    boolean joinsLines() {
      return this == RUINED_TEXT || this == WESTERN_TEXT;
    }

    /** Whether the file holds paragraphs that are not broken into lines and pages. */
    boolean flows() {
      return switch (this) {
        case DOCX, HTML, ODT, TCVN3_TEXT, TCVN3_RTF, TCVN3_PDF -> true;
        case SCAN_BILEVEL_300,
            SCAN_GREY_200,
            SCAN_POOR,
            SCAN_SEAL,
            TIFF_PAGES,
            PHOTO,
            RUINED_LAYER,
            RUINED_ONLY,
            BORN_DIGITAL,
            RUINED_TEXT,
            PNG,
            MIXED,
            WESTERN_TEXT ->
            false;
      };
    }
  }

  /**
   * A source and the files that it becomes.
   *
   * @param fontSize of the body in points
   */
  record Sample(String name, double fontSize, List<Kind> kinds) {
    Sample(String name, Kind... kinds) {
      this(name, 14, List.of(kinds));
    }
  }

  /** The register; {@code samples/README.md} says the same to people. */
  static final List<Sample> SAMPLES =
      List.of(
          new Sample("01-ke-hoach-tuyen-truyen-cchc", Kind.SCAN_BILEVEL_300),
          new Sample("02-bao-cao-cchc-6-thang", Kind.SCAN_GREY_200),
          new Sample("03-quyet-dinh-to-cong-nghe-so", 13, List.of(Kind.SCAN_POOR)),
          new Sample("04-quyet-dinh-khen-thuong", Kind.SCAN_SEAL),
          new Sample("05-nghi-quyet-du-toan-ngan-sach", Kind.TIFF_PAGES),
          new Sample("06-thong-bao-tiep-cong-dan", Kind.PHOTO),
          new Sample("07-cong-van-tuyen-truyen-cchc", 13, List.of(Kind.RUINED_LAYER)),
          new Sample("08-ke-hoach-phong-chong-thien-tai", Kind.RUINED_ONLY),
          new Sample("09-chuong-trinh-cong-tac-ban-chi-dao", Kind.BORN_DIGITAL),
          new Sample("10-to-trinh-nha-van-hoa", Kind.DOCX),
          new Sample("11-ke-hoach-chuyen-doi-so", Kind.RUINED_TEXT),
          new Sample("12-bao-cao-dan-so-2007", Kind.TCVN3_TEXT, Kind.TCVN3_RTF, Kind.TCVN3_PDF),
          new Sample("13-bien-ban-kiem-tra-truong-hoc", Kind.PNG),
          new Sample("14-nghi-quyet-dang-uy", Kind.MIXED),
          new Sample("15-ke-hoach-tiem-phong-gia-suc", Kind.WESTERN_TEXT),
          new Sample("16-huong-dan-ho-so-mot-cua", Kind.HTML),
          new Sample("17-bao-cao-du-thao-cay-xanh", Kind.ODT));

  private final Path folder;
  private final Typeface typeface;

  SampleMaker(Path folder, Typeface typeface) {
    this.folder = folder;
    this.typeface = typeface;
  }

  /**
   * Runs the program.
   *
   * @throws IOException where a source cannot be read or a file not written
   */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      throw new IllegalArgumentException("usage: SampleMaker SAMPLES_FOLDER [NAME...]");
    }
    List<String> wanted = List.of(args).subList(1, args.length);
    var maker = new SampleMaker(Path.of(args[0]), Typeface.best());
    for (Sample sample : SAMPLES) {
      if (wanted.isEmpty() || wanted.contains(sample.name())) {
        maker.make(sample);
      }
    }
  }

  private void make(Sample sample) throws IOException {
    Manuscript manuscript = read(folder, sample);
    Files.createDirectories(folder.resolve("texts"));
    Files.createDirectories(folder.resolve("files"));
    Files.writeString(
        folder.resolve("texts").resolve(sample.name() + ".txt"), trueText(sample, manuscript));
    for (Kind kind : sample.kinds()) {
      Path file = folder.resolve("files").resolve(sample.name() + "." + kind.ending);
      Files.write(file, bytes(sample, kind, manuscript));
      System.out.println(file + "\t" + Files.size(file));
    }
  }

  static Manuscript read(Path folder, Sample sample) throws IOException {
    Path source = folder.resolve("sources").resolve(sample.name() + ".txt");
    try {
      return Manuscript.parse(Files.readString(source));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(source + ", " + e.getMessage(), e);
    }
  }

  String trueText(Sample sample, Manuscript manuscript) {
    return sample.kinds().getFirst().flows()
        ? FlowText.text(manuscript)
        : Compositor.compose(manuscript, settings(sample))
            .text(sample.kinds().getFirst().joinsLines());
  }

  private byte[] bytes(Sample sample, Kind kind, Manuscript manuscript) throws IOException {
    RenderSettings plain = settings(sample);
    RenderSettings bilevel = plain.withDegradation(Degradation.CLEAN_BILEVEL);
    RenderSettings grey = plain.withDegradation(Degradation.CLEAN_GREY).withDpi(200);
    RenderSettings seal = grey.withMarks(RenderSettings.Marks.SIGNATURE_AND_SEAL);
    return switch (kind) {
      case SCAN_BILEVEL_300 -> pictures(manuscript, bilevel, 0);
      case SCAN_GREY_200 -> pictures(manuscript, grey, 72);
      case SCAN_POOR ->
          pictures(manuscript, plain.withDegradation(Degradation.POOR).withDpi(200), 55);
      case SCAN_SEAL -> pictures(manuscript, seal, 75);
      case TIFF_PAGES -> Pictures.tiffG4(images(manuscript, bilevel), 300);
      case PHOTO ->
          Pictures.jpeg(only(images(manuscript, seal.withDegradation(Degradation.PHOTO))), 78, 72);
      case RUINED_LAYER -> ruinedLayer(manuscript, bilevel);
      case RUINED_ONLY -> ruinedOnly(manuscript, bilevel);
      case BORN_DIGITAL -> bornDigital(manuscript, plain);
      case DOCX -> OfficeFiles.docx(manuscript);
      case RUINED_TEXT -> ruinedText(manuscript, bilevel);
      case TCVN3_TEXT -> Tcvn3.textFile(manuscript);
      case TCVN3_RTF -> Tcvn3.rtf(manuscript);
      case TCVN3_PDF -> tcvn3Pdf(manuscript, plain);
      case PNG -> Pictures.png(only(images(manuscript, grey)), 200);
      case MIXED -> mixed(manuscript, grey);
      case WESTERN_TEXT ->
          new WesternDamage(plain.seed())
              .apply(trueText(sample, manuscript))
              .getBytes(StandardCharsets.UTF_8);
      case HTML -> OfficeFiles.html(manuscript);
      case ODT -> OpenDocument.odt(manuscript);
    };
  }

  private RenderSettings settings(Sample sample) {
    return RenderSettings.of(typeface)
        .withFontSize(sample.fontSize())
        .withSeed(sample.name().hashCode())
        .withMarks(RenderSettings.Marks.SIGNATURE);
  }

  private static List<BufferedImage> images(Manuscript manuscript, RenderSettings settings) {
    return PageRenderer.render(manuscript, settings).stream().map(RenderedPage::image).toList();
  }

  private static BufferedImage only(List<BufferedImage> pages) {
    if (pages.size() != 1) {
      throw new IllegalArgumentException(
          "this kind of file holds one page, the text needs " + pages.size());
    }
    return pages.getFirst();
  }

  private byte[] pictures(Manuscript manuscript, RenderSettings settings, int quality)
      throws IOException {
    try (var pdf = new PdfFiles(typeface)) {
      for (BufferedImage image : images(manuscript, settings)) {
        pdf.picture(image, quality, settings.dpi());
      }
      return pdf.bytes();
    }
  }

  private byte[] ruinedLayer(Manuscript manuscript, RenderSettings settings) throws IOException {
    try (var pdf = new PdfFiles(typeface)) {
      for (BufferedImage image : images(manuscript, settings)) {
        List<Line> read = Tesseract.read(image, settings.dpi(), Tesseract.Model.ENGLISH);
        pdf.pictureWithLayer(image, 0, settings.dpi(), read);
      }
      return pdf.bytes();
    }
  }

  private byte[] ruinedOnly(Manuscript manuscript, RenderSettings settings) throws IOException {
    try (var pdf = new PdfFiles(typeface)) {
      for (BufferedImage image : images(manuscript, settings)) {
        pdf.ruinedText(
            Tesseract.read(image, settings.dpi(), Tesseract.Model.ENGLISH), settings.dpi());
      }
      return pdf.bytes();
    }
  }

  private byte[] ruinedText(Manuscript manuscript, RenderSettings settings) throws IOException {
    List<String> pages = new ArrayList<>();
    for (BufferedImage image : images(manuscript, settings)) {
      pages.add(
          Tesseract.read(image, settings.dpi(), Tesseract.Model.ENGLISH).stream()
              .map(line -> line.text() + "\n")
              .collect(Collectors.joining()));
    }
    return String.join("\f", pages).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] bornDigital(Manuscript manuscript, RenderSettings settings) throws IOException {
    try (var pdf = new PdfFiles(typeface)) {
      for (Layout.Sheet sheet : Compositor.compose(manuscript, settings).pages()) {
        pdf.text(sheet);
      }
      return pdf.bytes();
    }
  }

  private byte[] tcvn3Pdf(Manuscript manuscript, RenderSettings settings) throws IOException {
    try (var pdf = new PdfFiles(typeface)) {
      for (Layout.Sheet sheet : Compositor.compose(manuscript, settings).pages()) {
        pdf.tcvn3(sheet);
      }
      return pdf.bytes();
    }
  }

  /** The first page as text, the others, with the signature, as scans. */
  private byte[] mixed(Manuscript manuscript, RenderSettings settings) throws IOException {
    Layout layout = Compositor.compose(manuscript, settings);
    List<RenderedPage> scans = PageRenderer.draw(layout, settings);
    try (var pdf = new PdfFiles(typeface)) {
      pdf.text(layout.pages().getFirst());
      for (RenderedPage scan : scans.subList(1, scans.size())) {
        pdf.picture(scan.image(), 72, settings.dpi());
      }
      return pdf.bytes();
    }
  }
}
