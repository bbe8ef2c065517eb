package vn.hoso.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.analysis.CharFilter;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Edit;
import vn.hoso.document.RepairedText;

/**
 * Repairs text on its way into any Lucene analyzer: what is indexed is what was printed, and
 * offsets point into the text as it was read, so that highlighting marks the damaged words.
 *
 * <pre>{@code
 * TextRepairer repairer = TextRepairer.load(Dictionaries.folder(), RepairSettings.defaults());
 * Analyzer analyzer = new Analyzer() {
 *   protected Reader initReader(String field, Reader reader) {
 *     return new RepairCharFilter(reader, repairer::repair);
 *   }
 *   …
 * };
 * }</pre>
 *
 * <p>For the side of the index: a query is too short to be repaired. The whole text is read at the
 * first read, since words are repaired by what stands around them; a megabyte takes about as many
 * megabytes again for the offsets as it has letters, times four.
 */
public final class RepairCharFilter extends CharFilter {
  private final Function<List<String>, RepairedText> repairer;
  private final StringBuilder repaired = new StringBuilder();

  /** For each place in the repaired text, its end included, the place in the text as read. */
  private int[] origins = new int[1];

  private int next;
  private boolean filled;

  /**
   * @param input what is to be repaired
   * @param repairer answers as many lines as it is given, for instance {@code
   *     TextRepairer::repair}; edits count in the lines' NFC form
   */
  public RepairCharFilter(Reader input, Function<List<String>, RepairedText> repairer) {
    super(input);
    this.repairer = repairer;
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    fill();
    if (next >= repaired.length()) {
      return -1;
    }
    int end = Math.min(repaired.length(), next + length);
    repaired.getChars(next, end, buffer, from);
    int count = end - next;
    next = end;
    return count;
  }

  @Override
  protected int correct(int place) {
    int known = Math.min(place, repaired.length());
    return origins[known] + place - known;
  }

  private void fill() throws IOException {
    if (filled) {
      return;
    }
    filled = true;
    var whole = new StringWriter();
    input.transferTo(whole);
    List<String> lines = Arrays.asList(whole.toString().split("\n", -1));
    RepairedText answer = repairer.apply(lines);
    List<List<Edit>> edits = new ArrayList<>();
    lines.forEach(line -> edits.add(new ArrayList<>()));
    answer.edits().forEach(edit -> edits.get(edit.line() - 1).add(edit));
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      add(lines.get(i), answer.lines().get(i), edits.get(i), start);
      start += lines.get(i).length();
      if (i + 1 < lines.size()) {
        put('\n', start++);
      }
    }
    origins[repaired.length()] = start;
  }

  private void add(String read, String line, List<Edit> edits, int start) {
    int @Nullable [] columns = composedColumns(read);
    int column = 0; // in the line as read, NFC
    int at = 0; // in the repaired line
    for (Edit edit : edits) {
      for (; at < edit.repairedStart(); at++) {
        put(line.charAt(at), start + original(columns, column++));
      }
      for (; at < edit.repairedEnd(); at++) {
        int within = Math.min(edit.start() + at - edit.repairedStart(), edit.end());
        put(line.charAt(at), start + original(columns, within));
      }
      column = edit.end();
    }
    for (; at < line.length(); at++) {
      put(line.charAt(at), start + original(columns, column++));
    }
  }

  private void put(char letter, int origin) {
    if (repaired.length() + 1 >= origins.length) {
      origins = Arrays.copyOf(origins, 2 * origins.length + 256);
    }
    origins[repaired.length()] = origin;
    repaired.append(letter);
  }

  private static int original(int @Nullable [] columns, int column) {
    return columns == null ? column : columns[Math.min(column, columns.length - 1)];
  }

  /** For each column of the NFC form the column as read; null where the two are the same. */
  private static int @Nullable [] composedColumns(String read) {
    if (Normalizer.isNormalized(read, Normalizer.Form.NFC)) {
      return null;
    }
    int length = Normalizer.normalize(read, Normalizer.Form.NFC).length();
    int[] columns = new int[length + 1];
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(read);
    int to = 0;
    int from = 0;
    for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
      int composed = Normalizer.normalize(read.substring(from, end), Normalizer.Form.NFC).length();
      for (int k = 0; k < composed && to < length; k++) {
        columns[to++] = from;
      }
      from = end;
    }
    Arrays.fill(columns, to, length + 1, read.length());
    return columns;
  }
}
