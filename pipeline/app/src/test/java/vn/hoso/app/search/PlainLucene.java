package vn.hoso.app.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.hoso.document.DocumentRecord;

/** What search is compared with: whole documents by BM25, any of the words. */
final class PlainLucene {
  private final Analyzer analyzer;
  private final IndexSearcher searcher;

  private PlainLucene(Analyzer analyzer, List<DocumentRecord> records) throws IOException {
    this.analyzer = analyzer;
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (DocumentRecord record : records) {
        Document document = new Document();
        document.add(new StringField("id", record.id(), Field.Store.YES));
        document.add(new TextField("text", record.text(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  static PlainLucene standard(List<DocumentRecord> records) throws IOException {
    return new PlainLucene(new StandardAnalyzer(), records);
  }

  static PlainLucene folding(List<DocumentRecord> records) throws IOException {
    Analyzer analyzer =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(
                words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
          }
        };
    return new PlainLucene(analyzer, records);
  }

  List<String> best(String query, int limit) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    try (TokenStream words = analyzer.tokenStream("text", query.toLowerCase(Locale.ROOT))) {
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        any.add(new TermQuery(new Term("text", word.toString())), Occur.SHOULD);
      }
      words.end();
    }
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(any.build(), limit).scoreDocs) {
      ids.add(searcher.storedFields().document(hit.doc).get("id"));
    }
    return ids;
  }
}
