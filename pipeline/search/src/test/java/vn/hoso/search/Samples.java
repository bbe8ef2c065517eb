package vn.hoso.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Quality;
import vn.hoso.document.Section;
import vn.hoso.document.Source;

/** Records of invented documents, as the records stage would make them. */
final class Samples {
  static final DocumentRecord PLAN =
      record("a1", "ke-hoach.pdf")
          .head("Kế hoạch", "20/KH-UBND", "2022-02-15", "Tuyên truyền cải cách hành chính năm 2022")
          .from("Ủy ban nhân dân xã An Bình", "Huyện Bình An", "An Bình")
          .abbreviation("CCHC", "cải cách hành chính")
          .line("ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\nSố: 20/KH-UBND\nAn Bình, ngày 15 tháng 02 năm 2022")
          .line("KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2022")
          .section("I", "MỤC ĐÍCH, YÊU CẦU", "")
          .section("I.1", "Mục đích", "Nâng cao nhận thức của cán bộ về công tác CCHC.")
          .section(
              "I.2", "Yêu cầu", "Tuyên truyền thường xuyên, hoà giải ở cơ sở.\nĐúng đối tượng.")
          .page()
          .section(
              "II",
              "TỔ CHỨC THỰC HIỆN",
              "Công chức văn hóa chủ trì. Đài truyền thanh đưa tin hằng tuần.")
          .line("Nơi nhận:\n- Thường trực Đảng ủy;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Thị Bưởi")
          .build();

  static final DocumentRecord DECISION =
      record("b2", "quyet-dinh.docx")
          .head("Quyết định", "06/2021/QĐ-UBND", "2021-12", "Về việc giao đất ở")
          .from("Ủy ban nhân dân huyện Sông Đà", null, "Sông Đà")
          .line("QUYẾT ĐỊNH\nVề việc giao đất ở")
          .section(
              "Điều 1", "", "Giao đất ở cho hộ gia đình tại thôn Đồi Dừa, bán đấu giá bàn ghế.")
          .section("Điều 2", "", "Chánh Văn phòng và Trưởng phòng Tài nguyên chịu trách nhiệm.")
          .build();

  static final DocumentRecord LETTER =
      record("c3", "cong-van.txt")
          .head(null, "115/UBND-VP", "2023-07-01", "V/v phòng chống lụt bão")
          .from("Ủy ban nhân dân xã Hòa Thủy", null, "Hòa Thủy")
          .line("Kính gửi: Các thôn bản.\nĐề nghị các thôn gia cố đê điều,")
          .original("Kinh gui: C4c thon b6n.\nDe nghi cac th0n gia c0 d3 dieu,")
          .page()
          .line("chuẩn bị thuyền cứu hộ và lương thực.")
          .doubtful(3, "thuyền", "thuyên")
          .build();

  private Samples() {}

  static Builder record(String id, String file) {
    return new Builder(id, file);
  }

  /** Writes text, original and sections side by side, so that their lines agree. */
  static final class Builder {
    private final String id;
    private final String file;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder original = new StringBuilder();
    private final List<Section> sections = new ArrayList<>();
    private final List<DoubtfulWord> doubtful = new ArrayList<>();
    private final Map<String, String> abbreviations = new java.util.LinkedHashMap<>();
    private @Nullable String type;
    private @Nullable String number;
    private @Nullable String date;
    private @Nullable String title;
    private @Nullable String issuer;
    private @Nullable String parent;
    private @Nullable String place;
    private int line = 1;
    private int page = 1;

    private Builder(String id, String file) {
      this.id = id;
      this.file = file;
    }

    Builder head(
        @Nullable String type,
        @Nullable String number,
        @Nullable String date,
        @Nullable String title) {
      this.type = type;
      this.number = number;
      this.date = date;
      this.title = title;
      return this;
    }

    Builder from(@Nullable String issuer, @Nullable String parent, @Nullable String place) {
      this.issuer = issuer;
      this.parent = parent;
      this.place = place;
      return this;
    }

    Builder abbreviation(String shortForm, String longForm) {
      abbreviations.put(shortForm, longForm);
      return this;
    }

    Builder line(String lines) {
      for (String each : lines.split("\n", -1)) {
        add(each);
      }
      return this;
    }

    /** What the lines so far were read as. */
    Builder original(String lines) {
      original.setLength(0);
      original.append(lines);
      return this;
    }

    Builder page() {
      text.append('\f');
      original.append('\f');
      page++;
      return this;
    }

    /** The path's last part is the label; a child where its path has dots. */
    Builder section(String path, String heading, String body) {
      String label = path.substring(path.lastIndexOf('.') + 1);
      int level = (int) path.chars().filter(c -> c == '.').count() + 1;
      Section section =
          new Section(path, label, heading, level, page, line, body, List.of(), List.of());
      if (level == 1) {
        sections.add(section);
      } else {
        Section parent = sections.removeLast();
        List<Section> children = new ArrayList<>(parent.children());
        children.add(section);
        sections.add(
            new Section(
                parent.path(),
                parent.label(),
                parent.heading(),
                1,
                parent.page(),
                parent.line(),
                parent.text(),
                List.of(),
                children));
      }
      String head = label + ". " + heading;
      if (heading.isEmpty()) {
        int cut = body.lastIndexOf(' ', 20);
        add(head + body.substring(0, cut));
        add(body.substring(cut + 1));
      } else {
        add(head);
        line(body);
      }
      return this;
    }

    Builder doubtful(int line, String text, String candidate) {
      doubtful.add(new DoubtfulWord(line, 0, text.length(), text, candidate, 0.5));
      return this;
    }

    DocumentRecord build() {
      return new DocumentRecord(
          DocumentRecord.SCHEMA_VERSION,
          id,
          new Source(file, "text/plain", text.length(), id, page),
          issuer,
          parent,
          number,
          place,
          date,
          type,
          title,
          date == null ? null : Integer.valueOf(date.substring(0, 4)),
          List.of(),
          List.of(),
          sections,
          List.of(),
          null,
          List.of(),
          abbreviations,
          new Quality(List.of(), null, 0, doubtful),
          text.toString(),
          original.toString(),
          List.of(),
          Map.of());
    }

    private void add(String each) {
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\f') {
        text.append('\n');
        original.append('\n');
      }
      text.append(each);
      original.append(each);
      line++;
    }
  }
}
