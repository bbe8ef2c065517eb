package vn.hoso.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.Letters;

/**
 * Tells abbreviations apart that are alike without the bar of Đ, by the words whose initials they
 * are: where a document speaks of chương trình đào tạo, CTDT is CTĐT, and where it speaks of công
 * tác dân tộc it is what it was read as.
 */
final class AbbreviationSenses {
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{3,8}");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;

  /** Words that often give no initial: giáo dục và đào tạo, GDĐT. */
  private static final Set<String> CONNECTING = Set.of("và", "của", "các", "về", "cho", "trong");

  /** Words that no name of a thing or body has: what they stand in is a stretch of a sentence. */
  private static final Set<String> OF_SENTENCES =
      Set.of(
          "được", "có", "là", "để", "này", "đó", "thì", "mà", "với", "từ", "tại", "khi", "như",
          "không", "đã", "sẽ", "phải", "theo", "do", "bị", "trên", "đây", "nêu", "gồm", "vào");

  /** A phrase that stands before its abbreviation in brackets defines it. */
  private static final int DEFINED = 5;

  /** One that the dictionary has for the abbreviation. */
  private static final int LISTED = 2;

  /** Initials so few are those of any other phrase as well. */
  private static final int CHANCE = 3;

  private final Vocabulary vocabulary;

  /** The abbreviations with a letter that may have lost its bar, without bars. */
  private final Set<String> asked = new HashSet<>();

  /** By the letters without bars: for each form what speaks for it. */
  private final Map<String, Map<String, Evidence>> found = new HashMap<>();

  /** What an abbreviation was printed as, by its letters without bars. */
  private final Map<String, String> forms = new HashMap<>();

