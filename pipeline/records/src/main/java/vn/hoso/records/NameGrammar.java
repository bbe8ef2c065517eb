package vn.hoso.records;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far the name of a body goes in a sentence, where no list of verbs tells its end.
 *
 * <pre>
 * UBND các huyện, thị xã, thành phố | sơ tán dân
 * Sở Nông nghiệp và PTNT            | kêu gọi tàu thuyền
 * Ủy ban nhân dân cấp xã            | lập danh mục
 * </pre>
 *
 * A name goes on with words in capitals, with nouns of {@code name-nouns.txt}, and over a comma or
 * "và" where one of these follows.
 */
final class NameGrammar {
  private static final Set<String> NOUNS =
      WordList.read("name-nouns.txt").stream()
          .map(List::getFirst)
          .collect(Collectors.toUnmodifiableSet());
  private static final int LONGEST_NOUN = 6;
  private static final Set<String> JOINTS = Set.of("và", "của", "-", "–", "cùng");

  private NameGrammar() {}

  /**
   * How many letters of a text's beginning are a body's name, marks at its end left out.
   *
   * @param pairs whether a small syllable that makes a word with the capital before it is part of
   *     the name: "Ban Chủ | nhiệm"
   */
  static int length(String text, boolean pairs) {
    String[] words = text.split(" ", 60);
    int end = 0;
    int column = 0;
    int at = 0;
    while (at < words.length) {
      int count = JOINTS.contains(words[at]) && at > 0 ? 1 : taken(words, at);
      count = count == 0 && pairs && pair(words, at) ? 1 : count;
      if (count == 0) {
        break;
      }
      for (int i = 0; i < count; i++) {
        column += words[at + i].length() + 1;
      }
      at += count;
      String last = words[at - 1];
      end = JOINTS.contains(last) ? end : Math.min(text.length(), column - 1);
      if (last.matches(".*[.;:!?)]$")) {
        break;
      }
    }
    return text.substring(0, end).replaceAll("[,.;:!?]+$", "").length();
  }

  /** How many words from one on are part of a name; 0 where that word is none. */
  private static int taken(String[] words, int at) {
    int known = knownWords(words, at);
    if (known > 0) {
      return known;
    }
    for (int count = Math.min(LONGEST_NOUN, words.length - at); count >= 1; count--) {
      String phrase = String.join(" ", List.of(words).subList(at, at + count));
      boolean verb =
          count == 1
              && at + 1 < words.length
              && BodyNames.NO_BODY.contains(Fold.fold(phrase + " " + bare(words[at + 1])));
      if (!verb && NOUNS.contains(bare(phrase).toLowerCase(Locale.ROOT))) {
        return count;
      }
    }
    String word = words[at].replaceAll("^[(“\"]+", "");
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
  }

  private static boolean pair(String[] words, int at) {
    return at > 0
        && !words[at - 1].isEmpty()
        && Character.isUpperCase(words[at - 1].charAt(0))
        && Vocabulary.lexicon()
            .isWord((words[at - 1] + " " + bare(words[at])).toLowerCase(Locale.ROOT));
  }

  private static int knownWords(String[] words, int at) {
    if (words[at].isEmpty() || !Character.isUpperCase(words[at].charAt(0))) {
      return 0;
    }
    int most = Math.min(Vocabulary.longestBody(), words.length - at);
    for (int count = most; count > 1; count--) {
      String phrase = String.join(" ", List.of(words).subList(at, at + count));
      if (Vocabulary.body(bare(phrase).toLowerCase(Locale.ROOT)) != null) {
        return count;
      }
    }
    return 0;
  }

  private static String bare(String phrase) {
    return phrase.replaceAll("[,;.:]+$", "");
  }
}
