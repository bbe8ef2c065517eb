package vn.hoso.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes any number of small documents to import in bulk: {@code java … ManyDocuments OUTPUT_DIR
 * COUNT SEED TEXTS…}.
 *
 * <p>Each is a letter, plan or report of a commune of about 200 syllables, all different: head,
 * end, names, days and sums are made up, the paragraphs between are drawn from the folders of
 * texts. Of 20 documents 14 are text, four born-digital PDFs, one a web page and one a Word
 * document; a hundred a folder. The same seed and texts give the same bytes. They measure how fast
 * an import is, not how well it reads.
 */
public final class ManyDocuments {
  private static final int PER_FOLDER = 100;
  private static final int OF = 20;
  private static final int BODY_SYLLABLES = 115;
  private static final int SHORTEST = 10; // of a paragraph, in syllables
  private static final int LONGEST = 45;
  private static final double FONT_SIZE = 13;

  /** A whole sentence; not two columns, nor what the markup of manuscripts means something by. */
  private static final Pattern WHOLE = Pattern.compile("(?!.*(?:  |[*_|]))\\p{Lu}.*[.;]");

  private static final Pattern LABEL = Pattern.compile("^(?:[-+*]|[0-9IVX]+[.)]|[a-zđ]\\)) *");

  private static final List<String> COMMUNES =
      List.of(
          "Phú Điền Tây",
          "An Lộc Trung",
          "Vĩnh Sơn Hạ",
          "Tân Hòa Đông",
          "Mỹ Thạnh Bắc",
          "Đồng Quế",
          "Lương Khê",
          "Bình Trạch",
          "Hưng Cát",
          "Xuân Mạc",
          "Kim Ngạn",
          "Thạch Giang");
  private static final List<String> DISTRICTS =
      List.of("HÀ THUẬN", "THẠCH LÂM", "ĐÔNG GIANG THƯỢNG", "PHÚ NINH TRUNG", "VĨNH KHÁNH");
  private static final List<String[]> TYPES =
      List.of(
          new String[] {"KẾ HOẠCH", "KH"},
          new String[] {"BÁO CÁO", "BC"},
          new String[] {"THÔNG BÁO", "TB"},
          new String[] {"TỜ TRÌNH", "TTr"},
          new String[] {"CHƯƠNG TRÌNH", "CTr"});
  private static final List<String> WHO =
      List.of(
          "Công chức Văn phòng - Thống kê",
          "Ban Chỉ huy Quân sự xã",
          "Trạm Y tế xã",
          "Các ban, ngành, đoàn thể",
          "Công chức Địa chính - Xây dựng",
          "Đài Truyền thanh xã",
          "Hội Liên hiệp Phụ nữ",
          "Trưởng các thôn",
          "Công chức Tư pháp - Hộ tịch",
          "Ban Giám hiệu các trường",
          "Hợp tác xã nông nghiệp",
          "Đoàn Thanh niên");
  private static final List<String> WHAT =
      List.of(
          "công tác cải cách hành chính",
          "chương trình xây dựng nông thôn mới",
          "việc tiêm phòng cho đàn gia súc, gia cầm",
          "công tác phòng, chống thiên tai",
          "việc tu sửa kênh mương nội đồng",
          "phong trào toàn dân đoàn kết",
          "công tác phổ cập giáo dục",
          "việc thu gom rác thải sinh hoạt",
          "chuyển đổi số trong cơ quan nhà nước",
          "việc cấp giấy chứng nhận quyền sử dụng đất",
          "công tác bảo hiểm y tế hộ gia đình",
          "việc chi trả trợ cấp cho người có công",
          "công tác tuyển quân",
          "việc trồng cây xanh ven đường",
          "công tác hòa giải ở cơ sở");
  private static final List<String> WHERE =
      List.of(
          "trên địa bàn xã",
          "tại các thôn, xóm",
          "ở khu dân cư mới",
          "trong toàn hệ thống",
          "tại nhà văn hóa thôn",
          "dọc tuyến đường liên xã",
          "ở vùng bãi ven sông");
  private static final List<String> NAMES =
      List.of(
          "Trần Quốc Toàn",
          "Lê Thị Hạnh",
          "Phạm Văn Khoát",
          "Vũ Ngọc Ánh",
          "Mai Đình Hòa",
          "Nguyễn Hữu Thắng",
          "Đặng Thị Bích",
          "Bùi Trọng Nghĩa");

  private final List<String> paragraphs;
  private final SplittableRandom random;

