package vn.hoso.ocr;

/** What can be done to read a picture better. */
enum Operation {
  /** Coloured seals made paler than the print under them. */
  FADE_SEALS("seal faded"),
  /** Brought to a resolution that the model reads well. */
  SCALE("scaled"),
  /** Paper made white where shadows or its own colour darken it. */
  LEVEL_LIGHT("light levelled"),
  REMOVE_NOISE("noise removed"),
  /** Print that shines through from the other side made white. */
  CLEAR_BACK("other side cleared"),
  /** Lines made level. */
  STRAIGHTEN("straightened"),
  /** Set upright by quarter turns. */
  TURN("turned by"),
  /** Rows in doubt read a second time, see {@link SecondLook}. */
  SECOND_LOOK("read twice");

  private final String words;

  Operation(String words) {
    this.words = words;
  }

  /** How it begins among the steps that were taken. */
  String words() {
    return words;
  }
}
