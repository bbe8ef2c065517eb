package vn.hoso.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.DocumentRecord;

class SearchIndexTest {
  @TempDir Path folder;
  private SearchIndex index;

  @BeforeEach
  void open() {
    index = new SearchIndex(folder.resolve("index"), IndexSettings.standard());
  }

  @Test
  void replacesByIdAndRemoves() throws Exception {
    try (IndexWriterSession writer = index.write()) {
      writer.put(page("d1", "con mèo"));
      writer.put(page("d2", "con chó"));
      writer.commit();
      try (IndexReaderSession reader = index.read()) {
        writer.put(page("d1", "con gà"));
        assertThat(total(reader, "mèo")).isEqualTo(1);
        writer.commit();
        assertThat(total(reader, "mèo")).isZero();
        assertThat(total(reader, "gà")).isEqualTo(1);
        assertThat(reader.documents()).isEqualTo(2);
        writer.remove("d1");
        writer.remove("never there");
        writer.commit();
        assertThat(total(reader, "con")).isEqualTo(1);
        assertThat(reader.contains("d1")).isFalse();
        assertThat(reader.contains("d2")).isTrue();
      }
    }
  }

  @Test
  void whatIsNotCommittedIsDropped() throws Exception {
    try (IndexWriterSession writer = index.write()) {
      writer.put(page("d1", "một"));
      writer.commit();
      writer.put(page("d2", "hai"));
    }
    try (IndexReaderSession reader = index.read()) {
      assertThat(reader.documents()).isEqualTo(1);
    }
  }

  @Test
  void aReaderSeesWholeDocumentsWhileAnotherThreadWrites() throws Exception {
    try (IndexWriterSession writer = index.write();
        IndexReaderSession reader = index.read();
        ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Future<?> writing =
          pool.submit(
              () -> {
                for (int i = 0; i < 28; i++) {
                  writer.put(
                      Samples.record("d" + i % 7, "f")
                          .line("trang đầu")
                          .page()
                          .line("trang giữa")
                          .page()
                          .line("trang cuối")
                          .build());
                  if (i % 4 == 0) {
                    writer.commit();
                  }
                }
                writer.commit();
                return null;
              });
      while (!writing.isDone()) {
        assertThat(total(reader, "trang") % 3).isZero();
      }
      writing.get();
      assertThat(total(reader, "trang")).isEqualTo(21);
    }
  }

  @Test
  void anEmptyDocumentIsThereToo() throws Exception {
    try (IndexWriterSession writer = index.write()) {
      writer.put(Samples.record("d1", "f").head("Báo cáo", "3/BC-UBND", null, null).build());
      writer.commit();
    }
    try (IndexReaderSession reader = index.read()) {
      assertThat(total(reader, "so:3/BC-UBND")).isEqualTo(1);
      assertThat(total(reader, "báo cáo")).isEqualTo(1);
      assertThat(reader.search(SearchQuery.of("báo cáo")).hits().getFirst().snippet())
          .isEqualTo(new Snippet("", List.of()));
    }
  }

  @Test
  void rebuildStartsAfreshAndReadersGoOn() throws Exception {
    try (IndexWriterSession writer = index.write()) {
      writer.put(page("d1", "cũ"));
      writer.commit();
    }
    try (IndexReaderSession reader = index.read()) {
      try (IndexWriterSession writer = index.rebuild()) {
        writer.put(page("d2", "mới"));
        assertThat(total(reader, "cũ")).isEqualTo(1);
        writer.commit();
      }
      assertThat(total(reader, "cũ")).isZero();
      assertThat(total(reader, "mới")).isEqualTo(1);
    }
  }

  @Test
  void saysThatThereIsNone() throws Exception {
    assertThat(index.exists()).isFalse();
    assertThatThrownBy(index::read)
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("there is no index in")
        .extracting(e -> ((IndexException) e).kind())
        .isEqualTo(IndexException.Kind.MISSING);
  }

