package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Edit;
import vn.hoso.document.RepairedText;
import vn.hoso.vietnamese.Letters;
import vn.hoso.vietnamese.Syllables;

/** Writes the decoder's choices back into lines, with an edit for each change. */
final class Surface {
  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  /** The posterior that it takes to make a word of a number. */
  private static final double SURE_OF_NO_NUMBER = 0.9;

  private final List<String> read;
  private final Calibration.Curve changed;
  private final Calibration.Curve left;
  private final Thresholds thresholds;
  private final boolean newTonePlacement;
  private final boolean dropsNoise;
  private final List<List<Piece>> pieces = new ArrayList<>();

  /**
   * How sure one has to be; probabilities, 0..1.
   *
   * @param change a change less probable than this is not made
   * @param changeSpelled the same for a change of what is well spelled
   * @param ofRead a change is not made where it is not so many times as probable as the word that
   *     was read
   * @param doubt a word less probable than this is listed as doubtful
   */
  record Thresholds(double change, double changeSpelled, double ofRead, double doubt) {}

  /**
   * @param read lines, NFC
   * @param changed tells how often a change of a posterior is right
   * @param left the same for what stays as read
   * @param badlyRead whether most words were misread, see {@link LineNoise}
   */
  Surface(
      List<String> read,
      Calibration.Curve changed,
      Calibration.Curve left,
      Thresholds thresholds,
      boolean badlyRead) {
    this.read = read;
    this.changed = changed;
    this.left = left;
    this.thresholds = thresholds;
    this.dropsNoise = badlyRead && thresholds.change() <= LineNoise.PROBABILITY;
    this.newTonePlacement = prefersNewPlacement(read);
    for (int i = 0; i < read.size(); i++) {
      pieces.add(new ArrayList<>());
    }
  }

  /**
   * A stretch of a line as read, and what is written for it.
   *
   * @param probability that {@code to} was printed
   * @param others what else it may be, the likeliest first
   * @param word whether it holds a word at all
   */
  private record Piece(
      int start,
      int end,
      String from,
      String to,
      double probability,
      List<Candidate> others,
      Evidence evidence,
      boolean word) {
    boolean changes() {
      return !to.equals(from);
    }

    /** Probability that the word as read was printed. */
    double ofRead() {
      return others.stream()
          .filter(other -> other.text().equals(from))
          .mapToDouble(Candidate::probability)
          .findFirst()
          .orElse(0);
    }

    /** What is the best reading that is not this one. */
    String best(String written) {
      if (!to.equals(written)) {
        return to;
      }
      return others.isEmpty() ? "" : others.get(0).text();
    }
  }

  /** Whether the text itself places tone marks the new way (hoà, uỷ). */
  private static boolean prefersNewPlacement(List<String> lines) {
    int older = 0;
    int newer = 0;
    for (String line : lines) {
      for (String token : line.split("[^\\p{L}]+")) {
        if (token.length() > 1 && token.length() < 8) {
          if (!Syllables.newPlacement(token).equals(token)) {
            older++;
          } else if (!Syllables.oldPlacement(token).equals(token)) {
            newer++;
          }
        }
      }
    }
    return newer > older;
  }

  /**
   * Writes the lines.
   *
   * @param findings receives what was found out about each word; null where nobody asks
   */
  RepairedText write(List<DocumentRepair.Decoded> decoded, @Nullable List<Finding> findings) {
    for (DocumentRepair.Decoded run : decoded) {
      collect(run);
    }
    var lines = new ArrayList<String>();
    var edits = new ArrayList<Edit>();
    var doubtful = new ArrayList<DoubtfulWord>();
    for (int i = 0; i < read.size(); i++) {
      lines.add(writeLine(i, edits, doubtful, findings));
    }
    return new RepairedText(lines, edits, doubtful);
  }

  /** Gathers the choices token by token; a merge binds the next token to its own. */
  private void collect(DocumentRepair.Decoded run) {
    List<Choice> choices = run.choices();
    int i = 0;
    while (i < choices.size()) {
      int first = choices.get(i).token();
      int reach = first;
      int from = i;
      while (i < choices.size() && choices.get(i).token() <= reach) {
        Choice c = choices.get(i);
        if (c.edge().to() > run.tokens().get(c.token()).text().length()) {
          reach = Math.max(reach, c.token() + 1);
        }
        i++;
      }
      add(run.tokens().subList(first, reach + 1), choices.subList(from, i));
    }
  }

