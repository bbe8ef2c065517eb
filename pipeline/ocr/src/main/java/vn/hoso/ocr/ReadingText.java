package vn.hoso.ocr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.document.Alternative;
import vn.hoso.document.Box;
import vn.hoso.document.Line;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

/**
 * A reading as text, for workers to answer and for recordings to keep. One fact a line, its values
 * apart by one space, in this order:
 *
 * <pre>
 * page WIDTH HEIGHT DPI CONFIDENCE ENGINE...
 * out COUNT                                 rows left out, where there are any
 * step TEXT...                              each step of the preparation
 * line                                      begins a line of print
 * word LEFT TOP WIDTH HEIGHT CONFIDENCE TEXT...
 * or PLACE LETTER WEIGHT                    what else the last word may be
 * end
 * </pre>
 */
final class ReadingText {
  private ReadingText() {}

  static String of(OcrPage page) {
    StringBuilder text = new StringBuilder(64 * 1024);
    text.append("page ").append(page.width()).append(' ').append(page.height());
    text.append(' ').append(page.dpi()).append(' ').append(page.meanConfidence());
    text.append(' ').append(page.engine()).append('\n');
    if (page.leftOut() > 0) {
      text.append("out ").append(page.leftOut()).append('\n');
    }
    page.preparation().forEach(step -> text.append("step ").append(step).append('\n'));
    for (Line line : page.lines()) {
      text.append("line\n");
      line.words().forEach(word -> append(text, word));
    }
    return text.append("end\n").toString();
  }

  private static void append(StringBuilder text, Word word) {
    Box box = word.box();
    if (box == null || word.source() != WordSource.OCR) {
      throw new IllegalArgumentException("no word of an engine: " + word);
    }
    text.append("word ").append(box.left()).append(' ').append(box.top());
    text.append(' ').append(box.width()).append(' ').append(box.height());
    text.append(' ').append(word.confidence()).append(' ').append(word.text()).append('\n');
    for (Alternative other : word.alternatives()) {
      text.append("or ").append(other.at()).append(' ').append(other.letter());
      text.append(' ').append(other.weight()).append('\n');
    }
  }

  /**
   * Reads what {@link #of} wrote, to its end and no further.
   *
   * @throws IOException it is something else
   */
  static OcrPage read(Reader in) throws IOException {
    BufferedReader lines =
        in instanceof BufferedReader buffered ? buffered : new BufferedReader(in);
    String[] head = fields(lines.readLine(), "page", 6);
    int leftOut = 0;
    List<String> steps = new ArrayList<>();
    List<List<Word>> print = new ArrayList<>();
    for (String at = lines.readLine(); !"end".equals(at); at = lines.readLine()) {
      if (at == null) {
        throw new IOException("the reading is cut off");
      } else if (at.equals("line")) {
        print.add(new ArrayList<>());
      } else if (at.startsWith("out ")) {
        leftOut = count(at);
      } else if (at.startsWith("step ")) {
        steps.add(at.substring(5));
      } else if (print.isEmpty()) {
        throw new IOException("a word outside of a line: " + at);
      } else if (at.startsWith("or ")) {
        addAlternative(print.getLast(), at);
      } else {
        print.getLast().add(word(at));
      }
    }
    try {
      return new OcrPage(
          Integer.parseInt(head[1]),
          Integer.parseInt(head[2]),
          Integer.parseInt(head[3]),
          print.stream().map(Line::ofWords).toList(),
          Double.parseDouble(head[4]),
          leftOut,
          steps,
          head[5]);
    } catch (IllegalArgumentException e) {
      throw new IOException("not a reading: " + e.getMessage(), e);
    }
  }

  private static Word word(String line) throws IOException {
    String[] values = fields(line, "word", 7);
    try {
      Box box = new Box(number(values[1]), number(values[2]), number(values[3]), number(values[4]));
      return new Word(values[6], box, Double.parseDouble(values[5]), WordSource.OCR);
    } catch (IllegalArgumentException e) {
      throw new IOException("not a word: " + line, e);
    }
  }

  private static void addAlternative(List<Word> line, String at) throws IOException {
    String[] values = fields(at, "or", 4);
    if (line.isEmpty() || values[2].length() != 1) {
      throw new IOException("not an alternative: " + at);
    }
    try {
      Word word = line.removeLast();
      List<Alternative> others = new ArrayList<>(word.alternatives());
      others.add(
          new Alternative(number(values[1]), values[2].charAt(0), Double.parseDouble(values[3])));
      line.add(new Word(word.text(), word.box(), word.confidence(), word.source(), others));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("not an alternative: " + at, e);
    }
  }

  private static int count(String line) throws IOException {
    try {
      return number(line.substring(4));
    } catch (NumberFormatException e) {
      throw new IOException("not a count: " + line, e);
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static String[] fields(
      @org.jspecify.annotations.Nullable String line, String name, int count) throws IOException {
    String[] fields = line == null ? new String[0] : line.split(" ", count);
    if (fields.length != count || !fields[0].equals(name)) {
      throw new IOException("not a " + name + ": " + line);
    }
    return fields;
  }
}
