package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hoso.vietnamese.Letters;

/**
 * Lists what a token may stand for beside syllables: abbreviations of the dictionary, borrowed
 * words, and words of the user's own. Not safe for threads.
 */
final class RareForms {
  /** Highest cost of the channel, in nats. */
  private static final float MOST = 15f;

  /** Within this a word is plainly meant. */
  private static final float NEAR = 11f;

  /** Capitals are read well: CCTV is hardly a misread CCTP. */
  private static final float OTHER_INITIALS = 1f;

  /**
   * What an abbreviation of the dictionary has ahead of any other capitals, in nats: one that the
   * language model takes for an unknown word, and one that it has in its place. The figures gave
   * the fewest errors on text layers of real scans (CNLB for CNLĐ, Cf)CS for CĐCS).
   */
  private static final float KNOWN = -2f;

  private static final float COMMON = -4f;

  /** In nats, for each capital of the piece that another form has: Cf)CS is CĐCS, not CKS. */
  private static final float LOST_CAPITAL = 3f;

  /** Capitals, beside D, that Đ is read as. */
  private static final String BARRED = "BPE";

  /** Most that it helps to have been found elsewhere in the document, in nats. */
  private static final double FOUND_MOST = 5;

  private final Vocabulary vocabulary;
  private final Noise noise;
  private final DocumentForms document;
  private final CandidateSearch abbreviations;
  private final CandidateSearch own;
  private float[] unlimited = new float[64];

  RareForms(Vocabulary vocabulary, TokenCosts costs, Noise noise, DocumentForms document) {
    this.vocabulary = vocabulary;
    this.noise = noise;
    this.document = document;
    this.abbreviations = new CandidateSearch(vocabulary.abbreviations(), costs);
    this.own = new CandidateSearch(vocabulary.own().trie(), costs);
  }

  /** Adds the abbreviations that a core may have been printed as. */
  void abbreviations(String text, Core core, List<Edge> edges) {
    String piece = core.cut(text);
    boolean simple = noise.heavy() && piece.chars().noneMatch(c -> "&-/.".indexOf(c) >= 0);
    int capitals = TokenShape.capitals(piece);
    boolean mostly = capitals * 2 >= piece.length();
    boolean may = simple ? capitals >= 2 && (mostly || capitals * 3 >= piece.length()) : mostly;
    if (!may || piece.length() < (simple ? 2 : 3) || vocabulary.isAbbreviation(piece)) {
      return;
    }
    abbreviations.token(text, core.end());
    var misread = new ArrayList<Edge>();
    abbreviations.whole(
        core.start(),
        CaseForm.UPPER,
        MOST,
        unlimited(text.length()),
        0,
        (to, number, cost) -> {
          String form = vocabulary.abbreviation(number);
          // In a sound text only marks may be wrong: ICG is no misread ICT.
          boolean marks = Letters.fold(form).equals(Letters.fold(piece));
          if (simple) {
            misread(core, to, form, piece, cost, misread);
          }
          boolean whole = to == core.end() && form.length() == piece.length();
          if (whole && piece.length() > 2 && (marks || !noise.clean())) {
            edges.add(rare(core, piece, form, marks ? cost : cost + OTHER_INITIALS, false));
          }
        });
    addWithCapitals(piece, misread, edges);
  }

  /** Of what a piece may be misread from, those with its capitals go before others. */
  private static void addWithCapitals(String piece, List<Edge> misread, List<Edge> edges) {
    // Of capitals alone, one may be another; two hardly are.
    boolean plain = piece.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    int most =
        plain
            ? piece.length() - 1
            : misread.stream().mapToInt(e -> commonCapitals(piece, e.surface())).max().orElse(0);
    for (Edge e : misread) {
      float lost = LOST_CAPITAL * Math.max(0, most - commonCapitals(piece, e.surface()));
      edges.add(new Edge(e.from(), e.to(), e.surface(), e.word(), e.cost() + lost, e.kind()));
    }
  }

  /**
   * How many capitals of a piece a form has in the same order, marks aside, and B, P or E for Đ.
   */
  static int commonCapitals(String piece, String form) {
    String printed = Letters.fold(form);
    int[] row = new int[printed.length() + 1];
    for (char c : piece.toCharArray()) {
      int diagonal = 0;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        boolean barred = form.charAt(j - 1) == 'Đ' && BARRED.indexOf(c) >= 0;
        boolean same = Character.isUpperCase(c) && (printed.charAt(j - 1) == c || barred);
        row[j] = same ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[printed.length()];
  }

  /**
   * Letters of abbreviations become several characters, one of which is no capital, and none is
   * lost: LElLEl for LĐLĐ. CHQS is no CKS.
   */
  private void misread(Core core, int to, String form, String piece, float cost, List<Edge> edges) {
    int word = vocabulary.abbreviationWord(form);
    boolean common = word != vocabulary.model().unknown();
    boolean pair = form.length() == 2; // two letters may be many things: LĐ for LD at most
    int read = to - core.start();
    boolean sameLength = to == core.end() && read == form.length();
    boolean longer = read > form.length() && TokenShape.capitals(piece) < piece.length();
    boolean marks = Letters.fold(form).equals(Letters.fold(piece));
    if (!(sameLength || longer) || (pair ? !marks || !common : marks)) {
      return;
    }
    float ahead = pair ? 0 : common ? COMMON : KNOWN;
    double found = Math.min(FOUND_MOST, Math.log1p(document.timesFound(form)));
    float price = noise.changeCost((float) (cost + ahead - found));
    edges.add(new Edge(core.start(), to, form, word, price, Edge.Kind.SYLLABLE));
  }

  /** Too rare to be counted one by one: all are the language model's unknown word. */
  private Edge rare(Core core, String piece, String form, float cost, boolean likely) {
    // One that stands as it was read is far likelier than one of which letters were misread.
    float price =
        form.equals(piece)
            ? noise.keepCost(cost + 2 * Copies.KNOWN_BUT_RARE)
            : noise.changeCost(likely ? cost + Copies.KNOWN_BUT_RARE : cost);
    int word = vocabulary.model().unknown();
    return new Edge(core.start(), core.end(), form, word, price, Edge.Kind.SYLLABLE);
  }

  /** Adds words of the user's, and borrowed ones, that the language model does not know. */
  void ownWords(Token token, Core core, List<Edge> edges) {
    if (vocabulary.own().trie().firstChild(0) == 0) {
      return;
    }
    String text = token.text();
    float most = vocabulary.own().hasUsers() ? MOST : NEAR;
    own.token(text, core.end());
    for (CaseForm form : CandidateSet.forms(token, core.start(), noise)) {
      own.whole(
          core.start(),
          form,
          most,
          unlimited(text.length()),
          0,
          (to, number, cost) -> {
            if (to == core.end()) {
              String surface = form.apply(vocabulary.own().form(number));
              String piece = core.cut(text);
              boolean byUser = vocabulary.own().isOwn(surface);
              // Borrowed words are no names: Bali is no misread balê. As they stand they may stay.
              boolean misread = !noise.clean() && cost < NEAR && TokenShape.capitals(piece) == 0;
              if (byUser || misread || surface.equals(piece)) {
                edges.add(rare(core, piece, surface, cost, byUser));
              }
            }
          });
    }
  }

  private float[] unlimited(int length) {
    unlimited = unlimited.length > length ? unlimited : new float[length * 2];
    Arrays.fill(unlimited, 0, length + 1, Float.POSITIVE_INFINITY);
    return unlimited;
  }
}
