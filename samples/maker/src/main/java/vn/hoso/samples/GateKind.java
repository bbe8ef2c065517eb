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
  BLANK_SCAN_SHINING_THROUGH(Treatment.BLANK),

  PAGE_NUMBER(Treatment.KEEP, Group.MIXED),
  MAP(Treatment.KEEP, Group.MIXED),
  CHART(Treatment.KEEP, Group.MIXED),
  PROSE_WITH_PICTURE_OF_MAP(Treatment.KEEP, Group.MIXED),
  SIGNED_PROSE(Treatment.KEEP, Group.MIXED),
  TCVN3_CAPITALS(Treatment.CONVERT, Group.MIXED),
  TCVN3_AND_UNICODE(Treatment.CONVERT, Group.MIXED),
  SCAN_WITH_VNI_LAYER(Treatment.CONVERT, Group.MIXED),
  SCAN_WITH_DECOMPOSED_LAYER(Treatment.CONVERT, Group.MIXED),
  SIGNED_SCAN(Treatment.REOCR, Group.MIXED),
  SCAN_OF_MAP(Treatment.REOCR, Group.MIXED),
  SCAN_OF_PAGE_NUMBER(Treatment.REOCR, Group.MIXED),
  TEXT_AND_SCANNED_PART(Treatment.REOCR, Group.MIXED),
  BLANK_SCAN_WITH_TRACES_OF_FILING(Treatment.BLANK, Group.MIXED),
  BLANK_SCAN_WITH_LAYER_OF_SPECKS(Treatment.BLANK, Group.MIXED),

  FORM_WITH_LEADERS(Treatment.KEEP, Group.LATER),
  CONTENTS(Treatment.KEEP, Group.LATER),
  BILINGUAL(Treatment.KEEP, Group.LATER),
  COPY_MARK(Treatment.KEEP, Group.LATER),
  CERTIFICATE(Treatment.KEEP, Group.LATER),
  FORM_FIELDS(Treatment.KEEP, Group.LATER),
  OWNER_PASSWORD(Treatment.KEEP, Group.LATER),
  SIDEWAYS_LIST(Treatment.KEEP, Group.LATER),
  HALF_SHEET(Treatment.KEEP, Group.LATER),
  DRAWN_GLYPHS(Treatment.KEEP, Group.LATER),
  SCAN_WITH_SOUND_LAYER_TURNED(Treatment.KEEP, Group.LATER),
  SCAN_WITH_TRANSPARENT_LAYER(Treatment.KEEP, Group.LATER),
  ENGLISH_SCAN_WITH_LAYER(Treatment.KEEP, Group.LATER),

  TCVN3_IN_PRIVATE_USE(Treatment.CONVERT, Group.LATER),
  VNI_IN_TABLE(Treatment.CONVERT, Group.LATER),

  SCAN_WITH_SCANNERS_NAME(Treatment.REOCR, Group.LATER),
  SCAN_WITH_TYPED_NUMBER(Treatment.REOCR, Group.LATER),
  SCAN_WITH_LOWER_HALF_LAYER(Treatment.REOCR, Group.LATER),
  SCAN_WITH_RUN_TOGETHER_LAYER(Treatment.REOCR, Group.LATER),
  SCAN_WITH_CYRILLIC_LAYER(Treatment.REOCR, Group.LATER),
  SCAN_IN_TILES(Treatment.REOCR, Group.LATER),
  LINES_AS_PICTURES(Treatment.REOCR, Group.LATER),
  DRAWN_GLYPHS_WITHOUT_LETTERS(Treatment.REOCR, Group.LATER),

  QUESTION_MARKS_FOR_LETTERS(Treatment.REPAIR_ONLY, Group.LATER),
  RUN_TOGETHER_TEXT(Treatment.REPAIR_ONLY, Group.LATER),

  BLANK_SCAN_YELLOWED(Treatment.BLANK, Group.LATER),
  BLANK_WITH_HIDDEN_SPACES(Treatment.BLANK, Group.LATER);

  /** Which class draws it; the last were thought of when the gate was finished. */
  enum Group {
    PLAIN,
    MIXED,
    LATER
  }

  private final Treatment right;
  private final Group group;

  GateKind(Treatment right) {
    this(right, Group.PLAIN);
  }

  GateKind(Treatment right, Group group) {
    this.right = right;
    this.group = group;
  }

  Group group() {
    return group;
  }

  Treatment right() {
    return right;
  }
}
