package vn.hoso.records;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Reference;
import vn.hoso.vietnamese.DocumentType;

/**
 * The letters of symbols that damage changed, told by what the symbol stands for: the bar of Đ is
 * what engines lose.
 *
 * <pre>
 * 27-QB/TU       of a QUY ĐỊNH                        27-QĐ/TU
 * 215/BC-BVDK    of a Bệnh viện đa khoa               215/BC-BVĐK
 * 29/HD-LBLD     an abbreviation that is known        29/HD-LĐLĐ
 * </pre>
 *
 * Digits are never changed, and nothing is in a text that needed no repair.
 */
final class CodeMender {
  private static final Pattern GROUP = Pattern.compile("\\p{L}[\\p{L}&1]*\\d{0,2}");

  /** What is read for Đ. */
  private static final String BARRED = "DBPÐ";

  private static final int MOST_BARS = 4;

  /** What the commonest issuers are shortened to in their symbols. */
  private static final List<String> SHORTS = List.of("UBND", "HĐND");

  private final boolean damaged;
  private final String initials;

  private CodeMender(boolean damaged, String initials) {
    this.damaged = damaged;
    this.initials = initials;
  }

  static CodeMender of(RecordInput input) {
    boolean damaged = !input.repaired().edits().isEmpty();
    return new CodeMender(
        damaged, damaged ? initials(String.join(" ", input.repaired().lines()), false) : "");
  }

  /** The references, their numbers mended. */
  List<Reference> mend(List<Reference> references) {
    return damaged ? references.stream().map(this::mend).toList() : references;
  }

  private Reference mend(Reference reference) {
    return reference.number() == null
        ? reference
        : new Reference(
            reference.type(),
            mend(reference.number(), reference.type(), reference.issuer()),
            reference.date(),
            reference.issuer(),
            reference.about(),
            reference.line());
  }

  /**
   * A number and symbol as it was printed.
   *
   * @param type of the document that bears it; null where unknown
   * @param issuer of that document; null where unknown
   */
  String mend(String number, @Nullable String type, @Nullable String issuer) {
    int symbol = number.replaceFirst("^\\d*[a-z]?(?:/\\d{4})?", "").length();
    String digits = number.substring(0, number.length() - symbol);
    Matcher group = GROUP.matcher(number.substring(digits.length()));
    String own = issuer == null ? "" : initials(issuer, true);
    StringBuilder mended = new StringBuilder(digits);
    boolean first = true;
    while (group.find()) {
      String part = group.group();
      String code = first && type != null ? ofType(part, type) : null;
      group.appendReplacement(
          mended, Matcher.quoteReplacement(code != null ? code : ofBody(part, own)));
      first = false;
    }
    group.appendTail(mended);
    return damaged ? mended.toString() : number;
  }

  /** The code of a type that a group may be; null where none is like it. */
  private static @Nullable String ofType(String part, String type) {
    List<String> codes =
        Vocabulary.lexicon().documentTypes().stream()
            .filter(known -> known.name().equals(type))
            .map(DocumentType::code)
            .filter(code -> !code.isEmpty())
            .toList();
    if (codes.contains(part)) {
      return part;
    }
    // "QDST-DS" of a court's decision: the code, then what court.
    return codes.stream()
        .filter(code -> part.length() >= code.length())
        .filter(code -> alike(part.substring(0, code.length()), code))
        .filter(code -> part.length() == code.length() || code.indexOf('Đ') >= 0)
        .findFirst()
        .map(code -> code + part.substring(code.length()))
        .orElse(null);
  }

  private static boolean alike(String read, String code) {
    boolean alike = read.length() == code.length();
    for (int i = 0; alike && i < code.length(); i++) {
      char r = read.charAt(i);
      char c = code.charAt(i);
      boolean bar = (c == 'Đ' || c == 'D') && BARRED.indexOf(r) >= 0;
      boolean stroke = c == 'r' && "1tlif".indexOf(r) >= 0;
      boolean foot = c == 'T' && r == 'I';
      alike = r == c || bar || stroke || foot;
    }
    return alike;
  }

