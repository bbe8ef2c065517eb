package vn.hoso.vietnamese;

import java.util.Optional;

/**
 * One written syllable, taken apart.
 *
 * <p>Onset and rime are as written, lower-case and without tone; {@code qu} and {@code gi} are
 * onsets. Where the i of gi is the vowel too, the rime has it: gì is gi + i, giếng is gi + iêng.
 *
 * @param onset "" or one of b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x
 * @param rime medial, vowel and final consonant, for example "oan", "iêng", "y"
 * @param tone of the syllable
 */
public record Syllable(String onset, String rime, Tone tone) {
  /**
   * @throws IllegalArgumentException where the rules of spelling do not allow this combination
   */
  public Syllable {
    if (!SyllableTable.allows(onset, rime, tone)) {
      throw new IllegalArgumentException(
          "No Vietnamese syllable: onset '" + onset + "', rime '" + rime + "', tone " + tone);
    }
  }

  /**
   * The parts of one syllable.
   *
   * @param text NFC, in any letter case, with the tone mark placed in either accepted way
   * @return nothing where the text is no syllable by rule
   */
  public static Optional<Syllable> parse(String text) {
    int entry = SyllableTable.find(text);
    if (entry < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Syllable(
            SyllableTable.onset(entry), SyllableTable.rime(entry), SyllableTable.toneOf(text)));
  }

  /** The syllable in lower-case NFC. */
  public String spell(TonePlacement placement) {
    String letters = SyllableTable.write(onset, rime);
    int at = SyllableTable.tonePosition(onset, rime, placement);
    return letters.substring(0, at)
        + Letters.withTone(letters.charAt(at), tone)
        + letters.substring(at + 1);
  }
}