  private void add(List<Token> tokens, List<Choice> choices) {
    Token first = tokens.get(0);
    Token last = tokens.get(tokens.size() - 1);
    String from = read.get(first.line()).substring(first.start(), last.end());
    int weakest = 0;
    boolean word = false;
    for (int i = 0; i < choices.size(); i++) {
      weakest = choices.get(i).probability() < choices.get(weakest).probability() ? i : weakest;
      word |= choices.get(i).edge().isWord() || choices.get(i).edge().kind() == Edge.Kind.GRAMMAR;
    }
    Choice least = choices.get(weakest);
    String to = text(choices, weakest, least.edge(), tokens);
    Calibration.Curve curve = to.equals(from) ? left : changed;
    double posterior = least.probability();
    List<Candidate> different = new ArrayList<>();
    for (Choice.Other other : least.others()) {
      String text = text(choices, weakest, other.edge(), tokens);
      if (text.equals(to)) { // the same word, spelled with i or y
        posterior = Math.min(1, posterior + other.probability());
      } else {
        different.add(new Candidate(text, other.probability()));
      }
    }
    double probability = curve.at(posterior);
    var others = new ArrayList<Candidate>();
    double rest = Math.max(1e-9, 1 - posterior);
    for (Candidate other : different) {
      // What the chosen reading lost or won by calibration is shared among the others.
      double share = Math.min(1, other.probability() / rest) * (1 - probability);
      others.add(new Candidate(other.text(), share));
    }
    pieces
        .get(first.line())
        .add(
            new Piece(
                first.start(),
                last.end(),
                from,
                to,
                probability,
                others,
                Evidence.of(least, to.equals(from)),
                word));
  }

  /** What the choices write, with another edge in place of one of them. */
  private String text(List<Choice> choices, int place, Edge instead, List<Token> tokens) {
    var text = new StringBuilder();
    boolean word = false;
    for (int i = 0; i < choices.size(); i++) {
      Edge e = i == place ? instead : choices.get(i).edge();
      if (word && e.isWord()) {
        text.append(' ');
      }
      text.append(placed(e, tokens));
      word = e.isWord();
    }
    return text.toString();
  }

  /**
   * A changed word takes the text's own tone placement, and i or y as read; what stays, stays to
   * the letter.
   */
  private String placed(Edge e, List<Token> tokens) {
    boolean kept = tokens.stream().anyMatch(token -> token.text().contains(e.surface()));
    if (e.kind() != Edge.Kind.SYLLABLE || kept) {
      return e.surface();
    }
    String spelled = e.surface();
    for (Token token : tokens) {
      if (e.to() <= token.text().length()) {
        String stretch = token.text().substring(e.from(), e.to());
        spelled = SpellingVariants.asRead(spelled, stretch);
      }
    }
    return newTonePlacement ? Syllables.newPlacement(spelled) : spelled;
  }

  private String writeLine(
      int index, List<Edit> edits, List<DoubtfulWord> doubtful, @Nullable List<Finding> findings) {
    String line = read.get(index);
    List<Piece> changes = pieces.get(index);
    changes.sort(Comparator.comparingInt(Piece::start));
    var out = new StringBuilder();
    int at = 0;
    int end = dropsNoise ? LineNoise.start(line) : line.length();
    for (Piece piece : changes) {
      if (piece.start() >= end) {
        break;
      }
      out.append(line, at, piece.start());
      at = piece.end();
      boolean kept = piece.changes() && !mayChange(piece);
      int column = out.length();
      String written = kept ? piece.from() : piece.to();
      double probability = kept ? piece.ofRead() : piece.probability();
      out.append(written);
      if (piece.changes() && !kept) {
        edits.add(edit(index, column, piece));
      }
      if (kept || (piece.word() && probability < thresholds.doubt())) {
        doubtful.add(
            new DoubtfulWord(
                index + 1, column, out.length(), written, piece.best(written), probability));
      }
      if (findings != null && piece.word()) {
        findings.add(finding(index, column, piece, written, probability));
      }
    }
    if (end >= at && end < line.length()) {
      out.append(line, at, end);
      edits.add(noise(index, end, out.length()));
      return out.toString();
    }
    return out.append(line, at, line.length()).toString();
  }

