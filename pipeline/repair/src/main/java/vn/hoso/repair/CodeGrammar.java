package vn.hoso.repair;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.Letters;

/**
 * The grammar of numbers and symbols (số, ký hiệu) of administrative documents: Nghị định
 * 30/2020/NĐ-CP, appendix I, part II.3 and appendix III. {@code 4906/QD-UBND} becomes {@code
 * 4906/QĐ-UBND}; digits are never touched.
 */
final class CodeGrammar {
  private static final Pattern CODE =
      Pattern.compile(
          "(?<lead>[(\\[\"“]*)(?<number>\\d{0,6}[a-z]?)(?<year>/\\d{4})?"
              + "/(?<symbol>[\\p{L}&]{1,8}\\d{0,2}(?:\\.\\p{Lu}{2,8})?(?:[-–][\\p{L}&]{1,12}(?:\\.\\p{L}{1,6})?){0,3})(?<tail>[;:.,)\\]\"”]*)");

  /**
   * Codes whose letter Đ an engine without Vietnamese cannot read. Not those that are a code
   * without it as well: HD is hướng dẫn, DA is dự án.
   */
  private static final Set<String> WITH_DJ =
      Set.of(
          "QĐ", "NĐ", "CĐ", "CTĐ", "HĐND", "HĐBT", "HĐQT", "HĐTĐKT", "HĐPH", "HĐNV", "ĐU", "BCĐ",
          "LĐTBXH", "SLĐTBXH", "BLĐTBXH", "GDĐT", "BGDĐT", "SGDĐT", "PGDĐT", "ĐHQG", "ĐTN", "LĐLĐ",
          "LĐVL", "LĐVL&TN");

  /** The Party's form: 31-QĐ/ĐU, 176-KH/TWĐTN. */
  private static final Pattern PARTY_CODE =
      Pattern.compile(
          "[(\\[\"“]*\\d{1,6}[-–](?<symbol>\\p{Lu}[\\p{L}1]{1,3}/\\p{Lu}{1,8}(?:\\.\\p{L}{1,6})?)"
              + "(?<tail>[;:.,)\\]\"”]*)");

  /** The people's committee as engines read it. */
  private static final Pattern COMMITTEE =
      Pattern.compile(
          "(?:L[IJT1l]|[IT]J|\\[J|I[.,]-?[IT]?|r[.,]r|TI|ti|l[iI]|U|u)BN[DbO]|[Uu][8SsEenu]N[DO]");

  /** Shorter parts with another letter are other parts. */
  private static final int LONG = 4;

  private static final Map<String, String> BY_FOLD = new HashMap<>();
  private static final Set<String> KNOWN = new HashSet<>();

  static {
    for (String code : WITH_DJ) {
      BY_FOLD.put(Letters.fold(code), code);
      KNOWN.add(code);
    }
    // The letters that Western engines put for Đ in the two most frequent codes.
    for (String read : new String[] {"QP", "QB", "QE", "Qb", "Qd", "QÐ"}) {
      BY_FOLD.put(read, "QĐ");
    }
    for (String read : new String[] {"NP", "NB", "NÐ", "Nb"}) {
      BY_FOLD.put(read, "NĐ");
    }
    for (String read : new String[] {"CT1", "CTt", "CTI", "CTl"}) {
      BY_FOLD.put(read, "CTr");
    }
    for (String read : new String[] {"TT1", "TTt", "TTI", "TTl"}) {
      BY_FOLD.put(read, "TTr");
    }
    for (String read : new String[] {"HPND", "HBND", "HDNP", "HÐND"}) {
      BY_FOLD.put(read, "HĐND");
    }
  }

  /** A code or an abbreviation, and the word that ran together with it. */
  private static final Pattern GLUED =
      Pattern.compile(
          "[(\\[\"“]*(?:\\d{0,6}(?:/\\d{4})?/)?"
              + "(?:(?:\\p{Lu}+[-–])+(?:TTg|CTr|\\p{Lu}{2,})|\\p{Lu}{2,}\\d{2}|\\p{Lu}{4,})"
              + "(?<word>\\p{Ll}(?!\\p{Lu})\\p{L}\\P{Lu}*)");

  /** A word, or {@code Số:}, and the code or percentage that ran together with it. */
  private static final Pattern GLUED_BEFORE =
      Pattern.compile(
          "[sS]6(?<dated>\\d{2,4}[1Il|/tf]20\\d{2}[1Il|/tf]?N[DĐBEP][-–]C[Pp].*)|"
              + "S[60Oo\\p{Ll}]{1,2}:(?<after>\\d{1,6})|[sS]6(?<share>\\d{2,3}%.*)"
              + "|(?=\\p{L}[\\D6])[^/]{0,20}?(?:[sS]6(?=\\d)|[^\\dsS]|[sS](?!6\\d))"
              + "(?<code>\\d{1,6}(?:/\\d{4})?[/-]\\p{Lu}{2}.*)");

