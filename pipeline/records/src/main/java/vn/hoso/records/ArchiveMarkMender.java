package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What damage made of the closed forms of nơi nhận.
 *
 * <pre>
 * Lưu: VỊ, OLVH:        of number 1490/SVHTT-QLVH        Lưu: VT, QLVH.
 * Lưu: VT, VX (NỢ.      read as "(Ngk)"                  Lưu: VT, VX (Ngk).
 * UBND xã (c1~b/c);                                      UBND xã (để b/c);
 * </pre>
 *
 * <p>Only where the text needed repair. VT is văn thư, with which nearly every mark begins; the
 * unit that wrote a document is the last group of its symbol.
 */
final class ArchiveMarkMender {
  private static final Pattern ITEMS =
      Pattern.compile("^(?<lead>\\W{0,3}\\p{L}{2,4}\\s?[:;.,]?\\s*)(?<items>.*?)(?<end>[.;:]*)$");
  private static final Pattern CLERKS = Pattern.compile("(?U)^V[TtIiịỊíÍìÌ1l]$");
  private static final Pattern BRACKET = Pattern.compile("\\(\\p{L}[^()\\s.;,:]{0,7}\\)?");
  private static final Pattern NOTE =
      Pattern.compile("\\([^()\\s]{1,3}[~\\s]?(?<note>b/c|t/h|p/h|ph/h|theo dõi)\\)");
  private static final Pattern NOTED = Pattern.compile("\\((?:để |[btp]h?/)");

  private ArchiveMarkMender() {}

  /**
   * A line "Lưu: …" as it was printed.
   *
   * @param cell repaired
   * @param asRead the line before repair
   * @param number of the document; null where it has none
   */
  static String mark(String cell, String asRead, @Nullable String number) {
    Matcher matcher = ITEMS.matcher(brackets(cell, asRead));
    if (!matcher.matches()) {
      return cell;
    }
    String unit = number == null ? "" : number.substring(number.lastIndexOf('-') + 1);
    List<String> items = new ArrayList<>();
    for (String item : matcher.group("items").split(",\\s*")) {
      boolean clerks = items.isEmpty() && CLERKS.matcher(item).matches();
      boolean same = unit.length() >= 3 && item.length() == unit.length() && near(item, unit);
      items.add(clerks ? "VT" : same ? unit : item);
    }
    String end = matcher.group("end").replace(':', '.');
    return matcher.group("lead") + String.join(", ", items) + end;
  }

  /** What stands in brackets is no word: "(Ngk)" is a typist, whatever repair makes of it. */
  private static String brackets(String cell, String asRead) {
    Matcher printed = BRACKET.matcher(asRead);
    Matcher repaired = BRACKET.matcher(cell);
    boolean one = printed.find() && repaired.find() && printed.group().endsWith(")");
    return one && !repaired.group().endsWith(")")
        ? cell.substring(0, repaired.start()) + printed.group() + cell.substring(repaired.end())
        : cell;
  }

  private static boolean near(String item, String unit) {
    return !item.equals(unit) && Fold.distance(item, unit) == 1;
  }

  /** "(c1~b/c)" is "(để b/c)": the notes of recipients are a closed list. */
  static String note(String entry) {
    Matcher note = NOTE.matcher(entry);
    return note.find() && !NOTED.matcher(note.group()).lookingAt()
        ? entry.substring(0, note.start())
            + "(để "
            + note.group("note")
            + ")"
            + entry.substring(note.end())
        : entry;
  }
}
