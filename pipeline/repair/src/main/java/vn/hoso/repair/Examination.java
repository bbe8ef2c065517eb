package vn.hoso.repair;

import java.util.List;
import vn.hoso.document.RepairedText;

/**
 * A repair with all that was found out on the way.
 *
 * @param text the repaired text
 * @param findings word by word, in the order of the text
 * @param profile the kind of damage that explained the text best, for instance {@code
 *     english-tesseract}
 * @param sound whether the text was taken for sound, so that only what is next to certain changes
 * @param damaged share (0..1) of the words that are believed to be damaged
 */
public record Examination(
    RepairedText text, List<Finding> findings, String profile, boolean sound, double damaged) {
  public Examination {
    findings = List.copyOf(findings);
  }
}
