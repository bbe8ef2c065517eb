package vn.hoso.document;

/** What the page gate decided to do with a page. */
public enum Treatment {
  /** The text layer is sound: use it as it is. */
  KEEP,
  /** The text layer is sound but in a legacy encoding: convert its letters. */
  CONVERT,
  /** Read the picture: there is no text layer, or it is no Vietnamese. */
  REOCR,
  /** The text is damaged and there is no picture to read again: repair the text. */
  REPAIR_ONLY,
  /** Nothing is printed on the page. */
  BLANK
}
