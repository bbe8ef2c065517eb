package vn.hoso.repair;

/** Where a text comes from: it says how much damage to expect where none is plain to see. */
public enum Origin {
  /** Nobody knows, or the file held it as text: sound spelling is taken for sound text. */
  TEXT,
  /** An OCR engine with a Vietnamese model read it: some marks are wrong on most pages. */
  OCR
}
