package vn.hoso.search;

import java.util.Arrays;
import java.util.List;

/** By what an answer can be divided. */
public enum Facet {
  /** Kind of document, as printed; "Công văn" for those that print none. */
  TYPE,
  /** Year of the date, "2022". */
  YEAR,
  /** Level of the issuer: central, province, district, commune, party, other. */
  LEVEL,
  /** Place of the place-date line. */
  PLACE,
  /**
   * What a section is about: head, purpose, basis, task, organisation, funding, result, article,
   * other. A document counts for each kind that one of its matching sections has.
   */
  KIND,
  /** How far the document's text can be trusted: good, fair, poor. */
  QUALITY;

  /** The values that there are; empty where documents bring them. */
  public List<String> knownValues() {
    return switch (this) {
      case TYPE, YEAR, PLACE -> List.of();
      case LEVEL -> Arrays.stream(IssuerLevel.values()).map(IssuerLevel::value).toList();
      case KIND -> Arrays.stream(SectionKind.values()).map(SectionKind::value).toList();
      case QUALITY -> Arrays.stream(TextGrade.values()).map(TextGrade::value).toList();
    };
  }
}
