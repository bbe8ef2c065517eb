package vn.hoso.repair;

/** What spoke for a reading. */
public enum Evidence {
  /** Of all readings this one is the nearest to the letters as read, by the engine's habits. */
  LETTERS,
  /** The letters alone are nearer to another reading: the words around decided. */
  CONTEXT,
  /** The grammar of codes, or of labels at the start of a line. */
  GRAMMAR,
  /**
   * Nothing was weighed: a number, an address, a known abbreviation, or no other reading at all.
   */
  COPY;

  static Evidence of(Choice choice, boolean unchanged) {
    if (choice.edge().kind() == Edge.Kind.GRAMMAR) {
      return GRAMMAR;
    }
    if (unchanged && choice.edge().kind() != Edge.Kind.SYLLABLE) {
      return COPY;
    }
    for (Choice.Other other : choice.others()) {
      if (other.edge().cost() < choice.edge().cost()) {
        return CONTEXT;
      }
    }
    return LETTERS;
  }
}
