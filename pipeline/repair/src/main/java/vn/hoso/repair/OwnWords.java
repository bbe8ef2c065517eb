package vn.hoso.repair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.hoso.vietnamese.LanguageModel;
import vn.hoso.vietnamese.LmTokenizer;
import vn.hoso.vietnamese.UserDictionary;

/**
 * The user's own words and borrowed words, as the lattice wants them: words that the language model
 * does not know, and words that are misread as a whole.
 */
final class OwnWords {
  /** Explaining a word by what the user wrote down for it costs next to nothing. */
  private static final float BY_THE_USER = 0.2f;

  /** Longer words are not searched for; as they stand they are left alone. */
  private static final int LONGEST = 8;

  private final SyllableTrie trie = new SyllableTrie();
  private final List<String> forms = new ArrayList<>();
  private final Set<String> exact = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, List<String>> confusions = new HashMap<>();
  private final Map<String, Integer> known = new HashMap<>();
  private final LanguageModel model;

  OwnWords(UserDictionary dictionary, Collection<String> loanwords, LanguageModel model) {
    this.model = model;
    forms.add(""); // the trie's word 0 is none
    for (String phrase : dictionary.phrases()) {
      for (String word : phrase.split(" ")) {
        add(word, exact.add(word));
      }
    }
    loanwords.forEach(word -> add(word, true));
    trie.complete(number -> 0);
    for (UserDictionary.Confusion confusion : dictionary.confusions()) {
      confusions
          .computeIfAbsent(confusion.read(), read -> new ArrayList<>())
          .add(confusion.printed());
    }
  }

  private void add(String word, boolean isNew) {
    String token = LmTokenizer.normalise(word);
    boolean searched = token.length() <= LONGEST;
    if (knownToModel(word)) {
      if (searched) {
        known.put(token, model.id(token));
      }
    } else if (isNew && searched && trie.add(token, forms.size())) {
      forms.add(token);
    }
  }

  /** Those of the words that the language model knows, by its spelling. */
  Map<String, Integer> known() {
    return known;
  }

  /** Whether the user wrote down any words. */
  boolean hasUsers() {
    return !exact.isEmpty();
  }

  /** Whether the user wrote this down and the language model does not know it. */
  boolean isOwn(String piece) {
    return exact.contains(piece) && !knownToModel(piece);
  }

  private boolean knownToModel(String word) {
    int id = model.id(LmTokenizer.normalise(word));
    return id != model.unknown() && id != model.number();
  }

  /** Those of the words that the language model does not know, by their number. */
  SyllableTrie trie() {
    return trie;
  }

  /** A word of the trie, lower case. */
  String form(int number) {
    return forms.get(number);
  }

  /** Edges for a token, or its core, that the user says is misread as a whole. */
  void confusions(String text, Core core, List<Edge> edges) {
    if (confusions.isEmpty()) {
      return;
    }
    for (int start = 0; start <= core.start(); start++) {
      for (int end = text.length(); end >= core.end() && end > start; end--) {
        for (String printed : confusions.getOrDefault(text.substring(start, end), List.of())) {
          chain(start, end, printed.split(" "), edges);
        }
      }
    }
  }

  /** One edge for each printed word; those that ran together share the token's characters. */
  private void chain(int start, int end, String[] printed, List<Edge> edges) {
    if (printed.length > end - start) {
      return;
    }
    int from = start;
    for (int i = 0; i < printed.length; i++) {
      int to = start + (end - start) * (i + 1) / printed.length;
      int word = model.id(LmTokenizer.normalise(printed[i]));
      edges.add(new Edge(from, to, printed[i], word, BY_THE_USER, Edge.Kind.SYLLABLE));
      from = to;
    }
  }
}