  @Test
  void twoWritersAreOneTooMany() throws Exception {
    try (IndexWriterSession writer = index.write()) {
      assertThatThrownBy(index::write)
          .isInstanceOf(IndexException.class)
          .hasMessageContaining("another process writes to the index");
      writer.put(page("d1", "một"));
    }
    index.write().close();
  }

  /** A process of its own that commits one document, adds another, and is killed. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws Exception {
      SearchIndex index = new SearchIndex(Path.of(arguments[0]), IndexSettings.standard());
      try (IndexWriterSession writer = index.write()) {
        writer.put(page("d1", "một"));
        writer.commit();
        writer.put(page("d2", "hai"));
        Files.createFile(Path.of(arguments[1]));
        System.in.read();
      }
    }
  }

  @Test
  void readsWhileAnotherProcessWritesAndOutlivesItsDeath() throws Exception {
    Path ready = folder.resolve("ready");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.resolve("index").toString(),
                ready.toString())
            .inheritIO()
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start();
    try {
      while (!Files.exists(ready)) {
        assertThat(process.isAlive()).as("the writing process lives").isTrue();
        Thread.sleep(20);
      }
      try (IndexReaderSession reader = index.read()) {
        assertThat(total(reader, "một")).isEqualTo(1);
        assertThat(total(reader, "hai")).isZero();
        assertThatThrownBy(index::write)
            .isInstanceOf(IndexException.class)
            .extracting(e -> ((IndexException) e).kind())
            .isEqualTo(IndexException.Kind.LOCKED);
        assertThatThrownBy(index::rebuild).isInstanceOf(IndexException.class);
        process.destroyForcibly().waitFor();
        try (IndexWriterSession writer = index.write()) {
          writer.put(page("d3", "ba"));
          writer.commit();
        }
        assertThat(total(reader, "một")).isEqualTo(1);
        assertThat(total(reader, "hai")).isZero();
        assertThat(total(reader, "ba")).isEqualTo(1);
      }
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void anotherFormatIsRefusedAndCanBeRebuilt() throws Exception {
    try (IndexWriterSession writer = index.write()) {
      writer.put(page("d1", "một"));
      writer.commit();
    }
    try (FSDirectory directory = FSDirectory.open(folder.resolve("index"));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of(Schema.FORMAT_KEY, "99").entrySet());
      writer.commit();
    }
    for (org.assertj.core.api.ThrowableAssert.ThrowingCallable open :
        List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(index::read, index::write)) {
      assertThatThrownBy(open)
          .isInstanceOf(IndexException.class)
          .hasMessageContaining(
              "its format is 99, this build reads "
                  + Schema.FORMAT
                  + "; rebuild it with \"hoso reindex\"");
    }
    try (IndexWriterSession writer = index.rebuild()) {
      writer.put(page("d2", "hai"));
      writer.commit();
    }
    try (IndexReaderSession reader = index.read()) {
      assertThat(reader.documents()).isEqualTo(1);
    }
  }

  @Test
  void damageIsSaidInWordsAndCanBeRebuilt() throws Exception {
    try (IndexWriterSession writer = index.write()) {
      writer.put(page("d1", "một"));
      writer.commit();
    }
    List<Path> commits = new ArrayList<>();
    try (var files = Files.list(folder.resolve("index"))) {
      files.filter(f -> f.getFileName().toString().startsWith("segments_")).forEach(commits::add);
    }
    for (Path commit : commits) {
      Files.write(commit, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    }
    assertThatThrownBy(index::read)
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("hoso reindex");
    try (IndexWriterSession writer = index.rebuild()) {
      writer.put(page("d2", "hai"));
      writer.commit();
    }
    try (IndexReaderSession reader = index.read()) {
      assertThat(reader.documents()).isEqualTo(1);
    }
  }

  private static DocumentRecord page(String id, String text) {
    return Samples.record(id, id + ".txt").line(text).build();
  }

  private static long total(IndexReaderSession reader, String query) throws Exception {
    return reader.search(SearchQuery.of(query)).total();
  }
}
