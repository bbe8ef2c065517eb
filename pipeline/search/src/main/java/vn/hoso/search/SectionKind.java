package vn.hoso.search;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a section is about, by the words that head it; the order is the order of trying. */
enum SectionKind {
  HEAD,
  FUNDING("kinh phi", "nguon luc tai chinh"),
  ORGANISATION("to chuc thuc hien", "to chuc trien khai", "phan cong", "trach nhiem"),
  PURPOSE("muc dich", "muc tieu", "yeu cau", "quan diem", "pham vi", "doi tuong"),
  BASIS("can cu", "co so phap ly", "su can thiet"),
  RESULT("ket qua", "danh gia", "tinh hinh", "ton tai", "han che", "nguyen nhan", "uu diem"),
  TASK("nhiem vu", "giai phap", "noi dung", "phuong huong", "bien phap", "hinh thuc"),
  ARTICLE,
  OTHER;

  private final List<String> words;

  SectionKind(String... words) {
    this.words = List.of(words);
  }

  /** By the path as in the record, and the heading. */
  static SectionKind of(@Nullable String path, @Nullable String heading, int unit) {
    if (path == null && heading == null) {
      return unit == 0 ? HEAD : OTHER;
    }
    String folded = heading == null ? "" : " " + Spelling.foldedName(heading) + " ";
    for (SectionKind kind : values()) {
      for (String word : kind.words) {
        if (folded.contains(" " + word + " ")) {
          return kind;
        }
      }
    }
    return path != null && Spelling.folded(path).contains("dieu ") ? ARTICLE : OTHER;
  }

  /** As facets show it. */
  String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
