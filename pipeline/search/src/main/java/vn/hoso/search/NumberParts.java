package vn.hoso.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoso.vietnamese.Letters;

/**
 * The parts by which a document number is asked for: of 06/2020/QĐ-UBND these are all runs between
 * slashes (06/2020, 2020/qd-ubnd, qd-ubnd …), the pieces of the symbol (qd, ubnd), and each once
 * more without leading zeros. Folded, so QĐ and QD are the same.
 */
final class NumberParts {
  private NumberParts() {}

  /** All parts of a number as printed. */
  static Set<String> of(String number) {
    String whole = normal(number);
    List<String> pieces = new ArrayList<>();
    for (String piece : whole.split("/")) {
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
    }
    Set<String> parts = new LinkedHashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      for (int j = i + 1; j <= pieces.size(); j++) {
        add(parts, String.join("/", pieces.subList(i, j)));
      }
      for (String symbol : pieces.get(i).split("-")) {
        if (!symbol.isEmpty()) {
          add(parts, symbol);
        }
      }
    }
    return parts;
  }

  /** The forms of what somebody typed, any of which may stand in {@link #of}. */
  static Set<String> asked(String typed) {
    Set<String> forms = new LinkedHashSet<>();
    String whole = normal(typed);
    add(forms, whole.startsWith("/") ? whole.substring(1) : whole);
    return forms;
  }

  /** Whether a word of a query looks like a number with its symbol, or a part of one. */
  static boolean looksLikeOne(String word) {
    return word.indexOf('/') > 0 && word.chars().anyMatch(Character::isDigit);
  }

  /** Folded, without spaces and what else cannot stand in a number; * is kept for patterns. */
  static String normal(String number) {
    return Spelling.folded(Letters.nfc(number))
        .codePoints()
        .map(c -> c == '–' || c == '—' ? '-' : c)
        .filter(c -> Spelling.isWordPart(c) || c == '/' || c == '-' || c == '.' || c == '*')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static void add(Set<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
      String stripped = part.replaceFirst("^0+(?=\\d)", "");
      parts.add(stripped);
    }
  }
}
