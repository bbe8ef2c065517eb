package vn.hoso.repair;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Codes of documents whose strokes Western engines took for letters or digits: {@code 27-NQfTW} for
 * 27-NQ/TW, {@code 63IUBND-TH} for 63/UBND-TH. A stroke comes back only between a number, a known
 * kind of document and a known issuer; a number that cannot be told stays as it was read. For texts
 * whose letters were misread.
 */
final class MisreadStrokes {
  /**
   * What stands where a stroke was printed; {@link #LIKELY} where no word before tells of a code.
   */
  private static final String STROKE = "[/1Il|ftijr!\\]\\[J]";

  private static final String LIKELY = "[Il|!f\\]\\[J]";

  private static final String LEAD = "(?<lead>[(\\[\"“]*)";
  private static final String NUMBER =
      "(?<number>(?=[+}tSsZzB]{0,3}[\\dlIOo])[\\dlIOoSstZzB+}]{1,4}[a-z]?)";
  private static final String TAIL = "(?<tail>[;:.,)\\]\"”]*)";

  /** Đ as engines without it read it. */
  private static final String DJ = "(?:[ĐÐDBEP]|[£E]>)";

  /** A part of a code, and what engines make of it. */
  private record Part(String printed, Pattern read) {
    static Part of(String printed, String read) {
      return new Part(printed, Pattern.compile(read));
    }

    /** Đ, and U of two strokes, misread; all other letters as they are. */
    static Part of(String printed) {
      return of(printed, printed.replace(".", "\\.").replace("U", U).replace("Đ", DJ));
    }
  }

  private static final String U = "(?:U|L[IJ]|[IT]J)";

  /** The kinds that the Party's codes name before the stroke. */
  private static final List<Part> KINDS =
      List.of(
          Part.of("CTr", "CT(?:[r1Il](?=" + STROKE + "))"),
          Part.of("TTr", "TT(?:[r1Il](?=" + STROKE + "))"),
          Part.of("KH"),
          Part.of("NQ", "(?:N|\\{)[Qq]"),
          Part.of("QyĐ", "Q[yY]" + DJ),
          Part.of("QĐ", "[Qq](?:[du]|" + DJ + ")"),
          Part.of("KL", "K[LlI]"),
          Part.of("CT", "CT(?!r)"),
          Part.of("HD"),
          Part.of("TB"),
          Part.of("BC"),
          Part.of("CV"),
          Part.of("QC"),
          Part.of("BB"),
          Part.of("PA"),
          Part.of("ĐA", "ĐA"));

  /** Issuers of the Party's codes; the stroke before a T runs together with it. */
  private static final List<Part> PARTY_ISSUERS =
      List.of(
          Part.of("/TW", "(?:" + STROKE + "[TtIl1r]|rr|n)[Ww]"),
          Part.of("/TƯ", STROKE + "T(?:Ư|U')"),
          Part.of("/TU", STROKE + "T" + U),
          Part.of("/TLĐ", "(?:" + STROKE + "[TI]L|m)" + DJ),
          stroked("ĐĐ.LĐLĐ"),
          stroked("BTVTU"),
          stroked("BTVHU"),
          stroked("BTVĐU"),
          stroked("BTGTU"),
          stroked("BTCTU"),
          stroked("BTCTW"),
          stroked("BTGTW"),
          stroked("UBKTTU"),
          stroked("UBKTTW"),
          stroked("UBKT"),
          stroked("VPTW"),
          stroked("VPTU"),
          stroked("TWĐTN"),
          stroked("BCSĐ"),
          stroked("BCĐ"),
          stroked("BBT"),
          stroked("BCT"),
          stroked("BTC"),
          stroked("BTG"),
          stroked("BTV"),
          stroked("ĐTN"),
          stroked("ĐU"),
          stroked("HU"));

  /** Issuers that stand behind the number itself: 63/UBND-TH. */
  private static final List<Part> ISSUERS =
      Stream.concat(
              Stream.of(Part.of("TLĐ", "[TI]L" + DJ), Part.of("NĐ-CP", "N" + DJ + "-CP")),
              Stream.of(
                      ("UBMTTQ MTTQ UBND HĐND BTVTU BTV LĐLĐ BBT BCT ĐTN TWĐTN HLHPN HND HCCB"
                              + " VPTW VPTU VPCP VPQH VPUBND BNV BTP BCA BQP BNG BYT BTC BXD BGTVT"
                              + " BGDĐT BKHĐT BKHCN BTTTT BTNMT BNNPTNT BLĐTBXH BVHTTDL BHXH KBNN"
                              + " SNV STP STC SXD SCT SYT SGDĐT SKHĐT SKHCN STTTT STNMT SNNMT"
                              + " SNNPTNT SLĐTBXH SVHTTDL SGTVT UBKT")
                          .split(" "))
                  .map(Part::of))
          .toList();

