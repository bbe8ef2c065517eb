package vn.hoso.vietnamese;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How much a text looks like soundly spelled Vietnamese.
 *
 * <p>Numbers, dates, codes, abbreviations, list labels, web addresses and single letters are left
 * out of all shares: they say nothing of the language. Shares run from 0 to 1 and are 0 where there
 * are no words.
 *
 * @param tokens words that count; 0 for an empty page or one of numbers alone
 * @param validSyllables share of the words that are well-formed syllables, see {@link
 *     Syllables#isWellFormed}
 * @param markedShare share of the words that bear a tone or vowel mark or đ
 * @param toneDensity share of the words that bear a tone mark; é of misread ê counts too
 * @param symbolNoise share of the words that hold a symbol or a digit which no Vietnamese word has
 * @param meanLogProbability mean natural logarithm of P(token | the tokens before) under a language
 *     model, below 0, over its tokens that are no numbers, see {@link LmTokenizer}; NaN where no
 *     model was given or there are no such tokens
 */
public record TextQuality(
    int tokens,
    double validSyllables,
    double markedShare,
    double toneDensity,
    double symbolNoise,
    double meanLogProbability) {

  /** Fewer words than this decide nothing: a stamp, a page number, a heading. */
  public static final int FEWEST_TOKENS = 8;

  private static final double SOUND_VALID = 0.80;
  private static final double SOUND_MARKED = 0.50;
  private static final double DAMAGED_VALID = 0.70;
  private static final double DAMAGED_MARKED = 0.40;
  private static final double OTHER_VALID = 0.30;
  private static final double OTHER_MARKED = 0.25;
  private static final double OTHER_NOISE = 0.04;

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern NUMBER =
      Pattern.compile("\\d[\\d.,:/x×%-]*(?:[a-zA-ZđĐ]{1,3}[23]?)?");
  private static final Pattern CODE =
      Pattern.compile("\\d*[\\dA-ZĐ]*[/-](?:[\\dA-ZĐa-zư&.]+[-–/]?)+", Pattern.UNICODE_CASE);
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?:|www\\.).*|[^@\\s]+@[^@\\s]+\\.[a-z]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROMAN = Pattern.compile("[IVXLC]+|[ivx]+");
  private static final Pattern LEADERS = Pattern.compile("[._…•·\\-–—]+");

  /** Measures a text of any length; {@link #meanLogProbability} is NaN. */
  public static TextQuality measure(String text) {
    return new Counter(text).quality(Double.NaN);
  }

  /** Measures a text of any length, with the language model's opinion. */
  public static TextQuality measure(String text, LanguageModel model) {
    return new Counter(text).quality(meanLogProbability(text, model));
  }

  /**
   * Whether this is Vietnamese that needs no repair by its looks: enough words, nearly all of them
   * syllables, with marks as dense as the language has them.
   *
   * <p>Measured on pages of about 500 words: sound administrative texts have validSyllables 0.98 to
   * 1.00 and markedShare 0.83 to 0.92; plans read without the Vietnamese model 0.46 to 0.60 and
   * 0.00 to 0.25; English 0.13 to 0.18 and 0.
   */
  public boolean isSoundVietnamese() {
    return tokens >= FEWEST_TOKENS && validSyllables >= SOUND_VALID && markedShare >= SOUND_MARKED;
  }

  /**
   * Whether this is plainly no sound Vietnamese, though Vietnamese may be behind it: damaged,
   * stripped of marks, in a legacy encoding, or noise. Between this and {@link #isSoundVietnamese}
   * lies text with scattered faults, for which neither is true; few words decide nothing either.
   */
  public boolean isDamaged() {
    return tokens >= FEWEST_TOKENS
        && (validSyllables < DAMAGED_VALID || markedShare < DAMAGED_MARKED)
        && !isOtherLanguage();
  }

  /** Whether this looks like clean text of a language that is not Vietnamese, such as English. */
  public boolean isOtherLanguage() {
    return tokens >= FEWEST_TOKENS
        && validSyllables < OTHER_VALID
        && markedShare < OTHER_MARKED
        && symbolNoise < OTHER_NOISE;
  }

  /** Mean ln P of the model's tokens; numbers are context alone. NaN where there are no words. */
  private static double meanLogProbability(String text, LanguageModel model) {
    double sum = 0;
    int words = 0;
    for (List<String> sentence : LmTokenizer.sentences(text)) {
      long context = model.startContext();
      for (String token : sentence) {
        int id = model.id(token);
        if (!token.equals(LmTokenizer.NUMBER)) {
          sum += model.logProbability(context, id);
          words++;
        }
        context = model.extend(context, id);
      }
    }
    return words == 0 ? Double.NaN : sum / words;
  }

  /** Counts of the words. */
  private static final class Counter {
    private int tokens;
    private int valid;
    private int marked;
    private int toned;
    private int noisy;

    Counter(String text) {
      for (String raw : SPACES.split(Letters.nfc(text))) {
        String word = core(raw);
        if (!isLeftOut(word)) {
          count(word);
        }
      }
    }

    private void count(String word) {
      boolean hasMark = false;
      boolean hasTone = false;
      boolean odd = false;
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        hasMark |= Letters.isVietnameseMarked(c);
        hasTone |= Letters.tone(c) != Tone.LEVEL;
        odd |= !Character.isLetter(c) && "-'’/".indexOf(c) < 0;
      }
      tokens++;
      valid += Syllables.isWellFormed(word) ? 1 : 0;
      marked += hasMark ? 1 : 0;
      toned += hasTone ? 1 : 0;
      noisy += odd ? 1 : 0;
    }

    TextQuality quality(double meanLogProbability) {
      double whole = Math.max(1, tokens);
      return new TextQuality(
          tokens, valid / whole, marked / whole, toned / whole, noisy / whole, meanLogProbability);
    }
  }

  /** Without punctuation and brackets at both ends; "" where nothing else is there. */
  private static String core(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && isPunctuation(raw.charAt(start))) {
      start++;
    }
    while (end > start && isPunctuation(raw.charAt(end - 1))) {
      end--;
    }
    return raw.substring(start, end);
  }

  private static boolean isPunctuation(char c) {
    return ".,;:!?()[]\"'“”‘’«»…-–—/*+•·|_=".indexOf(c) >= 0 || c == '\uFEFF';
  }

  /**
   * Numbers, codes, abbreviations and the like; a word with a digit inside is damage and counts.
   */
  private static boolean isLeftOut(String word) {
    if (word.length() < 2) {
      return true;
    }
    if (Syllables.isWellFormed(word) && word.chars().anyMatch(c -> c >= 0x80)) {
      return false;
    }
    if ((Character.isDigit(word.charAt(0)) && NUMBER.matcher(word).matches())
        || (word.indexOf('.') > 0 && ADDRESS.matcher(word).matches())
        || ROMAN.matcher(word).matches()
        || LEADERS.matcher(word).matches()) {
      return true;
    }
    boolean hasDigit = word.chars().anyMatch(Character::isDigit);
    boolean hasLower = word.chars().anyMatch(Character::isLowerCase);
    if (!hasLower) {
      return hasDigit || isAbbreviation(word);
    }
    return Character.isDigit(word.charAt(0)) && CODE.matcher(word).matches();
  }

  private static boolean isAbbreviation(String word) {
    return word.length() <= 8
        && word.chars().allMatch(c -> Character.isUpperCase(c) || "&-/.–".indexOf(c) >= 0)
        && !Syllables.isWellFormed(word)
        && (word.length() <= 4 || word.chars().filter(c -> "AEIOUY".indexOf(c) >= 0).count() <= 1);
  }
}
