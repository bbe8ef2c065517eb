package vn.hoso.search;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * The fields of the index and how their text becomes words.
 *
 * <p>Words are runs of letters and digits. Lucene's standard tokenizer keeps "TP.Hà" or "cao.Thực"
 * (a full stop without a space, common in damaged text) as one word; here they are two, and a
 * number like 1.234 is a phrase on both sides.
 */
final class Schema {
  /** Raised whenever fields or analysis change, so that an index of another build is refused. */
  static final String FORMAT = "1";

  static final String FORMAT_KEY = "hoso.index.format";

  /** Suffix of the folded twin of a text field. */
  static final String FOLDED = "_f";

  static final String ID = "id";
  static final String UNIT = "unit";
  static final String HEAD = "head";
  static final String SOURCE = "source";
  static final String BODY = "body";
  static final String BODY_FOLDED = BODY + FOLDED;
  static final String HEADING = "heading";
  static final String TITLE = "title";
  static final String META = "meta";
  static final String EXPANSION = "expansion";
  static final String OTHER_READING = "other" + FOLDED;
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

  /** A field that words are looked for in, with its weight. */
  record Weighted(String field, float weight) {}

  /** What belongs to the section itself. */
  static final List<Weighted> OWN_EXACT =
      List.of(new Weighted(BODY, 1), new Weighted(HEADING, 2), new Weighted(EXPANSION, 0.5f));

  static final List<Weighted> OWN_FOLDED =
      List.of(
          new Weighted(BODY_FOLDED, 1),
          new Weighted(HEADING + FOLDED, 2),
          new Weighted(EXPANSION + FOLDED, 0.5f),
          new Weighted(OTHER_READING, 0.2f));

  /** What all sections of a document share. */
  static final List<Weighted> SHARED_EXACT =
      List.of(new Weighted(TITLE, 1.2f), new Weighted(META, 0.6f));

  static final List<Weighted> SHARED_FOLDED =
      List.of(new Weighted(TITLE + FOLDED, 1.2f), new Weighted(META + FOLDED, 0.6f));

  /** Words with places and offsets, kept. */
  static final FieldType KEPT_TEXT = textType(true, true, false);

  /** Words with places and offsets. */
  static final FieldType TEXT = textType(false, true, false);

  /** Words with places, for filters, where the length does not matter. */
  static final FieldType FILTER_TEXT = textType(false, false, true);

  private Schema() {}

  /** What a commit of this build says of itself. */
  static Map<String, String> commitData() {
    return Map.of(FORMAT_KEY, FORMAT);
  }

  /** Takes NFC text. */
  static Analyzer analyzer() {
    return new WordAnalyzer();
  }

  private static FieldType textType(boolean stored, boolean offsets, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setStored(stored);
    type.setOmitNorms(omitNorms);
    type.setIndexOptions(
        offsets
            ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS
            : IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }

  /** Exact words in fields, folded ones in fields that end in {@link #FOLDED}. */
  private static final class WordAnalyzer extends Analyzer {
    WordAnalyzer() {
      super(Analyzer.PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = CharTokenizer.fromTokenCharPredicate(Spelling::isWordPart);
      return new TokenStreamComponents(words, new FormFilter(words, field.endsWith(FOLDED)));
    }

    /** No phrase spans two values of a field. */
    @Override
    public int getPositionIncrementGap(String field) {
      return 100;
    }
  }

  private static final class FormFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final boolean folded;

    FormFilter(TokenStream input, boolean folded) {
      super(input);
      this.folded = folded;
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
      if (!input.incrementToken()) {
        return false;
      }
      String word = term.toString();
      String form = folded ? Spelling.folded(word) : Spelling.exact(word);
      if (!form.equals(word)) {
        term.setEmpty().append(form);
      }
      return true;
    }
  }
}