  /** 15-KH/TU; the hyphen may be lost in print. */
  private static final Pattern PARTY =
      Pattern.compile(
          LEAD
              + NUMBER
              + "(?<hyphen>[-–]?)"
              + group("kind", KINDS)
              + group("issuer", PARTY_ISSUERS)
              + TAIL);

  /** What follows a number that stands apart: KH/TU. */
  private static final Pattern REST_OF_PARTY =
      Pattern.compile(group("kind", KINDS) + group("issuer", PARTY_ISSUERS) + TAIL);

  /** Kinds in the codes of the state, behind the number's stroke. */
  private static final String STATE_KINDS =
      "(?:NQ|Q[ĐDBP]|NQLT|CT|QC|Q[yY][ĐD]|TC|TB|HD|CTr|KH|PA|[ĐD]A|BC|BB|TTr|H[ĐD]|CV|C[ĐD]|GM|GP"
          + "|PC|K[Ll])";

  private static final String COMMITTEE =
      "(?:L[IJT1l]|[IT]J|U|u)[BS8][NU][DbO]|[Uu][8SsEenuBA][NnU][DO]";

  /** 284/HD-TLĐ with any unit behind, where the stroke alone was misread. */
  private static final Pattern STATE =
      Pattern.compile(
          LEAD
              + NUMBER
              + "[1Il|f!\\]\\[J](?<symbol>"
              + STATE_KINDS
              + "[-–]\\p{Lu}[\\p{L}&.-]{1,16})"
              + TAIL);

  /** A decision whose letters are misread as well; its hyphen may be lost. */
  private static final Pattern DECISION =
      Pattern.compile(
          LEAD
              + NUMBER
              + STROKE
              + "[Qq8](?:[oO]|"
              + DJ
              + ")(?:[-–]|(?=UBND))(?<committee>"
              + COMMITTEE
              + ")"
              + TAIL);

  /** A code that a space cut behind its hyphen. */
  private static final Pattern CUT_STATE =
      Pattern.compile(LEAD + NUMBER + "[1Il|f!\\]\\[J](?<symbol>" + STATE_KINDS + "[-–])(?<tail>)");

  private static final String UNITS = "(?<units>(?:[-–][\\p{Lu}][\\p{L}&]{0,9}){0,2})";

  private static final Pattern LETTER =
      Pattern.compile(LEAD + NUMBER + LIKELY + group("issuer", ISSUERS) + UNITS + TAIL);

  /** The same where the words before tell that a code follows. */
  private static final Pattern EXPECTED_LETTER =
      Pattern.compile(
          LEAD
              + NUMBER
              + "(?:"
              + STROKE
              + group("issuer", ISSUERS)
              + UNITS
              + "|m"
              + DJ
              + ")"
              + TAIL);

  /** With the year: 126 1 2024 ND-CP, l26 l ZO24 NE-CP, 202|2025/QH\5. */
  private static final Pattern YEAR =
      Pattern.compile(
          LEAD
              + "(?<number>[\\dlIOoZzt]{1,4}|B\\d{1,2})[1Il|/tf!\\]]"
              + "(?<year>(?=\\p{L}{0,3}\\d)(?:[1lI]9|[2Zz][0Oo])[\\dlIOoZz]{2})[1Il|/tf!\\]]?"
              + "(?:(?<decree>NI?[DEĐBPO])(?<sign>[-–_])C[Pp]|(?<symbol>TTLT-\\p{Lu}[\\p{Lu}-]+|TT-\\p{Lu}{2,7}"
              + "|NQ-H[DĐB]ND|Q[DĐB]-UBND)"
              + "|(?<assembly>[Qqe]H)[1lI|\\\\](?<term>[0-6]))"
              + TAIL);

  /** A number whose digits are told for certain; Z may be 2 and 7. */
  private static final Pattern CERTAIN =
      Pattern.compile("(?=.*\\d)[\\dlIOoSst+Z]+[a-z]?|[lI][OoS]|S[Oo]");

