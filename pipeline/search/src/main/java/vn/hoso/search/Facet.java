package vn.hoso.search;

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
  QUALITY
}
