package vn.hoso.vietnamese;

import java.util.ArrayList;
import java.util.List;

/**
 * Questions on written syllables that are asked a million times, answered by rule and without
 * allocating; {@link Syllable} has the parts. {@link Lexicon} knows which syllables are in use.
 */
public final class Syllables {
  private Syllables() {}

  /**
   * Whether this is one syllable that the rules of spelling allow: onset, rime, tone (after p, t,
   * c, ch only sắc or nặng) and the mark where either placement puts it. Many such syllables mean
   * nothing, and plain English words as short as "to" pass too.
   *
   * @param text NFC, any letter case
   */
  public static boolean isWellFormed(CharSequence text) {
    return SyllableTable.find(text) >= 0;
  }

  /** The text with every tone mark placed the old way (hòa, ủy, thúy); letter case stays. */
  public static String oldPlacement(String text) {
    return place(text, TonePlacement.OLD);
  }

  /** The text with every tone mark placed the new way (hoà, uỷ, thuý); letter case stays. */
  public static String newPlacement(String text) {
    return place(text, TonePlacement.NEW);
  }

  /**
   * Moves tone marks syllable by syllable: a run of letters that is a syllable but for the place of
   * its mark (hoà, also the misplaced gía and tóan) is mended, anything else stays as it is.
   *
   * @param text NFC, of any length
   */
  private static String place(String text, TonePlacement placement) {
    char[] out = null;
    int n = text.length();
    for (int start = 0; start < n; start++) {
      if (!Character.isLetter(text.charAt(start))) {
        continue;
      }
      int end = start + 1;
      while (end < n && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      int from = toneIn(text, start, end);
      if (from >= 0) {
        int entry = SyllableTable.findLetters(text, start, end);
        int to = entry < 0 ? from : start + SyllableTable.toneAt(entry, placement);
        if (to != from) {
          out = out == null ? text.toCharArray() : out;
          out[to] = Letters.withTone(text.charAt(to), Letters.tone(text.charAt(from)));
          out[from] = Letters.unTone(text.charAt(from));
        }
      }
      start = end;
    }
    return out == null ? text : new String(out);
  }

  /** Where the one tone mark is; -1 for none or several. */
  private static int toneIn(String text, int start, int end) {
    int found = -1;
    for (int i = start; i < end; i++) {
      if (Letters.tone(text.charAt(i)) != Tone.LEVEL) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  /**
   * Every syllable that the rules allow, with every tone, lower-case NFC in the old placement, in
   * the order of toneless spelling, then of tone.
   */
  public static List<String> all() {
    List<String> all = new ArrayList<>();
    for (String letters : SyllableTable.letters()) {
      int entry = SyllableTable.findLetters(letters);
      int at = SyllableTable.toneAt(entry, TonePlacement.OLD);
      for (Tone tone : Tone.values()) {
        if (!SyllableTable.isStopped(entry) || tone.isStopTone()) {
          char[] chars = letters.toCharArray();
          chars[at] = Letters.withTone(chars[at], tone);
          all.add(new String(chars));
        }
      }
    }
    return List.copyOf(all);
  }
}
