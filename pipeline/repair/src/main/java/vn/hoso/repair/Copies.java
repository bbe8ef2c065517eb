package vn.hoso.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Edges that leave characters as they were read, at a price that grows with the damage. */
final class Copies {
  private static final Pattern UNIT = Pattern.compile("[cdk]?m[23²³]");

  /** Units of measurement that have capitals amid small letters or the other way round. */
  private static final Set<String> UNITS =
      Set.of("MPa", "kPa", "Pa", "kWh", "kW", "MWh", "kVA", "MVA", "kV", "MHz", "GHz", "dB");

  /** A capital before a number: D24, A350; a letter that was read so has a digit at most. */
  private static final Pattern ROAD = Pattern.compile("\\p{Lu}\\d{2,}");

  /** So many dots in a row stand for something to be filled in. */
  private static final int LEADER = 4;

  private static final float ODD_SYMBOL = 6f;
  private static final float ODD_SYMBOL_ALONE = 13f;

  /** An abbreviation of the dictionary that the language model takes for any unknown word. */
  static final float KNOWN_BUT_RARE = -3f;

  private static final float UNKNOWN_ABBREVIATION = 1f;

  /** Letters of an abbreviation that the document's use of it speaks for: PG, VTT. */
  private static final int SHORT = 3;

  /** A foreign word that comes again and again (cryo, composite) costs this at least, in nats. */
  private static final double FOREIGN = 9;

