package vn.hoso.vietnamese;

/**
 * The two accepted places of the tone mark in open syllables in oa, oe and uy; all other syllables
 * are spelled alike.
 */
public enum TonePlacement {
  /** Kiểu cũ: on the first vowel letter: hòa, khỏe, thúy, ủy. Most legal documents write so. */
  OLD,
  /** Kiểu mới: on the main vowel: hoà, khoẻ, thuý, uỷ. Schoolbooks write so. */
  NEW
}
