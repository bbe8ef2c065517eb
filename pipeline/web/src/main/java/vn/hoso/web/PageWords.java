package vn.hoso.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Box;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Edit;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.Word;

/**
 * The words of a page as they stand after repair and corrections, each with its place on the
 * picture: edits lead from each word back to the words that were read, and those have boxes.
 */
final class PageWords {
  private PageWords() {}

  /**
   * A page.
   *
   * @param page counts from 1
   * @param width of the picture that boxes are measured on, in pixels; 0 where there is no picture
   * @param height likewise
   * @param dpi likewise, dots per inch
   * @param treatment what the page gate did with the page
   * @param lines in reading order
   */
  record View(int page, int width, int height, int dpi, String treatment, List<LineView> lines) {}

  /**
   * A line.
   *
   * @param line counts from 1 in the whole text
   * @param text as it stands
   * @param read as it was read
   */
  record LineView(int line, String text, String read, @Nullable Box box, List<WordView> words) {}

  /**
   * A word.
   *
   * @param start first column in the line as it stands
   * @param end column after it
   * @param confidence 0..1, the least of the words read that it came from
   */
  record WordView(
      int start,
      int end,
      String text,
      @Nullable Box box,
      double confidence,
      @Nullable EditView edit,
      @Nullable DoubtView doubt) {}

  /** What was read, how sure the change is, and which part of the program (or "review") made it. */
  record EditView(String from, String to, double probability, String reason) {}

  /** Another reading, and how likely the word is right as it stands. */
  record DoubtView(String candidate, double probability) {}

  /** A stretch of a line as it was read, with its box. */
  private record Piece(int start, int end, Word word) {}

  /**
   * Puts a page together.
   *
   * @param pages all pages of the document, in order
   * @param number counts from 1; must exist
   */
  static View of(DocumentRecord record, List<Page> pages, int number) {
    int first = 0; // line of the page, from 0 in the whole text
    Page page = pages.getFirst();
    for (Page candidate : pages) {
      page = candidate;
      if (candidate.number() == number) {
        break;
      }
      first += candidate.lines().size();
    }
    String[] standing = record.text().split("[\n\f]", -1);
    Map<Integer, List<Edit>> edits = new HashMap<>();
    record.edits().forEach(e -> edits.computeIfAbsent(e.line(), k -> new ArrayList<>()).add(e));
    Map<Integer, List<DoubtfulWord>> doubtful = new HashMap<>();
    record
        .quality()
        .doubtful()
        .forEach(w -> doubtful.computeIfAbsent(w.line(), k -> new ArrayList<>()).add(w));
    List<LineView> lines = new ArrayList<>();
    for (int i = 0; i < page.lines().size(); i++) {
      int line = first + i + 1;
      lines.add(
          line(
              line,
              page.lines().get(i),
              line <= standing.length ? standing[line - 1] : "",
              edits.getOrDefault(line, List.of()),
              doubtful.getOrDefault(line, List.of())));
    }
    return new View(
        number, page.width(), page.height(), page.dpi(), page.decision().treatment().name(), lines);
  }

  private static LineView line(
      int number, Line line, String text, List<Edit> edits, List<DoubtfulWord> doubtful) {
    List<Piece> pieces = pieces(line);
    List<WordView> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      words.add(word(text, at, end, pieces, edits, doubtful));
      at = end;
    }
    return new LineView(number, text, line.text(), line.box(), words);
  }

  private static List<Piece> pieces(Line line) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Word word : line.words()) {
      int start = line.text().indexOf(word.text(), at);
      if (start >= 0) {
        at = start + word.text().length();
        pieces.add(new Piece(start, at, word));
      }
    }
    return pieces;
  }

  private static WordView word(
      String text,
      int start,
      int end,
      List<Piece> pieces,
      List<Edit> edits,
      List<DoubtfulWord> doubtful) {
    double from = inRead(edits, start);
    double to = inRead(edits, end);
    Box box = null;
    double confidence = 1;
    for (Piece piece : pieces) {
      Box part = part(piece, from, to);
      if (part != null) {
        box = box == null ? part : box.union(part);
      }
      if (piece.start() < to && piece.end() > from) {
        confidence = Math.min(confidence, piece.word().confidence());
      }
    }
    EditView edit = null;
    for (Edit e : edits) {
      if (e.repairedStart() < end && e.repairedEnd() > start) {
        edit = new EditView(e.from(), e.to(), e.probability(), e.reason());
      }
    }
    DoubtView doubt = null;
    for (DoubtfulWord w : doubtful) {
      if (w.start() < end && w.end() > start) {
        doubt = new DoubtView(w.candidate(), w.probability());
      }
    }
    return new WordView(start, end, text.substring(start, end), box, confidence, edit, doubt);
  }

  /** The part of a piece's box that lies between two columns; null where there is none. */
  private static @Nullable Box part(Piece piece, double from, double to) {
    Box box = piece.word().box();
    double first = Math.max(from, piece.start());
    double last = Math.min(to, piece.end());
    if (box == null || first >= last) {
      return null;
    }
    double width = (double) box.width() / (piece.end() - piece.start());
    int left = box.left() + (int) Math.round((first - piece.start()) * width);
    int right = box.left() + (int) Math.round((last - piece.start()) * width);
    return new Box(left, box.top(), Math.max(1, right - left), box.height());
  }

  /** The column in the line as read; inside an edit, in proportion. */
  static double inRead(List<Edit> edits, int column) {
    double at = column;
    for (Edit e : edits) {
      if (column >= e.repairedEnd() && (column > e.repairedStart() || e.start() == e.end())) {
        at = column + (e.end() - e.repairedEnd());
      } else if (column > e.repairedStart() && column < e.repairedEnd()) {
        double share =
            (double) (column - e.repairedStart()) / (e.repairedEnd() - e.repairedStart());
        return e.start() + share * (e.end() - e.start());
      } else if (column <= e.repairedStart()) {
        break;
      }
    }
    return at;
  }
}
