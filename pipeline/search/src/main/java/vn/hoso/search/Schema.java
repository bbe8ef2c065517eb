package vn.hoso.search;

import java.util.Map;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * The fields of the index.
 *
 * <p>Words are runs of letters and digits, see {@link WordForms}. Lucene's standard tokenizer keeps
 * "TP.Hà" or "cao.Thực" (a full stop without a space, common in damaged text) as one word; here
 * they are two, and a number like 1.234 is a phrase on both sides.
 */
final class Schema {
  /** Raised whenever fields or analysis change, so that an index of another build is refused. */
  static final String FORMAT = "3";

  static final String FORMAT_KEY = "hoso.index.format";

  static final String ID = "id";

  /** Place of the section in its document: all of a document stand side by side in a segment. */
  static final String UNIT = "unit";

  /** What decides between sections of equal rank, see {@link LuceneDocuments#order}. */
  static final String ORDER = "order";

  static final String HEAD = "head";
  static final String SOURCE = "source";

  /** The section's text, kept and not searched. */
  static final String BODY = "body";

  /** What repair changed, kept: lines of "repaired, tab, as read", or another reading after ~. */
  static final String EDITS = "edits";

  /** The section's own words, exact. */
  static final String WORDS = "w";

  /** The section's own words, folded; other readings at the same places, see {@link #DOUBT}. */
  static final String WORDS_FOLDED = "w_f";

  /**
   * Neighbours among the own words, folded, with a space between: most words have two syllables.
   */
  static final String PAIRS = "p_f";

  /** Words of the heading, or of the title in a document's head; folded. */
  static final String HEADING_WORDS = "h_f";

  /** Words that all sections of a document share: title, number, type, issuer, place. */
  static final String SHARED = "s";

  static final String SHARED_FOLDED = "s_f";

  /** Before a folded word that may have been meant, but is not what the text says. */
  static final char DOUBT = '~';

  static final String HEADING = "heading";
  static final String TITLE = "title";
  static final String NUMBER = "number";
  static final String NUMBER_PARTS = "numberParts";
  static final String TYPE = "type";
  static final String ISSUER = "issuer";
  static final String PLACE = "place";
  static final String OUTLINE = "outline";
  static final String PATH = "path";
  static final String PATH_KEY = "pathKey";
  static final String DATE = "date";
  static final String DATE_FIRST = "dateFirst";
  static final String DATE_LAST = "dateLast";
  static final String PAGE = "page";

  /** Values of facets as "FACET=value". */
  static final String FACET = "facet";

  /** Year and small facets in one number, see {@link Columns}. */
  static final String CODES = "codes";

  /** What a query may go on with: kind, folded text, NUL, text as printed. */
  static final String COMPLETION = "completion";

  /** Words with places. */
  static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  /** Words with places, for filters, where the length does not matter. */
  static final FieldType FILTER_TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

  /** Words without places. */
  static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, true);

  /** Whether words are there. */
  static final FieldType PRESENT = type(IndexOptions.DOCS, true);

  private Schema() {}

  /** What a commit of this build says of itself. */
  static Map<String, String> commitData() {
    return Map.of(FORMAT_KEY, FORMAT);
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
