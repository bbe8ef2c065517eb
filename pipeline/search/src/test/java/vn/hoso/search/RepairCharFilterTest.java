package vn.hoso.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hoso.repair.RepairSettings;
import vn.hoso.repair.TextRepairer;
import vn.hoso.vietnamese.Dictionaries;

/** The filter in a real analyzer, with the real repairer. */
class RepairCharFilterTest {
  /** Written for this test, as an engine without Vietnamese reads it; words run together. */
  private static final String READ =
      """
      UY BAN NHAN DAN XA BINH KHE
      KE HOACH
      Tuyén truyén cai cach hanh chinh nha nudc trén dia ban xa nam 2022
      Nang cao nhan thirc cua canb6, dang vién va nhan dan vé vai trd cua cai cach;
      phong chéng thién tai trén dia ban.""";

  private static TextRepairer repairer;
  private static Analyzer analyzer;

  private record Term(String text, int start, int end) {}

  @BeforeAll
  static void load() throws IOException {
    repairer = TextRepairer.load(Dictionaries.folder(), RepairSettings.defaults());
    analyzer =
        new Analyzer() {
          @Override
          protected Reader initReader(String field, Reader reader) {
            return new RepairCharFilter(reader, repairer::repair);
          }

          @Override
          protected TokenStreamComponents createComponents(String field) {
            var tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, new LowerCaseFilter(tokens));
          }
        };
  }

  private static List<Term> terms(String text) throws IOException {
    List<Term> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", new StringReader(text))) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(new Term(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
      assertThat(offset.endOffset()).isEqualTo(text.length());
    }
    return terms;
  }

  private static String read(List<Term> terms, String term, String text) {
    Term found = terms.stream().filter(t -> t.text().equals(term)).findFirst().orElseThrow();
    return text.substring(found.start(), found.end());
  }

  @Test
  void termsAreAsPrintedAndOffsetsAsRead() throws IOException {
    List<Term> terms = terms(READ);
    assertThat(terms.stream().map(Term::text))
        .contains("tuyên", "truyền", "cải", "cách", "hành", "chính", "2022", "chống");
    assertThat(read(terms, "truyền", READ)).isEqualTo("truyén");
    assertThat(read(terms, "2022", READ)).isEqualTo("2022");
    assertThat(read(terms, "chống", READ)).isEqualTo("chéng");
    assertThat(read(terms, "thiên", READ)).isEqualTo("thién");
  }

  @Test
  void decomposedLettersKeepTheirPlaces() throws IOException {
    String text = Normalizer.normalize("Kế hoạch tuyên truyền năm 2022", Normalizer.Form.NFD);
    List<Term> terms = terms(text);
    assertThat(terms.get(0).text()).isEqualTo("kế");
    assertThat(read(terms, "2022", text)).isEqualTo("2022");
    assertThat(Normalizer.normalize(read(terms, "truyền", text), Normalizer.Form.NFC))
        .isEqualTo("truyền");
  }

  @Test
  void aPhraseFindsTheDamagedText() throws IOException {
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      var document = new Document();
      document.add(new TextField("text", READ, Field.Store.YES));
      writer.addDocument(document);
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        var phrase = new PhraseQuery("text", "cải", "cách", "hành", "chính");
        assertThat(new IndexSearcher(reader).count(phrase)).isEqualTo(1);
      }
    }
  }

  @Test
  void offsetsNeverLeaveTheTextNorGoBack() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(400); i > 0; i--) {
        String letters = "aeoubcdnhtg~\\6Q \n.,é\u0301\u0323ệ\r\f";
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      int last = 0;
      for (Term term : terms(text.toString())) {
        assertThat(term.start()).as("seed %d", seed).isBetween(last, term.end());
        assertThat(term.end()).as("seed %d", seed).isLessThanOrEqualTo(text.length());
        last = term.start();
      }
    }
  }
}
