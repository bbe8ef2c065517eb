package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Edit;
import vn.hoso.document.RepairedText;
import vn.hoso.vietnamese.Letters;
import vn.hoso.vietnamese.Syllables;

/** Writes the decoder's choices back into lines, with an edit for each change. */
final class Surface {
  private final List<String> read;
  private final double keepBelow;
  private final double doubtBelow;
  private final boolean newTonePlacement;
  private final List<List<Piece>> pieces = new ArrayList<>();

  Surface(List<String> read, double keepBelow, double doubtBelow) {
    this.read = read;
    this.keepBelow = keepBelow;
    this.doubtBelow = doubtBelow;
    this.newTonePlacement = prefersNewPlacement(read);
    for (int i = 0; i < read.size(); i++) {
      pieces.add(new ArrayList<>());
    }
  }

  /** A stretch of a line as read, and what is written for it. */
  private record Piece(
      int start, int end, String from, String to, double probability, String candidate) {}

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

  RepairedText write(List<DocumentRepair.Decoded> decoded) {
    for (DocumentRepair.Decoded run : decoded) {
      collect(run);
    }
    var lines = new ArrayList<String>();
    var edits = new ArrayList<Edit>();
    var doubtful = new ArrayList<DoubtfulWord>();
    for (int i = 0; i < read.size(); i++) {
      lines.add(writeLine(i, edits, doubtful));
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
    var to = new StringBuilder();
    double probability = 1;
    String candidate = "";
    boolean word = false;
    for (Choice c : choices) {
      Edge e = c.edge();
      if (word && e.isWord()) {
        to.append(' ');
      }
      to.append(placed(e, tokens));
      word = e.isWord();
      if (c.probability() < probability) {
        probability = c.probability();
        candidate = c.other() == null ? "" : c.other().surface();
      }
    }
    pieces
        .get(first.line())
        .add(new Piece(first.start(), last.end(), from, to.toString(), probability, candidate));
  }

  /** A changed word takes the text's own tone placement; what stays, stays to the letter. */
  private String placed(Edge e, List<Token> tokens) {
    boolean kept = tokens.stream().anyMatch(token -> token.text().contains(e.surface()));
    return newTonePlacement && e.kind() == Edge.Kind.SYLLABLE && !kept
        ? Syllables.newPlacement(e.surface())
        : e.surface();
  }

  private String writeLine(int index, List<Edit> edits, List<DoubtfulWord> doubtful) {
    String line = read.get(index);
    List<Piece> changes = pieces.get(index);
    changes.sort(Comparator.comparingInt(Piece::start));
    var out = new StringBuilder();
    int at = 0;
    for (Piece piece : changes) {
      out.append(line, at, piece.start());
      at = piece.end();
      boolean changed = !piece.to().equals(piece.from());
      boolean kept = changed && piece.probability() < keepBelow;
      int column = out.length();
      String written = kept ? piece.from() : piece.to();
      out.append(written);
      if (changed && !kept) {
        edits.add(edit(index, column, piece));
      }
      if (kept || piece.probability() < doubtBelow) {
        doubtful.add(
            new DoubtfulWord(
                index + 1,
                column,
                out.length(),
                written,
                kept ? piece.to() : piece.candidate(),
                kept ? 1 - piece.probability() : piece.probability()));
      }
    }
    return out.append(line, at, line.length()).toString();
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
        reason(cutFrom, cutTo));
  }

  private static String reason(String from, String to) {
    if (to.isEmpty()) {
      return "noise";
    }
    if (Letters.fold(from).equals(Letters.fold(to))) {
      return TokenShape.hasDigit(from) ? "code-grammar" : "diacritics";
    }
    if (from.indexOf(' ') >= 0) {
      return "merge";
    }
    if (to.indexOf(' ') >= 0) {
      return "split";
    }
    return TokenShape.hasDigit(to) && to.indexOf('/') >= 0 ? "code-grammar" : "ocr";
  }
}
