package vn.hoso.repair;

/** Where a text comes from: it says how much damage to expect where none is plain to see. */
public enum Origin {
  /** Nobody knows, or the file held it as text: sound spelling is taken for sound text. */
  TEXT,
  /**
   * The file held it as text, and what looked at the page found it sound, though it may hold much
   * that is no Vietnamese, such as terms and formulas: only what is plainly a slip may change.
   */
  SOUND,
  /** An OCR engine with a Vietnamese model read it: some marks are wrong on most pages. */
  OCR
}
