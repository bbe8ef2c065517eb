package vn.hoso.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads tokens that no channel explains by what stands beside them: the archive mark at the end of
 * the recipients (<i>Lưu: VT</i>, Nghị định 30/2020/NĐ-CP, appendix I, part II.9), the sign of the
 * đồng behind an amount, <i>Số</i> before a code. For texts whose letters were misread.
 */
final class NeighbourForms {
  private static final Pattern BULLET = Pattern.compile("[-–—_*•+.~]{1,2}");

  /** "Lưu:" as engines read it; "II. VE" begins a section. */
  private static final Pattern KEPT =
      Pattern.compile("(?![IVXl1|]{1,5}[.])[LlI|][\\p{L}\\p{N}~\\\\(|>)]{1,4}[:;.]");

  private static final Pattern CLERKS = Pattern.compile("V[TtIiE1lfrY](?<tail>[.,;:]{0,2})");
  private static final Pattern AMOUNT = Pattern.compile("\\(?\\d{1,3}(?:[.,]\\d{3})+");
  private static final Pattern DONG = Pattern.compile("(?:d|c1|@)(?<tail>[.,;:)]{0,2})");
  private static final Pattern NUMBER = Pattern.compile("S[60OoéóôòõöðôốồỐ]{1,2}");

  /** "số" within a line as engines read it: sii, s5, sd, tii. */
  private static final Pattern NUMBER_WORD =
      Pattern.compile("[sS5](?:[iI1lrfd6]{2}|[560dóôöòốồoOáAB]|[iI1l][5S])|t[iI1l]{2}");

  private static final Pattern NUMBER_AND_HYPHEN = Pattern.compile("\\d{1,4}[-–]");

  /** "số", and the last syllable of a kind of document, as engines read them. */
  private static final Pattern TELLS_OF_CODE =
      Pattern.compile(
          NUMBER_WORD.pattern()
              + "|[sS][abB]|S[60oốOÓ]:|[vV][\\p{L}6@4i~]{1,2}n|[hH]o[\\p{L}?~]{1,3}ch"
              + "|[qQ]uy[\\p{L}~]{1,3}t|[lL]u[\\p{L}~4?]{1,2}n?|[dD][jiìịl1]nh|[tT]h[iịj]|[dD][\\p{L}~]{1,3}n");

  private static final Pattern CODE_BEGINS =
      Pattern.compile(
          "^(?=.*\\d)[\\dlIOoZzSqgB.]{1,5}(?:/[\\dlIOZzo]{4})?/\\p{Lu}[\\p{L}\\d]{0,7}(?:[-–]|/\\p{Lu})");

  /** "ngày" as engines read it. */
  private static final Pattern DAY = Pattern.compile("[(]?[nN][gq][\\p{L}6@4]{1,2}[yvỳ]");

  /** What may follow "chỉ tiết": kiệm, lộ; all else follows "chi tiết". */
  private static final Pattern SPARE = Pattern.compile("(?:ki[eêệẹ]m|l[oôộọ])\\P{L}*");

  private static final Pattern DRAFTER =
      Pattern.compile("\\(?[A-ZĐ]{2,4}\\d?(?:[.,;:)]|\\(\\d{1,2}\\)){0,2}");

  /** "KT. BỘ TRƯỞNG", and "THỨ" and "TRƯỞNG" below it, as engines read them. */
  private static final Pattern FOR = Pattern.compile("K[TI1l][.,:]?");

  private static final Pattern MINISTRY = Pattern.compile("[BĐR8][OÔỘ0QÒ6][\\p{L}~.,]?");
  private static final Pattern HEAD = Pattern.compile("T[RKH][\\p{L}\\p{N}'~.,\\\\]{2,6}");
  private static final Pattern DEPUTY = Pattern.compile("T[HIl1][\\p{L}\\p{N}'~.,\\\\]{1,3}");

  /** So many words of the recipients' list may stand between the two lines of a signature. */
  private static final int BESIDE = 8;

  private final Map<Token, String> printed = new HashMap<>();

  private NeighbourForms() {}

  /**
   * The same for texts that OCR read well: Tesseract's Vietnamese model makes "chỉ tiết" of "chi
   * tiết" so often that even the texts of which language models learn are full of it.
   */
  static Map<Token, String> ofGoodOcr(List<List<Token>> paragraphs) {
    var forms = new NeighbourForms();
    for (List<Token> paragraph : paragraphs) {
      for (int i = 0; i + 1 < paragraph.size(); i++) {
        Token next = paragraph.get(i + 1);
        boolean only =
            i + 2 < paragraph.size() && SPARE.matcher(paragraph.get(i + 2).text()).matches();
        if (paragraph.get(i).text().equals("chỉ")
            && Core.of(next.text()).cut(next.text()).equals("tiết")
            && !only) {
          forms.put(paragraph.get(i), "chi");
        }
      }
    }
    return forms.printed;
  }

