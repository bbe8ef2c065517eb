package vn.hoso.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes any number of small documents to import in bulk: {@code java … ManyDocuments OUTPUT_DIR
 * COUNT [SEED]}.
 *
 * <p>Each is a made-up letter, plan or decision of a commune of about 200 syllables, all different:
 * 18 of 20 as text, one as a web page, one as a Word document; a hundred a folder. The same seed
 * gives the same bytes. They measure how fast an import is, not how well it reads.
 */
public final class ManyDocuments {
  private static final int PER_FOLDER = 100;
  private static final int OF = 20;
  private static final int BODY_SYLLABLES = 105;

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
  private static final List<String> DOES =
      List.of(
          "chủ trì, phối hợp tổ chức", "tham mưu Ủy ban nhân dân xã triển khai",
          "rà soát, tổng hợp số liệu về", "kiểm tra, đôn đốc việc thực hiện",
          "xây dựng kế hoạch chi tiết cho", "tuyên truyền, vận động nhân dân tham gia",
          "báo cáo kết quả thực hiện", "bố trí kinh phí và nhân lực phục vụ",
          "tiếp nhận, giải quyết kiến nghị liên quan đến", "đánh giá tiến độ của");
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
  private static final List<String> HOW =
      List.of(
          "bảo đảm đúng tiến độ và tiết kiệm", "gắn với trách nhiệm của người đứng đầu",
          "theo đúng quy định của pháp luật", "có sự giám sát của nhân dân",
          "hoàn thành chậm nhất vào cuối quý", "lồng ghép với các cuộc vận động khác");
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

  private final SplittableRandom random;

  private ManyDocuments(SplittableRandom random) {
    this.random = random;
  }

  /**
   * Runs the program.
   *
   * @throws IOException where the files cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 3) {
      throw new IllegalArgumentException("usage: ManyDocuments OUTPUT_DIR COUNT [SEED]");
    }
    write(
        Path.of(args[0]),
        Integer.parseInt(args[1]),
        args.length == 3 ? Long.parseLong(args[2]) : 1);
  }

  static void write(Path folder, int count, long seed) throws IOException {
    for (int i = 0; i < count; i++) {
      Path into = folder.resolve("%04d".formatted(i / PER_FOLDER));
      if (i % PER_FOLDER == 0) {
        Files.createDirectories(into);
      }
      // Each document has its own random numbers: more documents leave the first ones as they are.
      var maker = new ManyDocuments(new SplittableRandom(seed * 1_000_003 + i));
      Manuscript manuscript = Manuscript.parse(maker.markup(i + 1));
      String name = "%06d".formatted(i);
      switch (i % OF) {
        case 9 -> Files.write(into.resolve(name + ".html"), OfficeFiles.html(manuscript));
        case 19 -> Files.write(into.resolve(name + ".docx"), OfficeFiles.docx(manuscript));
        default ->
            Files.writeString(
                into.resolve(name + ".txt"), FlowText.text(manuscript), StandardCharsets.UTF_8);
      }
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
    for (int part = 1; syllables < BODY_SYLLABLES; part++) {
      String sentence =
          "%d. %s %s %s %s, %s; kinh phí %d.%03d.000 đồng, thời hạn ngày %02d/%02d/%d."
              .formatted(
                  part,
                  pick(WHO),
                  pick(DOES),
                  part == 1 ? topic : pick(WHAT),
                  pick(WHERE),
                  pick(HOW),
                  random.nextInt(1, 200),
                  random.nextInt(1000),
                  day(),
                  month(),
                  year);
      syllables += sentence.split(" ").length;
      line(text, "@i1", sentence);
    }
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
