package vn.hoso.ingest;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.hoso.vietnamese.TextQuality;

/**
 * Whether a text that is no Vietnamese is another language, or letters that mean nothing: a font
 * that maps its glyphs to the wrong letters gives words as clean as those of any language.
 */
final class OtherLanguage {
  /** Frequent words that no Vietnamese syllable without its marks can be taken for. */
  private static final List<Set<String>> FREQUENT =
      List.of(
          Set.of(
              "of", "and", "is", "that", "with", "for", "this", "from", "are", "by", "it", "was",
              "or", "which", "not", "have", "will", "if", "must", "used", "the", "be", "as", "on"),
          Set.of(
              "le", "les", "des", "du", "et", "est", "une", "dans", "pour", "qui", "sur", "par",
              "au", "aux", "avec", "que", "ont", "sont", "plus", "nous", "cette"),
          Set.of(
              "der", "die", "das", "und", "ist", "nicht", "mit", "von", "den", "dem", "ein", "eine",
              "werden", "auf", "zur", "wird", "sich", "auch", "oder"),
          Set.of(
              "el", "los", "las", "del", "una", "por", "con", "para", "que", "como", "este", "fue",
              "sus", "se"),
          Set.of(
              "и", "в", "на", "не", "что", "с", "по", "для", "из", "это", "как", "от", "к", "о",
              "за", "или", "при"),
          Set.of("και", "το", "της", "του", "των", "να", "για", "με", "από", "που", "στην"));

  /** Whose letters look like ours: what stands in them may be Vietnamese that was misread. */
  private static final Set<UnicodeScript> ALIKE =
      Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

  /** Prose of these languages has 0.12 to 0.4 of them, Vietnamese of any damage below 0.02. */
  private static final double COMMON = 0.05;

  /** With fewer foreign lines the page is judged as a whole. */
  private static final double MANY_LINES = 0.15;

  /** Lines that end one language and begin the other cost some. */
  private static final double SOUND_BESIDE = 0.9;

  /** Shares of the vowels among the letters, between those of Latin-written languages. */
  private static final double FEWEST_VOWELS = 0.25;

  private static final double MOST_VOWELS = 0.6;

  private OtherLanguage() {}

  /** Whether nothing speaks against it. */
  static boolean is(String text, TextQuality quality) {
    return isOtherScript(text)
        || (quality.markedShare() < 0.25 && hasFrequentWords(text))
        || (quality.isOtherLanguage() && isLatin(text) && hasVowels(text));
  }

  /** Whether this is sound Vietnamese and another language, line by line. */
  static boolean isBesideVietnamese(String text) {
    StringBuilder vietnamese = new StringBuilder();
    int foreign = 0;
    int all = 0;
    for (String line : text.split("\n")) {
      all++;
      if (isForeignLine(line)) {
        foreign++;
      } else {
        vietnamese.append(line).append('\n');
      }
    }
    TextQuality rest = TextQuality.measure(vietnamese.toString());
    return foreign >= MANY_LINES * all
        && rest.isSoundVietnamese()
        && rest.validSyllables() >= SOUND_BESIDE;
  }

  private static boolean isForeignLine(String line) {
    TextQuality quality = TextQuality.measure(line);
    return quality.markedShare() < 0.1
        && quality.symbolNoise() < 0.1
        && hasVowels(line)
        && (quality.validSyllables() < 0.4 || hasFrequentWords(line));
  }

  /** Half of the words may be names and codes. */
  private static boolean hasFrequentWords(String text) {
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    for (Set<String> frequent : FREQUENT) {
      if (words.stream().filter(frequent::contains).count() >= COMMON * words.size()) {
        return true;
      }
    }
    return false;
  }

  /** Whether most letters are of a script that no one takes for Vietnamese. */
  private static boolean isOtherScript(String text) {
    long foreign =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> !ALIKE.contains(UnicodeScript.of(c)))
            .count();
    return foreign > 0.8 * text.codePoints().filter(Character::isLetter).count();
  }

  private static boolean isLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> UnicodeScript.of(c) == UnicodeScript.LATIN)
            .count();
    return latin >= 0.8 * letters;
  }

  private static boolean hasVowels(String text) {
    String letters = text.toLowerCase(Locale.ROOT);
    long all = letters.chars().filter(c -> c >= 'a' && c <= 'z').count();
    double vowels = letters.chars().filter(c -> "aeiouy".indexOf(c) >= 0).count();
    return vowels >= FEWEST_VOWELS * all && vowels <= MOST_VOWELS * all;
  }
}