  private CodeGrammar() {}

  /**
   * Where the word begins that ran together with a code or abbreviation before it, as in {@code
   * QĐ-UBNDngày}; −1 where none did.
   */
  static int gluedWord(String token) {
    Matcher m = GLUED.matcher(token);
    return m.matches() ? m.start("word") : -1;
  }

  /** Where the code begins that ran together with a word before it; −1 where none did. */
  static int gluedCode(String token) {
    Matcher m = GLUED_BEFORE.matcher(token);
    if (!m.matches()) {
      return -1;
    }
    return Math.max(
        Math.max(m.start("dated"), m.start("code")), Math.max(m.start("after"), m.start("share")));
  }

  /**
   * As {@link #mend}, in a text whose letters were misread: strokes that became digits or letters
   * are strokes again.
   *
   * @param marked what an abbreviation without its Đ was printed as, or null
   */
  static Optional<String> mendMisread(String token, Function<String, @Nullable String> marked) {
    String stroked = MisreadStrokes.code(token);
    return stroked == null || stroked.equals(token)
        ? mend(token, marked)
        : Optional.of(mend(stroked, marked).orElse(stroked));
  }

  /** Whether a piece is UBND, read by an engine that takes U for two strokes. */
  static boolean isCommittee(String piece) {
    return !piece.equals("UBND") && COMMITTEE.matcher(piece).matches();
  }

  /**
   * The code as it was printed; empty where the token is no code. Unknown codes stay as read.
   *
   * @param marked what an abbreviation without its Đ was printed as, or null
   */
  static Optional<String> mend(String token, Function<String, @Nullable String> marked) {
    Matcher party = PARTY_CODE.matcher(token);
    if (party.matches()) {
      return Optional.of(mended(token, party, marked));
    }
    Matcher m = CODE.matcher(token);
    if (!m.matches()) {
      return Optional.empty();
    }
    String symbol = m.group("symbol");
    boolean numbered = !m.group("number").isEmpty() || m.group("year") != null;
    if (!looksLikeSymbol(symbol) || (!numbered && symbol.indexOf('-') < 0)) {
      return Optional.empty();
    }
    return Optional.of(mended(token, m, marked));
  }

  private static String mended(String token, Matcher m, Function<String, @Nullable String> marked) {
    String symbol = m.group("symbol");
    var mended = new StringBuilder(token.substring(0, m.start("symbol")));
    int from = 0;
    for (int i = 0; i <= symbol.length(); i++) {
      if (i == symbol.length() || "-–/.".indexOf(symbol.charAt(i)) >= 0) {
        mended.append(mendPart(symbol.substring(from, i), marked));
        if (i < symbol.length()) {
          mended.append(symbol.charAt(i));
        }
        from = i + 1;
      }
    }
    return mended.append(m.group("tail")).toString();
  }

  /** Codes are written in capitals, but for TTg, CTr and a few others. */
  private static boolean looksLikeSymbol(String symbol) {
    int capitals = 0;
    int letters = 0;
    for (int i = 0; i < symbol.length(); i++) {
      if (Character.isLetter(symbol.charAt(i))) {
        letters++;
        capitals += Character.isUpperCase(symbol.charAt(i)) ? 1 : 0;
      }
    }
    return letters >= 2 && capitals * 2 > letters && Character.isUpperCase(symbol.charAt(0));
  }

  /** A long part of which one Đ was read as B: BLBTBXH. */
  private static @Nullable String withMisreadStroke(
      String part, Function<String, @Nullable String> marked) {
    for (int i = part.indexOf('B'); i >= 0; i = part.indexOf('B', i + 1)) {
      String other = part.substring(0, i) + "D" + part.substring(i + 1);
      String known = BY_FOLD.containsKey(other) ? BY_FOLD.get(other) : marked.apply(other);
      if (known != null && known.charAt(i) == 'Đ') {
        return known;
      }
    }
    return null;
  }

  private static String mendPart(String part, Function<String, @Nullable String> marked) {
    if (KNOWN.contains(part)) {
      return part;
    }
    if (isCommittee(part)) {
      return "UBND";
    }
    String known = BY_FOLD.get(part);
    if (known == null) {
      known = marked.apply(part);
    }
    if (known == null && part.length() >= LONG) {
      known = withMisreadStroke(part, marked);
    }
    if (known == null) {
      known = BY_FOLD.get(Letters.fold(part).toUpperCase(Locale.ROOT));
    }
    return known == null ? part : known;
  }
}
