package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of a head or foot that came as one, as where the text was taken out of a table's cells.
 *
 * <pre>
 * Nơi nhận: - Như trên; - Lưu: VT.          Nơi nhận: | - Như trên; | - Lưu: VT.
 * KT. CHỦ TỊCH PHÓ CHỦ TỊCH Bế Văn Kham     KT. CHỦ TỊCH PHÓ CHỦ TỊCH | Bế Văn Kham
 * UBND HUYỆN SÔNG TRÀ PHÒNG NỘI VỤ          UBND HUYỆN SÔNG TRÀ | PHÒNG NỘI VỤ
 * </pre>
 */
final class JoinedLines {
  private static final Pattern RECIPIENTS =
      Pattern.compile("^\\W{0,3}noi nhan\\s?:?\\s+[-–+*•]\\s?\\S.*");
  private static final Pattern NEXT_RECIPIENT =
      Pattern.compile("(?<=[;.:,)])\\s+(?=[-–+*•]\\s?\\p{Lu})");
  private static final Pattern SIGNED =
      Pattern.compile(
          "^(?<block>\\p{Lu}[\\p{Lu}\\s./,]{4,90}?)\\s+(?<name>(?:(?:TS|ThS|GS|PGS|BS)\\.?\\s?)*\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}*){1,4})$");
  private static final Pattern BELOW =
      Pattern.compile(
          "(?iuU)^(?<above>(?:UBND|[ỦU][ỶỷY]?\\s?BAN NHÂN DÂN|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|BỘ)\\s(?:\\p{L}+\\s?){2,6}?)\\s"
              + "(?=(?:SỞ|PHÒNG|CHI CỤC|CỤC|TRUNG TÂM|TRƯỜNG|BAN QUẢN LÝ|THANH TRA|VĂN PHÒNG)\\s\\p{L})");

  private JoinedLines() {}

  /** The parts of a foot's cell, most often the cell alone. */
  static List<String> ofFoot(String cell) {
    if (RECIPIENTS.matcher(Fold.fold(cell)).matches()) {
      String text = cell.replaceFirst("(?<=\\p{L})\\s?(?::\\s*|\\s)(?=[-–+*•])", ": ");
      return List.of(NEXT_RECIPIENT.split(text));
    }
    Matcher signed = SIGNED.matcher(cell);
    if (signed.matches()
        && SignatureReader.isSignature(signed.group("block"))
        && SignatureReader.isName(signed.group("name"), true)) {
      return List.of(signed.group("block"), signed.group("name"));
    }
    return List.of(cell);
  }

  /** The bodies of a head's cell, the superior first; most often the cell alone. */
  static List<String> ofHead(String cell) {
    List<String> bodies = new ArrayList<>();
    Matcher below = BELOW.matcher(cell);
    if (Fold.capitals(cell) && below.find() && !BodyNames.needsPlace(below.group("above"))) {
      bodies.add(below.group("above"));
      bodies.add(cell.substring(below.end()));
      return bodies;
    }
    return List.of(cell);
  }
}
