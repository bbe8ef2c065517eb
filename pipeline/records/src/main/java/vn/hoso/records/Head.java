package vn.hoso.records;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Evidence;

/** What the head of a document says, with the evidence for each field. */
final class Head {
  @Nullable String issuer;
  @Nullable String issuerParent;
  @Nullable String number;
  @Nullable String place;
  @Nullable String date;
  @Nullable String type;
  @Nullable String title;
  @Nullable String urgency;
  @Nullable String secrecy;

  /** Index of the first line of the body. */
  int bodyStart;

  /** Whether the issuer's name so far ends with "THEO QUYẾT ĐỊNH", whose number follows. */
  boolean nameOpen;

  final Map<String, Evidence> evidence = new LinkedHashMap<>();

  /**
   * Confidence in a proper name, which no grammar and no dictionary can hold against what repair
   * made of it. Measured on damaged texts of our own: names repaired with a probability of 0.2 were
   * right in half of the cases, of 0.5 in four of five.
   *
   * @param rule confidence of the rule alone, 0..1
   * @param trust probability that repair got the words right, 0..1
   */
  static double named(double rule, double trust) {
    return rule * (0.45 + 0.55 * Math.sqrt(trust));
  }

  /** Notes where a field's value stands; {@code confidence} is that of the rule alone. */
  void prove(String field, TextLine line, String literal, double confidence) {
    double sure = Math.round(confidence * line.certainty() * 100) / 100.0;
    evidence.put(
        field, new Evidence(line.page(), line.number(), line.box(), Fold.tidy(literal), sure));
  }
}