  private ManyDocuments(List<String> paragraphs, SplittableRandom random) {
    this.paragraphs = paragraphs;
    this.random = random;
  }

  /**
   * Runs the program.
   *
   * @throws IOException where the texts cannot be read or the files cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 4) {
      throw new IllegalArgumentException("usage: ManyDocuments OUTPUT_DIR COUNT SEED TEXTS...");
    }
    List<String> paragraphs = new ArrayList<>();
    for (String folder : List.of(args).subList(3, args.length)) {
      paragraphs.addAll(paragraphs(Path.of(folder)));
    }
    write(Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]), paragraphs);
  }

  /** The paragraphs of all texts in a folder that are neither short nor long, without labels. */
  static List<String> paragraphs(Path folder) throws IOException {
    List<String> result = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        for (String line : Files.readString(file).split("\\R")) {
          String text = LABEL.matcher(line.strip()).replaceFirst("");
          int syllables = text.split(" ").length;
          if (syllables >= SHORTEST && syllables <= LONGEST && WHOLE.matcher(text).matches()) {
            result.add(text);
          }
        }
      }
    }
    return result;
  }

  static void write(Path folder, int count, long seed, List<String> paragraphs) throws IOException {
    Typeface typeface = Typeface.best();
    try {
      IntStream.range(0, count)
          .parallel()
          .forEach(
              i -> {
                // Each has its own random numbers: more documents leave the first ones as they are.
                var random = new SplittableRandom(seed * 1_000_003 + i);
                write(folder, i, new ManyDocuments(paragraphs, random).markup(i + 1), typeface);
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(Path folder, int number, String markup, Typeface typeface) {
    Path into = folder.resolve("%04d".formatted(number / PER_FOLDER));
    Manuscript manuscript = Manuscript.parse(markup);
    String name = "%06d".formatted(number);
    try {
      Files.createDirectories(into);
      switch (number % OF) {
        case 3, 8, 13, 18 ->
            Files.write(into.resolve(name + ".pdf"), bornDigital(manuscript, typeface));
        case 9 -> Files.write(into.resolve(name + ".html"), OfficeFiles.html(manuscript));
        case 19 -> Files.write(into.resolve(name + ".docx"), OfficeFiles.docx(manuscript));
        default -> Files.writeString(into.resolve(name + ".txt"), FlowText.text(manuscript));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bornDigital(Manuscript manuscript, Typeface typeface) throws IOException {
    RenderSettings settings = RenderSettings.of(typeface).withFontSize(FONT_SIZE);
    try (var pdf = new PdfFiles(typeface)) {
      for (Layout.Sheet sheet : Compositor.compose(manuscript, settings).pages()) {
        pdf.text(sheet);
      }
      return pdf.bytes();
    }
  }

  private String markup(int number) {
    String commune = pick(COMMUNES);
    String[] type = pick(TYPES);
    String topic = pick(WHAT);
    int year = random.nextInt(2008, 2025);
    var text = new StringBuilder();
    line(text, "@parent", "ỦY BAN NHÂN DÂN", "HUYỆN " + pick(DISTRICTS));
    line(text, "@issuer", "ỦY BAN NHÂN DÂN", "XÃ " + commune.toUpperCase(Locale.ROOT));
    line(text, "@number", "Số: %02d/%s-UBND".formatted(number, type[1]));
    line(
        text, "@place", "%s, ngày %02d tháng %02d năm %d".formatted(commune, day(), month(), year));
    line(text, "@type", type[0]);
    line(text, "@title", "Về %s %s năm %d".formatted(topic, pick(WHERE), year));
    int syllables = 0;
    int part = 1;
    for (; syllables < BODY_SYLLABLES; part++) {
      String paragraph = pick(paragraphs);
      syllables += paragraph.split(" ").length;
      line(text, "@i1", part + ". " + paragraph);
    }
    line(
        text,
        "@i1",
        "%d. %s chủ trì, kinh phí %d.%03d.000 đồng, thời hạn ngày %02d/%02d/%d."
            .formatted(
                part,
                pick(WHO),
                random.nextInt(1, 200),
                random.nextInt(1000),
                day(),
                month(),
                year));
    line(text, "@to", "- Như trên;", "- Lưu: VT.");
    line(text, "@sign", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    line(text, "@name", pick(NAMES));
    return text.toString();
  }

  private int day() {
    return random.nextInt(1, 29);
  }

  private int month() {
    return random.nextInt(1, 13);
  }

  private static void line(StringBuilder text, String directive, String... lines) {
    for (String line : lines) {
      text.append(directive).append(' ').append(line).append('\n');
    }
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
