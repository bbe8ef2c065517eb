package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hoso.vietnamese.Syllables;

/**
 * The candidates that begin at one position of a token. Keeps, for each end, the promising ones by
 * the channel's cost and the syllable's frequency, and always the reading as it stands.
 */
final class CandidateSet {
  private static final int KEEP_WHOLE = 60;
  private static final int KEEP_INNER = 12;
  private static final float WINDOW = 9f;
  private static final List<CaseForm> LOWER_OR_TITLE = List.of(CaseForm.LOWER, CaseForm.TITLE);
  private static final List<CaseForm> TITLE_OR_UPPER = List.of(CaseForm.TITLE, CaseForm.UPPER);

  private final Vocabulary vocabulary;
  private final Noise noise;
  private final String text;
  private final int start;
  private final int coreEnd;
  private final boolean head;
  private final float inner;
  private final List<Candidate> found = new ArrayList<>();
  private float cheapestWhole = Float.POSITIVE_INFINITY;

  private record Candidate(int end, int word, CaseForm form, float cost, double rank) {}

  /**
   * @param head whether the stretch begins where the token's core does
   * @param inner highest cost of a part of a token
   */
  CandidateSet(
      Vocabulary vocabulary,
      Noise noise,
      String text,
      int start,
      int coreEnd,
      boolean head,
      float inner) {
    this.vocabulary = vocabulary;
    this.noise = noise;
    this.text = text;
    this.start = start;
    this.coreEnd = coreEnd;
    this.head = head;
    this.inner = inner;
  }

  void add(int end, int word, CaseForm form, float cost) {
    boolean whole = isWhole(end);
    if (whole) {
      cheapestWhole = Math.min(cheapestWhole, cost);
    } else if (cost > inner) {
      return;
    }
    found.add(new Candidate(end, word, form, cost, cost - 0.5 * vocabulary.logFrequency(word)));
  }

  private boolean isWhole(int end) {
    return head && end >= coreEnd;
  }

  /** The channel's cost of the best reading of the whole core. */
  float cheapestWhole() {
    return cheapestWhole;
  }

  void clear() {
    found.clear();
  }

  /** The edges that are worth the decoder's time. */
  List<Edge> best() {
    found.sort(
        Comparator.comparingInt(Candidate::end)
            .thenComparingDouble(Candidate::rank)
            .thenComparingInt(Candidate::word)
            .thenComparing(Candidate::form));
    var result = new ArrayList<Edge>();
    int from = 0;
    while (from < found.size()) {
      int to = from;
      while (to < found.size() && found.get(to).end() == found.get(from).end()) {
        to++;
      }
      keep(found.subList(from, to), result);
      from = to;
    }
    return result;
  }

  private void keep(List<Candidate> sameEnd, List<Edge> result) {
    int end = sameEnd.get(0).end();
    String piece = text.substring(start, end);
    int asRead = vocabulary.id(piece);
    double limit = sameEnd.get(0).rank() + WINDOW;
    int most = isWhole(end) ? KEEP_WHOLE : KEEP_INNER;
    Set<Integer> seen = new HashSet<>(); // the search may find a syllable twice
    for (Candidate c : sameEnd) {
      boolean promising = seen.size() < most && c.rank() <= limit;
      boolean again = !seen.add(c.word() * CaseForm.values().length + c.form().ordinal());
      if (again || (!promising && c.word() != asRead)) {
        continue;
      }
      String surface = c.form().apply(vocabulary.model().token(c.word()));
      boolean kept = c.word() == asRead && sameSpelling(surface, piece);
      if (promising || kept) {
        float price = kept ? noise.keepCost(c.cost()) : noise.changeCost(c.cost());
        String written = kept ? piece : surface;
        result.add(new Edge(start, end, written, c.word(), price, Edge.Kind.SYLLABLE));
      }
    }
  }

  private static boolean sameSpelling(String surface, String piece) {
    return surface.equals(piece) || surface.equals(Syllables.oldPlacement(piece));
  }

  /** The case forms that a stretch of a token may have been printed in. */
  static List<CaseForm> forms(Token token, int start) {
    String rest = token.text().substring(start);
    int capitals = TokenShape.capitals(rest);
    int letters = Math.max(1, TokenShape.letters(rest));
    boolean upperFirst = !rest.isEmpty() && Character.isUpperCase(rest.charAt(0));
    if (token.capitals()) {
      return capitals == letters ? List.of(CaseForm.UPPER) : Arrays.asList(CaseForm.values());
    }
    if (capitals == 0) {
      return List.of(CaseForm.LOWER);
    }
    if (capitals == 1 && upperFirst) {
      return letters == 1 ? Arrays.asList(CaseForm.values()) : LOWER_OR_TITLE;
    }
    return capitals == letters ? TITLE_OR_UPPER : Arrays.asList(CaseForm.values());
  }
}