  /** A digit at a word's end may as well be a misread letter. */
  private static final float ONE_GLUED_DIGIT = 2.5f;

  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3,}");

  /** What joins words or abbreviations without a space: KT-XH, và/hoặc, GD&ĐT. */
  private static final String JOINTS = "-/–&";

  private final Vocabulary vocabulary;
  private final double damaged;
  private final boolean losesMarks;
  private final DocumentForms document;

  Copies(Vocabulary vocabulary, Noise noise, DocumentForms document) {
    this.document = document;
    this.vocabulary = vocabulary;
    this.damaged = noise.damaged();
    this.losesMarks = noise.losesMarks();
  }

  static Edge copy(int from, int to, String text, int word, float cost) {
    return new Edge(from, to, text, word, cost, Edge.Kind.COPY);
  }

  List<Edge> withPunctuation(String text, int start, int end, Edge core) {
    var edges = new ArrayList<Edge>();
    punctuation(text, 0, start, edges);
    edges.add(core);
    punctuation(text, end, text.length(), edges);
    return edges;
  }

  /** Each character from one position to another as punctuation. */
  void punctuation(String text, int from, int to, List<Edge> edges) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean stop =
          TokenShape.isStop(c)
              && !(i > 0 && afterInitials(text, 0, i))
              && !isOfLeader(text, i, from, to);
      Edge.Kind kind = stop ? Edge.Kind.STOP : Edge.Kind.PUNCTUATION;
      // Where letters were read as symbols, a symbol is no cheap punctuation.
      float odd = text.length() == 1 ? ODD_SYMBOL_ALONE : ODD_SYMBOL;
      float cost = TokenShape.isOrdinary(c) ? 0f : (float) (odd * damaged);
      edges.add(new Edge(i, i + 1, text.substring(i, i + 1), 0, cost, kind));
    }
  }

  /** Dots of a form's blank end no sentence: ngày..... tháng..... năm..... */
  private static boolean isOfLeader(String text, int at, int from, int to) {
    int start = at;
    int end = at;
    while (start > from && text.charAt(start - 1) == '.') {
      start--;
    }
    while (end < to && text.charAt(end) == '.') {
      end++;
    }
    return end - start >= LEADER;
  }

  /** Punctuation between the letters of a core: KT-XH, và/hoặc, KT.CHỦ. */
  void innerPunctuation(String text, Core core, List<Edge> edges) {
    for (int i = core.start() + 1; i < core.end() - 1; i++) {
      char c = text.charAt(i);
      if (TokenShape.isPunctuation(c)) {
        boolean joint = JOINTS.indexOf(c) >= 0 || afterInitials(text, core.start(), i);
        float cost = joint ? 0.5f : 3f + (TokenShape.isOrdinary(c) ? 0 : ODD_SYMBOL);
        edges.add(new Edge(i, i + 1, text.substring(i, i + 1), 0, cost, Edge.Kind.PUNCTUATION));
      }
    }
  }

  /** A point after the capitals of an abbreviation that is glued to a word: KT.CHỦ, TP.Huế. */
  private static boolean afterInitials(String text, int core, int at) {
    return text.charAt(at) == '.'
        && at - core <= 4
        && text.substring(core, at).chars().allMatch(Character::isUpperCase);
  }

  /** The core as a word that stays; a syllable is left to the search and the channel's own cost. */
  void core(Token token, Core core, List<Edge> edges) {
    String text = token.text();
    String piece = core.cut(text);
    int id = vocabulary.id(piece);
    String number = damaged > 0.5 && !token.first() ? MisreadNumbers.number(piece) : null;
    if (number != null) {
      edges.add(
          new Edge(
              core.start(),
              core.end(),
              number,
              vocabulary.model().number(),
              MisreadNumbers.cost(piece),
              Edge.Kind.GRAMMAR));
    }
    if (TokenShape.hasDigit(piece)) {
      edges.add(
          copy(core.start(), core.end(), piece, vocabulary.model().number(), withDigit(piece)));
      gluedNumber(text, core, edges);
      leadingNumber(text, core, edges);
      parts(text, core, edges);
    } else if (!vocabulary.isSyllable(id)) {
      float cost = price(piece, id, token.capitals()) - (float) Math.log(1 - damaged * 0.5);
      edges.add(copy(core.start(), core.end(), piece, id, cost));
      String marked = losesMarks ? markedParts(piece) : piece;
      if (!marked.equals(piece)) {
        edges.add(new Edge(core.start(), core.end(), marked, id, cost - 1, Edge.Kind.SYLLABLE));
      }
      gluedAbbreviation(text, core, edges);
      parts(text, core, edges);
    }
  }

  /** Abbreviations joined to others have their Đ again, if that is how they are known: QLCN&TĐC. */
  private String markedParts(String piece) {
    return CAPITALS
        .matcher(piece)
        .replaceAll(
            m -> {
              String marked = m.group().equals(piece) ? null : vocabulary.marked(m.group());
              return marked == null ? m.group() : marked;
            });
  }

  /** Capitals that ran together with the small letters before them: cuaUBND, vaTKCN. */
  private void gluedAbbreviation(String text, Core core, List<Edge> edges) {
    int from = core.end();
    while (from > core.start() && Character.isUpperCase(text.charAt(from - 1))) {
      from--;
    }
    int capitals = core.end() - from;
    if (capitals < 2 || from < core.start() + 2 || !Character.isLowerCase(text.charAt(from - 1))) {
      return;
    }
    String part = text.substring(from, core.end());
    boolean known = vocabulary.isAbbreviation(part);
    if (known || capitals >= 3) {
      float cost = known ? KNOWN_BUT_RARE : UNKNOWN_ABBREVIATION;
      edges.add(copy(from, core.end(), part, vocabulary.id(part), cost));
    }
  }

  /** A number that ran together with the word before it: nam2022, ngay04/3/2025, khoan4. */
  private void gluedNumber(String text, Core core, List<Edge> edges) {
    int from = core.end();
    while (from > core.start() && isOfNumber(text, from - 1)) {
      from--;
    }
    while (from < core.end() && !Character.isDigit(text.charAt(from))) {
      from++;
    }
    if (from > core.start() + 1 && from < core.end()) {
      String number = text.substring(from, core.end());
      float cost = number.length() == 1 ? ONE_GLUED_DIGIT : 0f;
      edges.add(copy(from, core.end(), number, vocabulary.model().number(), cost));
    }
  }

  /** A number that the next word ran together with: 2025cua, 15/4/2021cho. */
  private void leadingNumber(String text, Core core, List<Edge> edges) {
    int to = core.start();
    while (to < core.end() && isOfNumber(text, to)) {
      to++;
    }
    while (to > core.start() && !Character.isDigit(text.charAt(to - 1))) {
      to--;
    }
    if (to - core.start() >= 2 && core.end() - to >= 2) {
      String number = text.substring(core.start(), to);
      edges.add(copy(core.start(), to, number, vocabulary.model().number(), (float) (2 * damaged)));
    }
  }

  private static boolean isOfNumber(String text, int at) {
    char c = text.charAt(at);
    return Character.isDigit(c) || c == '/' || c == '.' || c == ',';
  }

  private float withDigit(String piece) {
    int letters = TokenShape.letters(piece);
    boolean code =
        TokenShape.capitals(piece) == letters && (letters >= 2 || ROAD.matcher(piece).matches());
    return letters == 0 || isUnit(piece)
        ? 0
        : (float) (0.3 + damaged * (code ? 2 : 9 + 1.5 * letters));
  }

  /** Units: square and cubic metres, whose digit is none of a number's, and those in capitals. */
  static boolean isUnit(String piece) {
    return UNITS.contains(piece) || UNIT.matcher(piece).matches();
  }

  private float price(String piece, int id, boolean amidCapitals) {
    int letters = TokenShape.letters(piece);
    boolean unknown = id == vocabulary.model().unknown();
    int capitals = TokenShape.capitals(piece);
    if (letters >= 2 && capitals > 0 && vocabulary.isAbbreviation(piece)) { // TTg
      return unknown ? KNOWN_BUT_RARE : 0;
    }
    if (letters >= 2 && capitals == letters) {
      // In a line of capitals being one says nothing.
      double most = amidCapitals ? 9 : 4;
      double each = amidCapitals ? 2.2 : unknown ? 1.0 : 0.6;
      double price = Math.min(most, each * letters) * damaged;
      return (float) (amidCapitals ? price : price - repeated(piece));
    }
    int times = document.timesRead(piece);
    if (unknown && times > 0 && letters >= 3 && isPlain(piece)) {
      return (float) (Math.max(FOREIGN, (5 + 3.8 * piece.length()) / times) * damaged);
    }
    return (float) ((unknown ? 5 + 3.8 * piece.length() : 1 + 0.5 * piece.length()) * damaged);
  }

  /**
   * What capitals gain by being read often. Longer ones gain nothing: some are what a known
   * abbreviation is misread as each time, CCRC for CCHC.
   */
  private double repeated(String capitals) {
    int times = capitals.length() <= SHORT ? document.timesRead(capitals) : 0;
    return times == 0 ? 0 : 1.5 * Math.log(times);
  }

  private static boolean isPlain(String piece) {
    return piece.chars().allMatch(c -> c < 0x80 && Character.isLetter(c));
  }

  /** Words joined by a hyphen, a slash or the point of initials may stay part by part. */
  private void parts(String text, Core core, List<Edge> edges) {
    int from = core.start();
    for (int i = core.start(); i <= core.end(); i++) {
      boolean joint =
          i < core.end()
              && (JOINTS.indexOf(text.charAt(i)) >= 0 || afterInitials(text, core.start(), i));
      boolean whole = from == core.start() && i == core.end();
      if ((joint || i == core.end()) && i > from && !whole) {
        String part = text.substring(from, i);
        int id = TokenShape.hasDigit(part) ? vocabulary.model().number() : vocabulary.id(part);
        if (!vocabulary.isSyllable(id)) {
          boolean known = isUnit(part) || vocabulary.isAbbreviation(part);
          double cost =
              known
                  ? 0
                  : TokenShape.hasDigit(part)
                      ? withDigit(part)
                      : (1 + 1.2 * part.length()) * damaged;
          edges.add(copy(from, i, part, id, (float) cost));
          String marked = losesMarks ? vocabulary.marked(part) : null;
          if (marked != null) {
            int word = vocabulary.abbreviationWord(marked);
            edges.add(new Edge(from, i, marked, word, 0f, Edge.Kind.SYLLABLE));
          }
        }
      }
      if (joint) {
        from = i + 1;
      }
    }
    partsBetweenStops(text, core, edges);
  }

  /** A comma or a stop that lost its space has an abbreviation beside it: thông,UBND. */
  private void partsBetweenStops(String text, Core core, List<Edge> edges) {
    int from = core.start();
    for (int i = core.start(); i <= core.end(); i++) {
      if (i == core.end() || ",;:.".indexOf(text.charAt(i)) >= 0) {
        boolean whole = from == core.start() && i == core.end();
        String part = text.substring(from, i);
        if (!whole && TokenShape.capitals(part) >= 2 && vocabulary.isAbbreviation(part)) {
          edges.add(copy(from, i, part, vocabulary.id(part), KNOWN_BUT_RARE));
        }
        from = i + 1;
      }
    }
  }
}
