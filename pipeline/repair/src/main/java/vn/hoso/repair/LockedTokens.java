package vn.hoso.repair;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.Letters;

/** Tokens that are never read as words: addresses, numbers, codes, labels, known abbreviations. */
final class LockedTokens {
  /** Nothing printed is longer; a text without spaces must not make the search run away. */
  private static final int LONGEST = 32;

  /**
   * What it costs, in nats, that a number is just this one of its length: little, for numbers
   * matter.
   */
  private static final float ONE_DIGIT = 1f;

  private static final float TWO_DIGITS = 4.5f;

  private final Vocabulary vocabulary;
  private final Copies copies;
  private final boolean clean;
  private final boolean misreadsLetters;

  LockedTokens(Vocabulary vocabulary, Copies copies, Noise noise) {
    this.vocabulary = vocabulary;
    this.copies = copies;
    this.clean = noise.clean();
    this.misreadsLetters = noise.heavy();
  }

  /**
   * Whether a token is a number so short that, in a text whose letters were often taken for digits,
   * it may be a word: one or two digits within a line.
   */
  boolean mayBeWord(Token token) {
    if (!misreadsLetters || token.first()) {
      return false;
    }
    String text = token.text();
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean bare = digits == text.length();
    boolean stopped = digits == text.length() - 1 && ",;.:".indexOf(text.charAt(digits)) >= 0;
    return (digits == 1 || digits == 2) && (bare || stopped);
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
    if (LabelGrammar.isAuthority(text)) {
      return List.of(Copies.copy(0, text.length(), text, number, 0f));
    }
    List<Edge> comrade = clean ? null : comrade(text);
    if (comrade != null) {
      return comrade;
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
      float cost = mayBeWord(token) ? (end == 1 ? ONE_DIGIT : TWO_DIGITS) : 0f;
      return copies.withPunctuation(
          text, 0, end, Copies.copy(0, end, text.substring(0, end), number, cost));
    }
    var code =
        clean
            ? CodeGrammar.mend(text, part -> null)
            : CodeGrammar.mendMisread(text, vocabulary::marked);
    if (code.isPresent()) {
      return List.of(new Edge(0, text.length(), code.get(), number, 0f, Edge.Kind.GRAMMAR));
    }
    return clean && !token.capitals() ? capitals(token) : abbreviation(token);
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
  private @Nullable List<Edge> capitals(Token token) {
    String text = token.text();
    Core core = Core.of(text);
    String piece = core.cut(text);
    boolean capitals =
        piece.length() >= 2
            && piece.equals(Letters.fold(piece))
            && TokenShape.capitals(piece) == piece.length();
    if (!capitals || vocabulary.isAbbreviationUnmarked(piece)) {
      return abbreviation(token);
    }
    Edge copy = Copies.copy(core.start(), core.end(), piece, vocabulary.id(piece), 0f);
    return copies.withPunctuation(text, core.start(), core.end(), copy);
  }

  /** The Đ of Đ/c is what an engine could not read. */
  private @Nullable List<Edge> comrade(String text) {
    Core core = Core.of(text);
    String printed = LabelGrammar.comrade(core.cut(text));
    if (printed == null) {
      return null;
    }
    int word = vocabulary.model().unknown();
    Edge edge = new Edge(core.start(), core.end(), printed, word, 0f, Edge.Kind.SYLLABLE);
    return copies.withPunctuation(text, core.start(), core.end(), edge);
  }

  private @Nullable Edge label(String text) {
    if (text.equals("TT") || text.equals("STT")) { // the head of a table's first column
      return new Edge(0, text.length(), text, 0, 0f, Edge.Kind.STOP);
    }
    if (TokenShape.isLabel(text)) {
      return new Edge(0, text.length(), text, 0, 0f, Edge.Kind.STOP);
    }
    if (!clean && LabelGrammar.isNumberLabel(text)) {
      return new Edge(0, text.length(), "Số:", 0, 0f, Edge.Kind.GRAMMAR);
    }
    String numeral = clean ? null : LabelGrammar.romanNumeral(text);
    return numeral == null ? null : new Edge(0, text.length(), numeral, 0, 0f, Edge.Kind.GRAMMAR);
  }

  private @Nullable List<Edge> abbreviation(Token token) {
    String text = token.text();
    Core core = Core.of(text);
    String piece = core.cut(text);
    String numbered = vocabulary.numbered(piece);
    if (numbered != null) {
      int word = vocabulary.abbreviationWord(numbered);
      Edge mended = new Edge(core.start(), core.end(), numbered, word, 0f, Edge.Kind.SYLLABLE);
      return copies.withPunctuation(text, core.start(), core.end(), mended);
    }
    if (misreadsLetters && CodeGrammar.isCommittee(piece)) {
      int word = vocabulary.abbreviationWord("UBND");
      Edge mended = new Edge(core.start(), core.end(), "UBND", word, 0f, Edge.Kind.SYLLABLE);
      return copies.withPunctuation(text, core.start(), core.end(), mended);
    }
    // TM. and KT. before a signature; elsewhere two capitals may be misread small letters.
    boolean signing = token.first() && text.startsWith(".", core.end()) && piece.length() == 2;
    // Engines that write B for ể make a decibel of để.
    boolean misread = misreadsLetters && piece.equals("dB");
    if (Copies.isUnit(piece) && !TokenShape.hasDigit(piece) && !misread) {
      int word = vocabulary.abbreviationWord(piece);
      Edge unit = Copies.copy(core.start(), core.end(), piece, word, 0f);
      return copies.withPunctuation(text, core.start(), core.end(), unit);
    }
    if ((piece.length() < 3 && !signing)
        || !vocabulary.isAbbreviation(piece)
        || vocabulary.isSpelled(piece)) {
      return null;
    }
    Edge copy =
        Copies.copy(core.start(), core.end(), piece, vocabulary.abbreviationWord(piece), 0f);
    return copies.withPunctuation(text, core.start(), core.end(), copy);
  }
}