  private AbbreviationSenses(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** A word of the text; what is none parts phrases. */
  private record Item(String text, boolean syllable, boolean opens) {
    static final Item BREAK = new Item("", false, false);
  }

  /** What speaks for a form: phrases with its initials, and how often each of them stands there. */
  private static final class Evidence {
    final Map<String, Integer> phrases = new HashMap<>();
    int sure;

    int weight(int length) {
      int most = 0;
      for (int times : phrases.values()) {
        most = Math.max(most, times);
      }
      return sure + (length > CHANCE && most > 1 ? most : 0);
    }
  }

  /** Of a text that was decoded. */
  static AbbreviationSenses of(List<DocumentRepair.Decoded> decoded, Vocabulary vocabulary) {
    var senses = new AbbreviationSenses(vocabulary);
    decoded.forEach(senses::ask);
    if (!senses.asked.isEmpty()) {
      decoded.forEach(senses::listen);
      senses.found.forEach(senses::decide);
    }
    return senses;
  }

  private void ask(DocumentRepair.Decoded run) {
    for (Choice choice : run.choices()) {
      Matcher m = CAPITALS.matcher(choice.edge().surface());
      while (m.find()) {
        String shape = shape(m.group());
        if (shape.indexOf('D') >= 0) {
          asked.add(shape);
        }
      }
    }
  }

  private static String shape(String capitals) {
    return Letters.fold(capitals);
  }

  private List<Item> items(DocumentRepair.Decoded run) {
    var items = new ArrayList<Item>();
    for (Choice choice : run.choices()) {
      Edge edge = choice.edge();
      if (edge.isWord() && vocabulary.isSyllable(edge.word())) {
        items.add(new Item(edge.surface().toLowerCase(Locale.ROOT), true, false));
      } else if (edge.isWord() || edge.kind() == Edge.Kind.GRAMMAR) {
        items.add(new Item(edge.surface(), false, false));
      } else {
        boolean opens = edge.surface().equals("(");
        items.add(opens ? new Item("(", false, true) : Item.BREAK);
      }
    }
    return items;
  }

  private void listen(DocumentRepair.Decoded run) {
    List<Item> items = items(run);
    for (int at = 0; at < items.size(); at++) {
      listen(items, at, false);
      listen(items, at, true);
    }
  }

  /**
   * Takes up the phrases that begin at a place.
   *
   * @param skips whether connecting words give no initial
   */
  private void listen(List<Item> items, int at, boolean skips) {
    var initials = new StringBuilder();
    var phrase = new StringBuilder();
    boolean skipped = false;
    for (int i = at; i < items.size() && items.get(i).syllable(); i++) {
      String word = items.get(i).text();
      boolean connects = skips && CONNECTING.contains(word);
      if (OF_SENTENCES.contains(word) || (connects && initials.isEmpty())) {
        return;
      }
      phrase.append(phrase.isEmpty() ? "" : " ").append(word);
      skipped |= connects;
      if (connects) {
        continue;
      }
      initials.append(initial(word));
      if (initials.length() > LONGEST) {
        return;
      }
      if (initials.length() >= SHORTEST && skips == skipped) {
        take(initials.toString(), phrase.toString(), items, i);
      }
    }
  }

  private void take(String form, String phrase, List<Item> items, int last) {
    String shape = shape(form);
    if (!asked.contains(shape)) {
      return;
    }
    Evidence evidence =
        found
            .computeIfAbsent(shape, s -> new HashMap<>())
            .computeIfAbsent(form, f -> new Evidence());
    evidence.phrases.merge(phrase, 1, Integer::sum);
    evidence.sure += vocabulary.stands(form, phrase) ? LISTED : 0;
    evidence.sure += definesNext(items, last, shape) ? DEFINED : 0;
  }

  private static char initial(String word) {
    char first = word.charAt(0);
    return first == 'đ'
        ? 'Đ'
        : Character.toUpperCase(Letters.fold(String.valueOf(first)).charAt(0));
  }

  /** Whether a bracket follows that holds the abbreviation. */
  private static boolean definesNext(List<Item> items, int last, String shape) {
    return last + 2 < items.size()
        && items.get(last + 1).opens()
        && shape(items.get(last + 2).text()).equals(shape);
  }

  /** Takes the form that far more speaks for than for any other one. */
  private void decide(String shape, Map<String, Evidence> evidence) {
    String best = shape;
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Evidence> entry : evidence.entrySet()) {
      int weight = entry.getValue().weight(shape.length());
      if (weight > most) {
        second = most;
        most = weight;
        best = entry.getKey();
      } else {
        second = Math.max(second, weight);
      }
    }
    String marked = vocabulary.marked(shape);
    boolean taken = best.equals(marked == null ? shape : marked); // as it would be anyway
    if (!taken && most > 1 && most > 2 * second) {
      forms.put(shape, best);
    }
  }

  /**
   * A token's edges with its abbreviations as they were printed.
   *
   * @param choices those of the token
   * @return null where nothing is known of any
   */
  @Nullable List<Edge> edges(List<Choice> choices) {
    if (forms.isEmpty()) {
      return null;
    }
    boolean known = false;
    var edges = new ArrayList<Edge>();
    for (Choice choice : choices) {
      Edge e = choice.edge();
      String printed = vocabulary.isSyllable(e.word()) ? null : printed(e.surface());
      if (printed == null) {
        edges.add(e);
      } else {
        known = true;
        int word = e.isWord() ? vocabulary.abbreviationWord(printed) : e.word();
        edges.add(new Edge(e.from(), e.to(), printed, word, e.cost(), e.kind()));
      }
    }
    return known ? edges : null;
  }

  /** A surface with its abbreviations as they were printed; null where nothing is known of any. */
  private @Nullable String printed(String surface) {
    Matcher m = CAPITALS.matcher(surface);
    boolean known = false;
    var printed = new StringBuilder();
    while (m.find()) {
      String form = forms.get(shape(m.group()));
      known |= form != null;
      m.appendReplacement(printed, form == null ? m.group() : form);
    }
    return known ? m.appendTail(printed).toString() : null;
  }
}
