package vn.hoso.ingest;

/** Whose word counts on the question which pages are read by OCR. */
public enum OcrMode {
  /** The page gate decides for each page. */
  AUTO,
  /** Never: pages that are pictures without a text layer stay without text. */
  SKIP,
  /**
   * Every page whose text lies over a picture, even where the text layer looks sound; pages that
   * were made from text stay as they are.
   */
  REDO,
  /** Every page that is not blank, those made from text too; they are rendered first. */
  FORCE
}