  private String ofBody(String part, String issuerInitials) {
    // "ĐSVH" (đời sống văn hóa) is known, but the Cục Di sản văn hóa writes DSVH.
    String bare = part.replace('Đ', 'D');
    if (part.length() >= 3 && !issuerInitials.contains(part) && issuerInitials.contains(bare)) {
      return bare;
    }
    String brief = shortOf(part, issuerInitials);
    if (brief != null) {
      return brief;
    }
    Set<String> candidates = candidates(part);
    boolean asPrinted =
        known(part)
            || issuerInitials.contains(part)
            || (part.length() >= 3 && initials.contains(part));
    if (candidates.size() < 2 || asPrinted) {
      return part;
    }
    List<String> of =
        candidates.stream().filter(c -> !c.equals(part) && issuerInitials.contains(c)).toList();
    if (of.isEmpty()) {
      of = candidates.stream().filter(c -> !c.equals(part) && known(c)).toList();
    }
    if (of.isEmpty() && part.length() >= 3) {
      of = candidates.stream().filter(c -> !c.equals(part) && within(c, issuerInitials)).toList();
    }
    if (of.isEmpty() && part.length() >= 3) {
      of = candidates.stream().filter(c -> !c.equals(part) && initials.contains(c)).toList();
    }
    return of.size() == 1 ? of.getFirst() : part;
  }

  /**
   * Whether letters stand in others in their order: TTĐGTS in Trung tâm Dịch vụ đấu giá tài sản.
   */
  private static boolean within(String letters, String others) {
    int at = 0;
    for (int i = 0; i < others.length() && at < letters.length(); i++) {
      at += others.charAt(i) == letters.charAt(at) ? 1 : 0;
    }
    return at == letters.length() && others.charAt(0) == letters.charAt(0);
  }

  /** "HDPND" of a Hội đồng nhân dân: a letter off what its name is shortened to; null else. */
  private static @Nullable String shortOf(String part, String issuerInitials) {
    for (String brief : SHORTS) {
      String read = Fold.letters(part);
      String meant = Fold.letters(brief);
      if (issuerInitials.startsWith(brief)
          && !part.equals(brief)
          && Fold.distance(read, meant) <= 1) {
        return brief;
      }
    }
    return null;
  }

  private static boolean known(String part) {
    return part.length() >= 3 && Vocabulary.lexicon().abbreviations().contains(part);
  }

  /** The group itself and with Đ for some of the letters that may have been one. */
  private static Set<String> candidates(String part) {
    Set<String> candidates = new LinkedHashSet<>(List.of(part));
    int bars = 0;
    for (int i = 0; i < part.length() && bars < MOST_BARS; i++) {
      if (BARRED.indexOf(part.charAt(i)) >= 0) {
        bars++;
        for (String one : new ArrayList<>(candidates)) {
          candidates.add(one.substring(0, i) + 'Đ' + one.substring(i + 1));
        }
      }
    }
    return candidates;
  }

  /**
   * The first letters of the words, capitals without marks but for Đ: "BVĐKHTBL".
   *
   * @param whole whether an abbreviation stands whole, as "THPT" of a Trường THPT does in its
   *     symbol
   */
  private static String initials(String text, boolean whole) {
    StringBuilder initials = new StringBuilder();
    for (String word : text.split("[^\\p{L}\\p{M}]+")) {
      if (!word.isEmpty()) {
        boolean brief =
            whole
                && word.matches("\\p{Lu}{2,5}")
                && !Vocabulary.lexicon().hasSyllable(word.toLowerCase(Locale.ROOT));
        if (brief) {
          initials.append(word);
          continue;
        }
        String first = word.substring(0, 1).toUpperCase(Locale.ROOT);
        initials.append(first.equals("Đ") ? first : Fold.fold(first).toUpperCase(Locale.ROOT));
      }
    }
    return initials.toString();
  }
}
