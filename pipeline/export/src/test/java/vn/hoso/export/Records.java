package vn.hoso.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.hoso.document.Box;
import vn.hoso.document.Deadline;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Edit;
import vn.hoso.document.Evidence;
import vn.hoso.document.PageDecision;
import vn.hoso.document.Quality;
import vn.hoso.document.Reference;
import vn.hoso.document.Section;
import vn.hoso.document.Signer;
import vn.hoso.document.Source;
import vn.hoso.document.Treatment;

/** Records to test with: one with every field, one with none, and random ones. */
final class Records {
  private static final String[] SYLLABLES = {
    "tuyên",
    "truyền",
    "cải",
    "cách",
    "hành",
    "chính",
    "hòa",
    "thủy",
    "đường",
    "nghị",
    "quyết",
    "\"ngoặc\"",
    "\\",
    "\u2028",
    "\u0085",
    "\uD83D\uDE00",
    "\uD83D",
    "\f",
    "\u0001",
    "<b>",
    "q\u0309"
  };

  private Records() {}

  static DocumentRecord full() {
    Section child =
        new Section(
            "I.1",
            "1",
            "Mục đích",
            2,
            1,
            12,
            "Nâng cao nhận thức.",
            List.of("Một", "Hai"),
            List.of());
    Section parent =
        new Section("I", "I", "MỤC ĐÍCH, YÊU CẦU", 1, 1, 11, "", List.of(), List.of(child));
    Map<String, String> abbreviations = new LinkedHashMap<>();
    abbreviations.put("CCHC", "cải cách hành chính");
    abbreviations.put("BCĐ", "Ban Chỉ đạo");
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    evidence.put("number", new Evidence(1, 2, new Box(10, 20, 30, 40), "Số: 20/KH-UBND", 0.98));
    evidence.put("date", new Evidence(1, 3, null, "ngày 15 tháng 02 năm 2022", 1));
    PageDecision decision =
        new PageDecision(
            Treatment.REOCR, "the page is a picture", Map.of("pictureShare", 1.0, "chars", 0.0));
    return new DocumentRecord(
        DocumentRecord.SCHEMA_VERSION,
        "ab".repeat(32),
        new Source("kế hoạch 20.pdf", "application/pdf", 12345, "ab".repeat(32), 1),
        "Ủy ban nhân dân xã An Bình",
        "Huyện Bình An",
        "20/KH-UBND",
        "An Bình",
        "2022-02-15",
        "Kế hoạch",
        "Tuyên truyền cải cách hành chính năm 2022",
        2022,
        List.of(new Reference("Quyết định", "4906/QĐ-UBND", "2021-12", "UBND tỉnh", "về việc", 5)),
        List.of(new Reference(null, null, null, null, null, 6)),
        List.of(parent),
        List.of("Như trên;", "Lưu: VT."),
        new Signer("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A"),
        List.of(new Deadline(null, "Quý III", "Báo cáo kết quả.", null, "I.1", 13)),
        abbreviations,
        new Quality(
            List.of(new Quality.PageQuality(1, decision, 0.93, null)),
            0.93,
            0.125,
            List.of(new DoubtfulWord(12, 0, 4, "Nâng", "Năng", 0.6))),
        "ỦY BAN NHÂN DÂN\nSố: 20/KH-UBND\ftrang hai",
        "UY BAN NHAN DAN\nS6: 20/KH -UBND\ftrang hai",
        List.of(new Edit(2, 0, 15, 0, 14, "S6: 20/KH -UBND", "Số: 20/KH-UBND", 1, "code-grammar")),
        evidence);
  }

  static DocumentRecord empty() {
    return new DocumentRecord(
        DocumentRecord.SCHEMA_VERSION,
        "0".repeat(64),
        new Source("trống.txt", "text/plain", 0, "0".repeat(64), 1),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        Map.of(),
        new Quality(List.of(), null, 0, List.of()),
        "",
        "",
        List.of(),
        Map.of());
  }

  static DocumentRecord random(Random random) {
    DocumentRecord f = full();
    List<Section> sections = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      sections.add(section(random, String.valueOf(i), 1));
    }
    return new DocumentRecord(
        f.schemaVersion(),
        f.id(),
        f.source(),
        text(random),
        maybe(random),
        maybe(random),
        maybe(random),
        f.date(),
        maybe(random),
        maybe(random),
        random.nextBoolean() ? null : random.nextInt(3000),
        f.legalBases(),
        f.references(),
        sections,
        List.of(text(random), text(random)),
        random.nextBoolean() ? null : new Signer(maybe(random), maybe(random), maybe(random)),
        f.deadlines(),
        Map.of("K" + random.nextInt(), text(random)),
        new Quality(List.of(), random.nextDouble(), random.nextDouble(), List.of()),
        text(random),
        text(random),
        f.edits(),
        f.evidence());
  }

  private static Section section(Random random, String path, int level) {
    List<Section> children = new ArrayList<>();
    for (int i = random.nextInt(Math.max(1, 5 - level)); i > 0; i--) {
      children.add(section(random, path + "." + i, level + 1));
    }
    return new Section(
        path, path, text(random), level, 1, 1, text(random), List.of(text(random)), children);
  }

  private static String maybe(Random random) {
    return random.nextBoolean() ? null : text(random);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]).append(i % 4 == 0 ? '\n' : ' ');
    }
    return text.toString();
  }
}
