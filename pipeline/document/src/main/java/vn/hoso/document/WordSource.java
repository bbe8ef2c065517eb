package vn.hoso.document;

/** Where the letters of a word came from. */
public enum WordSource {
  /** The file said so: a PDF text layer, an Office document, a text file. */
  TEXT_LAYER,
  /** An OCR engine read them from a picture. */
  OCR,
  /** A text layer in a legacy Vietnamese encoding, converted to Unicode. */
  LEGACY_ENCODING
}