  /** Digits, or letters that are taken for digits and make no word. */
  private static final Pattern NUMBERS =
      Pattern.compile("(?!0+$)(?:.*\\d.*|[lI][OoS+]\\+?|S[Oo]|[lI]\\+\\+)");

  private static final int SHORTEST = 5;

  private MisreadStrokes() {}

  private static Part stroked(String printed) {
    Part part = Part.of(printed);
    return Part.of("/" + printed, STROKE + part.read().pattern());
  }

  private static String group(String name, List<Part> parts) {
    return parts.stream()
        .map(part -> part.read().pattern())
        .collect(Collectors.joining("|", "(?<" + name + ">", ")"));
  }

  private static String printed(List<Part> parts, String read) {
    for (Part part : parts) {
      if (part.read().matcher(read).matches()) {
        return part.printed();
      }
    }
    return read;
  }

  /** The code with its strokes; null where the token is none. */
  static @Nullable String code(String read) {
    if (read.length() < SHORTEST) {
      return null;
    }
    String token = read.replace("£>", "Đ");
    String party = party(token);
    if (party != null) {
      return party;
    }
    String dated = dated(token);
    if (dated != null) {
      return dated;
    }
    Matcher m = DECISION.matcher(token);
    if (m.matches()) {
      return m.group("lead") + number(m) + "/QĐ-UBND" + m.group("tail");
    }
    m = STATE.matcher(token);
    if (m.matches() && isNumber(m)) {
      return m.group("lead") + number(m) + "/" + m.group("symbol") + m.group("tail");
    }
    m = LETTER.matcher(token);
    return m.matches() && isNumber(m) ? letter(m) : null;
  }

  /** What is a code only behind words that tell of one; null where the token is none. */
  static @Nullable String expected(String token) {
    if (code(token) != null) {
      return null;
    }
    Matcher m = CUT_STATE.matcher(token);
    if (m.matches() && isNumber(m)) {
      return m.group("lead") + number(m) + "/" + m.group("symbol");
    }
    m = EXPECTED_LETTER.matcher(token);
    if (!m.matches() || !isNumber(m)) {
      return null;
    }
    return m.group("issuer") == null
        ? m.group("lead") + number(m) + "/TLĐ" + m.group("tail")
        : letter(m);
  }

  /** What was printed behind a number and hyphen that stand apart: KH/TU; null where it is none. */
  static @Nullable String restOfCode(String token) {
    Matcher m = REST_OF_PARTY.matcher(token);
    return m.matches()
        ? printed(KINDS, m.group("kind"))
            + printed(PARTY_ISSUERS, m.group("issuer"))
            + m.group("tail")
        : null;
  }

  private static @Nullable String party(String token) {
    Matcher m = PARTY.matcher(token);
    if (!m.matches()) {
      return null;
    }
    return m.group("lead")
        + number(m)
        + m.group("hyphen")
        + printed(KINDS, m.group("kind"))
        + printed(PARTY_ISSUERS, m.group("issuer"))
        + m.group("tail");
  }

  private static @Nullable String dated(String token) {
    Matcher m = YEAR.matcher(token);
    if (!m.matches()) {
      return null;
    }
    String symbol;
    if (m.group("decree") != null) {
      symbol = "NĐ" + m.group("sign") + "CP";
    } else {
      symbol = m.group("assembly") == null ? m.group("symbol") : "QH1" + m.group("term");
    }
    return m.group("lead")
        + number(m)
        + "/"
        + MisreadNumbers.digits(m.group("year"))
        + "/"
        + symbol
        + m.group("tail");
  }

  private static String letter(Matcher m) {
    return m.group("lead")
        + number(m)
        + "/"
        + printed(ISSUERS, m.group("issuer"))
        + m.group("units")
        + m.group("tail");
  }

  /** Whether what stands before the stroke has a digit and is no zero: 0/BTC is 01 BTC. */
  private static boolean isNumber(Matcher m) {
    String read = m.group("number");
    return NUMBERS.matcher(read).matches();
  }

  private static String number(Matcher m) {
    String read = m.group("number");
    if (!CERTAIN.matcher(read).matches()) {
      return read;
    }
    String letter =
        read.matches(".*\\d[a-z]") && !read.matches(".*[lost]")
            ? read.substring(read.length() - 1)
            : "";
    String digits = read.substring(0, read.length() - letter.length());
    return MisreadNumbers.digits(digits).replace('s', '5').replace('+', '4') + letter;
  }
}
