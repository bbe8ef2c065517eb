package vn.hoso.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the labels of lists by their order: of {@code c) d) d) e)} the second {@code d)} was
 * printed {@code đ)}, of {@code I. I. III.} the second {@code I.} was {@code II.} Only what the
 * labels before and after agree on is told. For texts whose letters were misread; an author may
 * repeat a label.
 */
final class LabelSequence {
  private static final Pattern LETTER = Pattern.compile("([a-zđ])([.)])");
  private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}\\.");
  private static final List<String> NUMERALS =
      List.of(
          "", "I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII.", "IX.", "X.", "XI.", "XII.",
          "XIII.", "XIV.", "XV.");

  /** Numerals that lose their last stroke to become the one before. */
  private static final List<Integer> STROKE_MORE = List.of(2, 3, 7, 8, 12, 13);

  private final Map<Token, String> printed = new HashMap<>();

  private LabelSequence() {}

  /** A numeral at the start of a line; 1 in digits may be one. */
  private record Numeral(Token token, int value, boolean digit) {}

  /** What labels were printed as, where it is not what was read. */
  static Map<Token, String> of(List<List<Token>> paragraphs) {
    var sequence = new LabelSequence();
    List<Token> heads = paragraphs.stream().flatMap(List::stream).filter(Token::first).toList();
    sequence.letters(heads);
    sequence.numerals(heads);
    return sequence.printed;
  }

  private void letters(List<Token> heads) {
    Map<String, String> before = new HashMap<>(); // by the sign behind it: the last two letters
    for (Token head : heads) {
      Matcher m = LETTER.matcher(head.text());
      if (m.matches()) {
        String last = before.getOrDefault(m.group(2), "");
        String letter = m.group(1);
        if (letter.equals("d") && last.equals("cd")) {
          letter = "đ";
          printed.put(head, letter + m.group(2));
        }
        String both = last + letter;
        before.put(m.group(2), both.substring(Math.max(0, both.length() - 2)));
      }
    }
  }

  private void numerals(List<Token> heads) {
    var numerals = new ArrayList<Numeral>();
    for (Token head : heads) {
      String mended = LabelGrammar.romanNumeral(head.text());
      String label = mended == null ? head.text() : mended;
      if (ROMAN.matcher(label).matches() && NUMERALS.contains(label)) {
        numerals.add(new Numeral(head, NUMERALS.indexOf(label), false));
      } else if (label.equals("1.") && head.capitals()) {
        numerals.add(new Numeral(head, 1, true));
      }
    }
    int before = 0;
    for (int i = 0; i < numerals.size(); i++) {
      Numeral numeral = numerals.get(i);
      int next = i + 1 < numerals.size() ? numerals.get(i + 1).value() : 0;
      int value = numeral.value();
      if (numeral.digit()) {
        // Amid capitals, before II: I.
        if (before == 0 && next == 2 && !numerals.get(i + 1).digit()) {
          printed.put(numeral.token(), NUMERALS.get(1));
        } else {
          continue;
        }
      } else if (value == before
          && STROKE_MORE.contains(value + 1)
          && (next == value + 2 || (next == 0 && value > 1))) {
        value++;
        printed.put(numeral.token(), NUMERALS.get(value));
      }
      before = value;
    }
  }
}
