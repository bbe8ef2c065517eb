package vn.hoso.repair;

import java.util.List;

/** Estimates how damaged a text is, before and between decodings. */
final class NoiseEstimate {
  /** In sound Vietnamese about four syllables in five carry a mark. */
  private static final double MARKED_IN_SOUND_TEXT = 0.72;

  private static final int ENOUGH = 12;

  private NoiseEstimate() {}

  /** From spelling alone: sound text has marks and well-formed syllables. */
  static Noise of(List<List<Token>> runs, Vocabulary vocabulary) {
    int words = 0;
    int marked = 0;
    for (List<Token> run : runs) {
      for (Token token : run) {
        String text = token.text();
        int letters = TokenShape.letters(text);
        if (letters < 2
            || CodeGrammar.mend(text, part -> null).isPresent()
            || TokenShape.isAddress(text)) {
          continue;
        }
        words++;
        int id = vocabulary.id(text);
        if (vocabulary.isSyllable(id) && isMarked(vocabulary.model().token(id))) {
          marked++;
        }
      }
    }
    if (words < ENOUGH) {
      return Noise.unknown();
    }
    double sound = (double) marked / words / MARKED_IN_SOUND_TEXT;
    double damaged = Math.clamp(1 - sound, 0.01, 0.97);
    return new Noise(damaged < 0.25 ? damaged * damaged : damaged, 6f, 6f);
  }

  private static boolean isMarked(String syllable) {
    for (int i = 0; i < syllable.length(); i++) {
      if (Alphabet.base(syllable.charAt(i)) != syllable.charAt(i)) {
        return true;
      }
    }
    return false;
  }

  /** From what a decoding changed. */
  static Noise after(double changedShare, List<DocumentRepair.Decoded> decoded) {
    double damaged = changedShare < 0.08 ? 3 * changedShare * changedShare : changedShare * 1.15;
    return new Noise(damaged, splitCost(decoded), 6f);
  }

  private static float splitCost(List<DocumentRepair.Decoded> decoded) {
    int tokens = 0;
    int splits = 0;
    for (DocumentRepair.Decoded run : decoded) {
      tokens += run.tokens().size();
      int token = -1;
      boolean word = false;
      for (Choice c : run.choices()) {
        boolean isWord = c.edge().isWord();
        splits += c.token() == token && word && isWord ? 1 : 0;
        token = c.token();
        word = isWord;
      }
    }
    return (float) Math.clamp(-Math.log((splits + 0.05) / (tokens + 10.0)), 3.0, 7.5);
  }
}
