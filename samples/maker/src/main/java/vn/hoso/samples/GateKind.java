package vn.hoso.samples;

import vn.hoso.document.Treatment;

/** Kinds of pages that come into archives, and what is right to do with each. */
enum GateKind {
  PROSE(Treatment.KEEP),
  PROSE_WITH_PICTURE(Treatment.KEEP),
  PROSE_ON_WATERMARK(Treatment.KEEP),
  PROSE_WITH_SEAL(Treatment.KEEP),
  PROSE_TURNED(Treatment.KEEP),
  PROSE_AND_TEXT_OUTSIDE(Treatment.KEEP),
  TABLE_OF_FIGURES(Treatment.KEEP),
  LIST_OF_NAMES(Treatment.KEEP),
  LIST_OF_PLACES(Treatment.KEEP),
  CAPITALS(Treatment.KEEP),
  SHORT_PAGE(Treatment.KEEP),
  CODES_AND_ABBREVIATIONS(Treatment.KEEP),
  ENGLISH(Treatment.KEEP),
  FRENCH(Treatment.KEEP),
  SCAN_WITH_SOUND_LAYER(Treatment.KEEP),
  SCAN_OF_PHOTO_WITH_SOUND_LAYER(Treatment.KEEP),
  SCAN_OVER_SOUND_TEXT(Treatment.KEEP),

  TCVN3(Treatment.CONVERT),
  TCVN3_UNNAMED(Treatment.CONVERT),
  VNI(Treatment.CONVERT),
  VPS(Treatment.CONVERT),
  CP1258(Treatment.CONVERT),
  VIQR(Treatment.CONVERT),
  DECOMPOSED(Treatment.CONVERT),
  SCAN_WITH_TCVN3_LAYER(Treatment.CONVERT),
  TCVN3_WITH_PICTURE(Treatment.CONVERT),

  SCAN(Treatment.REOCR),
  SCAN_TURNED(Treatment.REOCR),
  SCAN_IN_STRIPS(Treatment.REOCR),
  SCAN_WITH_WESTERN_LAYER(Treatment.REOCR),
  SCAN_WITH_MARKLESS_LAYER(Treatment.REOCR),
  SCAN_WITH_MISREAD_LAYER(Treatment.REOCR),
  SCAN_WITH_POOR_LAYER(Treatment.REOCR),
  SCAN_WITH_NOISE_LAYER(Treatment.REOCR),
  SCAN_WITH_FEW_NOISE_WORDS(Treatment.REOCR),
  SCAN_WITH_HEADER_LAYER(Treatment.REOCR),
  SCAN_WITH_UPPER_HALF_LAYER(Treatment.REOCR),
  SCAN_WITH_UPPER_THIRD_LAYER(Treatment.REOCR),
  SCAN_WITH_STAMP_TEXT(Treatment.REOCR),
  SCAN_WITH_PAGE_NUMBER(Treatment.REOCR),
  SCAN_WITH_CID_LAYER(Treatment.REOCR),
  SCAN_WITH_MIRRORED_LAYER(Treatment.REOCR),
  SCAN_WITH_SHUFFLED_LAYER(Treatment.REOCR),
  SCAN_WITH_SPLIT_LAYER(Treatment.REOCR),
  SCAN_WITH_MOJIBAKE_LAYER(Treatment.REOCR),
  SCAN_OVER_RUINED_TEXT(Treatment.REOCR),
  SCAN_WITH_TEXT_OUTSIDE(Treatment.REOCR),
  GLYPHS_WITHOUT_LETTERS(Treatment.REOCR),
  GLYPHS_WITH_WRONG_LETTERS(Treatment.REOCR),
  OUTLINES(Treatment.REOCR),

  WESTERN_TEXT(Treatment.REPAIR_ONLY),
  MARKLESS_TEXT(Treatment.REPAIR_ONLY),
  MISREAD_TEXT(Treatment.REPAIR_ONLY),
  POOR_TEXT(Treatment.REPAIR_ONLY),
  MISREAD_TEXT_WITH_PICTURE(Treatment.REPAIR_ONLY),
  SPLIT_TEXT(Treatment.REPAIR_ONLY),

  EMPTY(Treatment.BLANK),
  SPACES(Treatment.BLANK),
  BLANK_SCAN(Treatment.BLANK),
  BLANK_SCAN_SHINING_THROUGH(Treatment.BLANK);

  private final Treatment right;

  GateKind(Treatment right) {
    this.right = right;
  }

  Treatment right() {
    return right;
  }
}