  /** What tokens were printed as, where it is not what was read. */
  static Map<Token, String> of(List<List<Token>> paragraphs) {
    var forms = new NeighbourForms();
    for (List<Token> paragraph : paragraphs) {
      for (int i = 0; i + 1 < paragraph.size(); i++) {
        Token token = paragraph.get(i);
        Token next = paragraph.get(i + 1);
        if (next.line() == token.line()) {
          forms.pair(i == 0 ? null : paragraph.get(i - 1), token, next);
          if (forms.isKept(token, next)) {
            forms.drafters(paragraph, i + 2);
          }
        }
        if (FOR.matcher(token.text()).matches()) {
          forms.deputy(paragraph, i);
        }
      }
    }
    return forms.printed;
  }

  /** Who signs for a minister is a deputy, THỨ TRƯỞNG; THỦ TRƯỞNG is a far commoner word. */
  private void deputy(List<Token> paragraph, int at) {
    if (at + 2 >= paragraph.size()
        || !MINISTRY.matcher(paragraph.get(at + 1).text()).matches()
        || !HEAD.matcher(paragraph.get(at + 2).text()).matches()) {
      return;
    }
    int last = Math.min(paragraph.size() - 1, at + 4 + BESIDE);
    for (int i = at + 3; i < last; i++) {
      boolean deputy =
          !printed.containsKey(paragraph.get(i))
              && DEPUTY.matcher(paragraph.get(i).text()).matches()
              && HEAD.matcher(paragraph.get(i + 1).text()).matches();
      if (deputy) {
        put(paragraph.get(i), "THỨ");
        put(paragraph.get(i + 1), "TRƯỞNG");
        return;
      }
    }
  }

  /** Whether these are "Lưu: VT,", as read or as printed. */
  private boolean isKept(Token token, Token next) {
    return KEPT.matcher(token.text()).matches()
        && CLERKS.matcher(printed.getOrDefault(next, next.text())).matches();
  }

  /**
   * Behind the archive mark stands the short name of the unit that drafted the document, which no
   * dictionary has; a few capitals there are what they were read as. D may have been Đ.
   */
  private void drafters(List<Token> paragraph, int from) {
    int line = paragraph.get(from - 1).line();
    for (int i = from; i < paragraph.size() && paragraph.get(i).line() == line; i++) {
      Token token = paragraph.get(i);
      if (!DRAFTER.matcher(token.text()).matches()) {
        return;
      }
      if (token.text().indexOf('D') < 0) {
        printed.put(token, token.text());
      }
    }
  }

  private void pair(@Nullable Token before, Token token, Token next) {
    boolean heads =
        token.first()
            || (before != null
                && before.first()
                && before.line() == token.line()
                && BULLET.matcher(before.text()).matches());
    Matcher clerks = CLERKS.matcher(next.text());
    if (heads && KEPT.matcher(token.text()).matches() && clerks.matches()) {
      put(token, "Lưu:");
      put(next, "VT" + clerks.group("tail"));
    }
    if (token.text().equals("UB") && next.text().startsWith("MTTQ")) {
      printed.put(token, "UB"); // no Ủy
    }
    Matcher dong = DONG.matcher(next.text());
    if (AMOUNT.matcher(token.text()).matches() && dong.matches()) {
      put(next, "đ" + dong.group("tail"));
    }
    Core core = Core.of(next.text());
    String date = MisreadNumbers.date(core.cut(next.text()), DAY.matcher(token.text()).matches());
    if (date != null) {
      put(next, next.text().substring(0, core.start()) + date + next.text().substring(core.end()));
    }
    code(token, next);
    if (!token.first()
        && NUMBER_WORD.matcher(token.text()).matches()
        && (CODE_BEGINS.matcher(next.text()).find() || MisreadStrokes.code(next.text()) != null)) {
      put(token, token.capitals() ? "SỐ" : "số");
    }
    if (token.first()
        && NUMBER.matcher(token.text()).matches()
        && Character.isDigit(next.text().charAt(0))
        && CodeGrammar.mend(next.text(), part -> null).isPresent()) {
      put(token, "Số");
    }
  }

  /** A code whose stroke was misread, behind the words that tell of one. */
  private void code(Token token, Token next) {
    if (NUMBER_AND_HYPHEN.matcher(token.text()).matches()) {
      String rest = MisreadStrokes.restOfCode(next.text());
      if (rest != null) {
        put(next, rest);
      }
    } else if (TELLS_OF_CODE.matcher(token.text()).matches()) {
      String code = MisreadStrokes.expected(next.text());
      if (code != null) {
        put(next, code);
      }
    }
  }

  private void put(Token token, String form) {
    if (!token.text().equals(form)) {
      printed.put(token, form);
    }
  }
}
