package vn.hoso.vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into the tokens of the {@link LanguageModel}; training and use must cut alike.
 *
 * <p>A token is a longest run of letters, marks and digits. Numbers keep the points, commas and
 * colons between their digits ({@code 3.000} is one token); every other character parts tokens, so
 * {@code 20/KH-UBND} is {@code <n> kh ubnd} and {@code đ)} is {@code đ}. One of {@code . ; : ! ? …}
 * ends the sentence where blank space or the end of the text follows, closing quotes and brackets
 * in between allowed ({@code TP.HCM} is no bound); so does a blank line.
 */
public final class LmTokenizer {
  /** The token for all tokens that hold a digit. */
  public static final String NUMBER = "<n>";

  private LmTokenizer() {}

  /** Takes what the tokenizer finds, in the order of the text. */
  public interface Sink {
    /** One token, as the language model spells it. */
    void token(String token);

    /** A sentence ends here, if one has begun. */
    void bound();
  }

  /** Takes tokens as the text spells them. */
  interface SurfaceSink {
    void token(String surface);

    void bound();
  }

  /**
   * Cuts text, which may have several lines. A line break alone and the text's end are no bound.
   */
  public static void tokenize(CharSequence text, Sink sink) {
    scan(
        text,
        new SurfaceSink() {
          @Override
          public void token(String surface) {
            sink.token(normalise(surface));
          }

          @Override
          public void bound() {
            sink.bound();
          }
        });
  }

  /** The sentences of a text, each with its tokens; none is empty. */
  public static List<List<String>> sentences(CharSequence text) {
    List<List<String>> sentences = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    tokenize(
        text,
        new Sink() {
          @Override
          public void token(String token) {
            tokens.add(token);
          }

          @Override
          public void bound() {
            if (!tokens.isEmpty()) {
              sentences.add(List.copyOf(tokens));
              tokens.clear();
            }
          }
        });
    if (!tokens.isEmpty()) {
      sentences.add(List.copyOf(tokens));
    }
    return sentences;
  }

  static void scan(CharSequence text, SurfaceSink sink) {
    int length = text.length();
    int breaks = 0;
    for (int i = 0; i < length; ) {
      char c = text.charAt(i);
      if (isWord(c)) {
        int end = wordEnd(text, i);
        sink.token(text.subSequence(i, end).toString());
        breaks = 0;
        i = end;
        continue;
      }
      if (c == '\n') {
        breaks++;
      } else if (!Character.isWhitespace(c)) {
        breaks = 0;
      }
      if (breaks == 2 || c == '\f' || (endsSentence(c) && spaceFollows(text, i + 1))) {
        sink.bound();
      }
      i++;
    }
  }

  private static int wordEnd(CharSequence text, int start) {
    int length = text.length();
    int i = start + 1;
    while (i < length) {
      char c = text.charAt(i);
      boolean inNumber =
          (c == '.' || c == ',' || c == ':')
              && Character.isDigit(text.charAt(i - 1))
              && i + 1 < length
              && Character.isDigit(text.charAt(i + 1));
      if (!isWord(c) && !inNumber) {
        break;
      }
      i++;
    }
    return i;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean endsSentence(char c) {
    return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == '…';
  }

  private static boolean spaceFollows(CharSequence text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        return true;
      }
      if (!endsSentence(c) && ")]}\"'”’»".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * One token as the language model spells it: without punctuation at its ends, in lower case, NFC,
   * the tone mark placed the old way (hoà → hòa, uỷ → ủy, but quý), Icelandic and African
   * look-alikes of đ made đ; {@value #NUMBER} where it holds a digit; empty where nothing is left.
   */
  public static String normalise(String token) {
    int start = 0;
    int end = token.length();
    while (start < end && !isWord(token.charAt(start))) {
      start++;
    }
    while (end > start && !isWord(token.charAt(end - 1))) {
      end--;
    }
    for (int i = start; i < end; i++) {
      if (Character.isDigit(token.charAt(i))) {
        return NUMBER;
      }
    }
    String text = Letters.nfc(token.substring(start, end)).toLowerCase(Locale.ROOT);
    return Syllables.oldPlacement(text.replace('ð', 'đ').replace('ɖ', 'đ'));
  }
}
