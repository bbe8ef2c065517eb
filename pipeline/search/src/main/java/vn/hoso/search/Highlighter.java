package vn.hoso.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Marks what matched in a text and cuts out the passages that show the most of it. By the words of
 * the text itself: that is quicker than keeping their places in the index, which doubles it.
 */
final class Highlighter {
  private final List<Needle> needles;
  private final IndexSettings settings;
  private final boolean exactFirst;
  private final boolean exactOnly;

  /**
   * @param exactFirst whether to mark exact matches alone where a text has some
   */
  Highlighter(List<Needle> needles, IndexSettings settings, boolean exactFirst, boolean exactOnly) {
    this.needles = needles;
    this.settings = settings;
    this.exactFirst = exactFirst;
    this.exactOnly = exactOnly;
  }

  /** The words of a text, with the needles that each is part of. */
  private static final class Marked {
    final List<String> words = new ArrayList<>();
    final List<Integer> starts = new ArrayList<>();
    final List<BitSet> hits = new ArrayList<>();
    boolean any;

    Marked(String body) {
      int[] from = {0};
      WordForms.each(
          body,
          word -> {
            int start = body.indexOf(word, from[0]);
            words.add(word);
            starts.add(start);
            hits.add(new BitSet());
            from[0] = start + word.length();
          });
    }

    int end(int index) {
      return starts.get(index) + words.get(index).length();
    }
  }

  /**
   * The passages of a text.
   *
   * @param body NFC
   * @param others printed word to folded words that may stand there instead
   */
  Snippet snippet(String body, Map<String, List<String>> others) {
    Marked marked = new Marked(body);
    if (exactFirst || exactOnly) {
      mark(marked, true, Map.of());
    }
    if (!exactOnly && !marked.any) {
      mark(marked, false, others);
    }
    SnippetWriter writer = new SnippetWriter(body);
    for (int i = 0; i < marked.words.size(); i++) {
      if (!marked.hits.get(i).isEmpty()) {
        writer.match(marked.starts.get(i), marked.end(i));
      }
    }
    passages(marked, body).forEach(passage -> writer.passage(passage[0], passage[1]));
    return writer.finish();
  }

  private void mark(Marked marked, boolean exact, Map<String, List<String>> others) {
    int count = marked.words.size();
    List<String> forms =
        marked.words.stream().map(exact ? Spelling::exact : Spelling::folded).toList();
    for (int n = 0; n < needles.size(); n++) {
      Needle needle = needles.get(n);
      if (needle.exact() != exact) {
        continue;
      }
      for (int i = 0; i < count; i++) {
        List<Integer> found = find(needle, marked, forms, i, others);
        for (int at : found) {
          marked.hits.get(at).set(n);
          marked.any = true;
        }
      }
    }
  }

  /** The words that match from there on; none unless all do. */
  private static List<Integer> find(
      Needle needle,
      Marked marked,
      List<String> forms,
      int from,
      Map<String, List<String>> others) {
    if (!holds(needle.tests().getFirst(), marked, forms, from, others)) {
      return List.of();
    }
    if (needle.tests().size() == 1) {
      return List.of(from);
    }
    List<Integer> found = new ArrayList<>(List.of(from));
    int left = needle.slop();
    int at = from;
    for (Needle.Test test : needle.tests().subList(1, needle.tests().size())) {
      at++;
      while (at < forms.size() && !holds(test, marked, forms, at, others) && left > 0) {
        at++;
        left--;
      }
      if (at >= forms.size() || !holds(test, marked, forms, at, others)) {
        return List.of();
      }
      found.add(at);
    }
    return found;
  }

  private static boolean holds(
      Needle.Test test,
      Marked marked,
      List<String> forms,
      int at,
      Map<String, List<String>> others) {
    if (test.holds(forms.get(at))) {
      return true;
    }
    return !others.isEmpty()
        && others.getOrDefault(marked.words.get(at), List.of()).stream().anyMatch(test::holds);
  }

  /** The stretches to show, in order, apart from each other. */
  private List<int[]> passages(Marked marked, String body) {
    int length = settings.snippetLength();
    if (body.length() <= length * settings.snippetPassages()) {
      return List.of(new int[] {0, body.length()});
    }
    List<int[]> passages = new ArrayList<>();
    BitSet shown = new BitSet();
    while (passages.size() < settings.snippetPassages()) {
      int[] best = bestWindow(marked, length, passages, shown);
      if (best == null) {
        break;
      }
      for (int i = best[2]; i <= best[3]; i++) {
        shown.or(marked.hits.get(i));
      }
      passages.add(around(marked, best, length, body));
    }
    if (passages.isEmpty()) {
      passages.add(wordBounds(marked, 0, length, body));
    }
    passages.sort(Comparator.comparingInt(passage -> passage[0]));
    return joined(passages);
  }

  /** Two that touch become one. */
  private static List<int[]> joined(List<int[]> passages) {
    List<int[]> out = new ArrayList<>();
    for (int[] passage : passages) {
      if (!out.isEmpty() && passage[0] <= out.getLast()[1] + 1) {
        out.getLast()[1] = Math.max(out.getLast()[1], passage[1]);
      } else {
        out.add(passage);
      }
    }
    return out;
  }

  /** First and last marked column and word of the window that shows the most that is new. */
  private static int @org.jspecify.annotations.Nullable [] bestWindow(
      Marked marked, int length, List<int[]> taken, BitSet shown) {
    int[] best = null;
    int bestWorth = 0;
    for (int i = 0; i < marked.words.size(); i++) {
      if (marked.hits.get(i).isEmpty() || within(marked.starts.get(i), taken)) {
        continue;
      }
      BitSet distinct = new BitSet();
      int matches = 0;
      int last = i;
      for (int j = i;
          j < marked.words.size() && marked.end(j) - marked.starts.get(i) <= length;
          j++) {
        if (!marked.hits.get(j).isEmpty() && !within(marked.starts.get(j), taken)) {
          distinct.or(marked.hits.get(j));
          matches++;
          last = j;
        }
      }
      int all = distinct.cardinality();
      distinct.andNot(shown);
      int fresh = distinct.cardinality();
      if (fresh == 0 && !taken.isEmpty()) {
        continue;
      }
      int worth = fresh * 1000 + all * 50 + Math.min(matches, 49);
      if (worth > bestWorth) {
        bestWorth = worth;
        best = new int[] {marked.starts.get(i), marked.end(last), i, last};
      }
    }
    return best;
  }

  private static boolean within(int column, List<int[]> passages) {
    return passages.stream().anyMatch(p -> column >= p[0] && column < p[1]);
  }

  /** The window with what is before and after it, so that it can be read. */
  private static int[] around(Marked marked, int[] window, int length, String body) {
    int spare = Math.max(0, length - (window[1] - window[0]));
    int start = Math.max(0, window[0] - spare / 3);
    int end = Math.min(body.length(), Math.max(window[1], start + length));
    return wordBounds(marked, start, end, body);
  }

  /** Moves both ends to where words begin and end. */
  private static int[] wordBounds(Marked marked, int start, int end, String body) {
    int from = start;
    int to = Math.min(end, body.length());
    for (int i = 0; i < marked.words.size(); i++) {
      if (marked.starts.get(i) < from && marked.end(i) > from) {
        from = marked.starts.get(i);
      }
      if (marked.starts.get(i) < to && marked.end(i) > to) {
        to = marked.end(i);
      }
    }
    return new int[] {from, to};
  }
}
