package vn.hoso.repair;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.Letters;

/** Tokens that are never read as words: addresses, numbers, codes, labels, known abbreviations. */
final class LockedTokens {
  /** Nothing printed is longer; a text without spaces must not make the search run away. */
  private static final int LONGEST = 32;

  private final Vocabulary vocabulary;
  private final Copies copies;
  private final boolean clean;

  LockedTokens(Vocabulary vocabulary, Copies copies, Noise noise) {
    this.vocabulary = vocabulary;
    this.copies = copies;
    this.clean = noise.clean();
  }

  /** The edges of a locked token; null where the token is none. */
  @Nullable List<Edge> edges(Token token) {
    String text = token.text();
    int number = vocabulary.model().number();
    if (text.length() > LONGEST || TokenShape.isRubbish(text) || TokenShape.isAddress(text)) {
      return List.of(Copies.copy(0, text.length(), text, vocabulary.model().unknown(), 0f));
    }
    List<Edge> own = own(text);
    if (own != null) {
      return own;
    }
    if (token.first()) {
      Edge label = label(text);
      if (label != null) {
        return List.of(label);
      }
    }
    if (TokenShape.isNumber(text)) {
      int end = text.length();
      while (end > 0 && TokenShape.isStop(text.charAt(end - 1))) {
        end--;
      }
      return copies.withPunctuation(
          text, 0, end, Copies.copy(0, end, text.substring(0, end), number, 0f));
    }
    var code = CodeGrammar.mend(text);
    if (code.isPresent()) {
      return List.of(new Edge(0, text.length(), code.get(), number, 0f, Edge.Kind.GRAMMAR));
    }
    return clean && !token.capitals() ? capitals(text) : abbreviation(text);
  }

  /** A word as the user wrote it down. */
  private @Nullable List<Edge> own(String text) {
    Core core = Core.of(text);
    String piece = core.cut(text);
    if (!vocabulary.own().isOwn(piece)) {
      return null;
    }
    int word = vocabulary.model().unknown();
    Edge copy = Copies.copy(core.start(), core.end(), piece, word, Copies.KNOWN_BUT_RARE);
    return copies.withPunctuation(text, core.start(), core.end(), copy);
  }

  /** Amid sound small letters capitals are an abbreviation, known or not: CIA is no CỦA. */
  private @Nullable List<Edge> capitals(String text) {
    Core core = Core.of(text);
    String piece = core.cut(text);
    boolean capitals =
        piece.length() >= 2
            && piece.equals(Letters.fold(piece))
            && TokenShape.capitals(piece) == piece.length();
    if (!capitals || vocabulary.isAbbreviationUnmarked(piece)) {
      return abbreviation(text);
    }
    Edge copy = Copies.copy(core.start(), core.end(), piece, vocabulary.id(piece), 0f);
    return copies.withPunctuation(text, core.start(), core.end(), copy);
  }

  private @Nullable Edge label(String text) {
    if (TokenShape.isLabel(text)) {
      return new Edge(0, text.length(), text, 0, 0f, Edge.Kind.STOP);
    }
    if (!clean && LabelGrammar.isNumberLabel(text)) {
      return new Edge(0, text.length(), "Số:", 0, 0f, Edge.Kind.GRAMMAR);
    }
    String numeral = clean ? null : LabelGrammar.romanNumeral(text);
    return numeral == null ? null : new Edge(0, text.length(), numeral, 0, 0f, Edge.Kind.GRAMMAR);
  }

  private @Nullable List<Edge> abbreviation(String text) {
    Core core = Core.of(text);
    String piece = core.cut(text);
    if (piece.length() < 3 || !vocabulary.isAbbreviation(piece) || vocabulary.isSpelled(piece)) {
      return null;
    }
    Edge copy =
        Copies.copy(core.start(), core.end(), piece, vocabulary.abbreviationWord(piece), 0f);
    return copies.withPunctuation(text, core.start(), core.end(), copy);
  }
}