  private Edit noise(int index, int start, int column) {
    String line = read.get(index);
    return new Edit(
        index + 1,
        start,
        line.length(),
        column,
        column,
        line.substring(start),
        "",
        LineNoise.PROBABILITY,
        "noise");
  }

  /** What has a digit among its letters was hardly printed so, and is no word to be spoiled. */
  private boolean mayChange(Piece piece) {
    boolean word = !TokenShape.hasDigit(piece.from());
    return piece.probability() >= threshold(piece)
        && (!word || piece.probability() >= thresholds.ofRead() * piece.ofRead());
  }

  /** A number becomes a word only where hardly anything speaks for the number. */
  private double threshold(Piece piece) {
    if (TokenShape.isNumber(piece.from())) {
      return Math.max(thresholds.change(), changed.at(SURE_OF_NO_NUMBER));
    }
    return isWellSpelled(piece.from()) ? thresholds.changeSpelled() : thresholds.change();
  }

  /** Whether every run of letters is a syllable as the rules of spelling want it. */
  private static boolean isWellSpelled(String text) {
    boolean any = false;
    for (String letters : NO_LETTERS.split(text)) {
      if (!letters.isEmpty()) {
        String syllable = Syllables.oldPlacement(letters.toLowerCase(Locale.ROOT));
        if (!Syllables.isWellFormed(syllable)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private static Finding finding(
      int index, int column, Piece piece, String written, double probability) {
    var others = new ArrayList<Candidate>();
    if (!written.equals(piece.to())) {
      others.add(new Candidate(piece.to(), piece.probability()));
    }
    piece.others().stream().filter(c -> !c.text().equals(written)).forEach(others::add);
    return new Finding(
        index + 1,
        column,
        column + written.length(),
        piece.from(),
        written,
        probability,
        others,
        piece.evidence());
  }

  /** The edit without the punctuation that both sides share. */
  private static Edit edit(int index, int column, Piece piece) {
    String from = piece.from();
    String to = piece.to();
    int head = 0;
    while (head < from.length()
        && head < to.length()
        && from.charAt(head) == to.charAt(head)
        && !Character.isLetterOrDigit(from.charAt(head))) {
      head++;
    }
    int tail = 0;
    while (tail < from.length() - head
        && tail < to.length() - head
        && from.charAt(from.length() - 1 - tail) == to.charAt(to.length() - 1 - tail)
        && !Character.isLetterOrDigit(from.charAt(from.length() - 1 - tail))) {
      tail++;
    }
    String cutFrom = from.substring(head, from.length() - tail);
    String cutTo = to.substring(head, to.length() - tail);
    return new Edit(
        index + 1,
        piece.start() + head,
        piece.end() - tail,
        column + head,
        column + to.length() - tail,
        cutFrom,
        cutTo,
        piece.probability(),
        reason(piece, cutFrom, cutTo));
  }

  /** What kind of change it is, by how it looks; {@link Evidence} says what spoke for it. */
  private static String reason(Piece piece, String from, String to) {
    if (to.isEmpty()) {
      return "noise";
    }
    if (to.length() > 1 && to.chars().allMatch(c -> c == '.')) {
      return "leader";
    }
    if (piece.evidence() == Evidence.GRAMMAR) {
      return TokenShape.hasDigit(to) || to.indexOf('/') >= 0 ? "code-grammar" : "label-grammar";
    }
    if (from.equalsIgnoreCase(to)) {
      return "case";
    }
    if (Letters.fold(from).equalsIgnoreCase(Letters.fold(to))) {
      return "diacritics";
    }
    if (from.indexOf(' ') >= 0) {
      return "merge";
    }
    return to.indexOf(' ') >= 0 ? "split" : "ocr";
  }
}
