package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.MissingPartException;
import vn.hoso.document.Problem;

class ImporterTest {
  @TempDir Path root;
  private Path in;
  private Path home;
  private final PlainWork work = new PlainWork();
  private final Sink sink = new Sink();

  private static final class Sink implements RecordSink {
    final List<String> published = Collections.synchronizedList(new ArrayList<>());
    final Set<String> lasting = new TreeSet<>();

    @Override
    public void publish(DocumentRecord record) {
      published.add(record.id());
    }

    @Override
    public void commit() {
      lasting.addAll(published);
    }
  }

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectories(root.resolve("in"));
    home = root.resolve("archive");
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(in.resolve(name), text);
  }

  private ImportSummary run() {
    try (Archive archive = Archive.openForWriting(home, "import")) {
      return importer(archive).run(List.of(in));
    }
  }

  private Importer importer(Archive archive) {
    return new Importer(
        archive,
        work,
        sink,
        ImportSettings.standard().withWorkers(3),
        ImportListener.none(),
        new Versions("test", "test", "test"));
  }

  private ArchiveStatus status() {
    try (Archive archive = Archive.openForReading(home)) {
      return archive.status();
    }
  }

  @Test
  void accountsForEveryFile() throws IOException {
    file("a.txt", "one\ntwo\nbad page");
    file("b.txt", "one\ntwo\nbad page");
    file("c.txt", "broken");
    file("d.txt", "unknown");
    file("e.txt", "defect");
    file("f.txt", "three");
    ImportSummary summary = run();
    assertThat(summary.balance()).isEqualTo(new Balance(6, 2, 1, 2, 1, 0));
    assertThat(summary.pages()).isEqualTo(4);
    assertThat(summary.hasFailures()).isTrue();
    assertThat(summary.problems())
        .extracting(Problem::kind)
        .containsExactly(
            Problem.Kind.OCR_FAILED,
            Problem.Kind.BROKEN,
            Problem.Kind.UNSUPPORTED,
            Problem.Kind.INTERNAL);
    ArchiveStatus status = status();
    assertThat(status.files()).isEqualTo(summary.balance());
    assertThat(status.documents()).isEqualTo(2);
    assertThat(status.notIndexed()).isZero();
    assertThat(status.pages()).isEqualTo(new ArchiveStatus.Pages(4, 0, 3, 0, 1, 0));
    assertThat(status.problems()).hasSize(4);
    assertThat(status.lastRun().outcome()).isEqualTo("done");
    assertThat(sink.lasting).hasSize(2);
  }

  @Test
  void findsAllThereTheSecondTime() throws IOException {
    file("a.txt", "one");
    file("b.txt", "one");
    file("c.txt", "two");
    run();
    sink.published.clear();
    assertThat(run().balance()).isEqualTo(new Balance(3, 0, 3, 0, 0, 0));
    assertThat(status().files()).isEqualTo(new Balance(3, 2, 1, 0, 0, 0));
    assertThat(sink.published).isEmpty();
    assertThat(work.pagesRead.values().stream().mapToInt(n -> n.get()).sum()).isEqualTo(2);
  }

  @Test
  void keepsOriginalPagesAndRecord() throws IOException {
    file("a.txt", "một\nhai");
    run();
    try (Archive archive = Archive.openForReading(home)) {
      String id = archive.ids().getFirst();
      assertThat(archive.idsThatBegin(id.substring(0, 8))).containsExactly(id);
      assertThat(archive.original(id)).hasContent("một\nhai");
      assertThat(archive.pages(id)).hasSize(2);
      assertThat(archive.record(id).text()).isEqualTo("một\fhai");
      assertThat(archive.verify(i -> {})).isEmpty();
      Files.writeString(archive.original(id), "ba");
      assertThat(archive.verify(i -> {}))
          .extracting(Problem::kind)
          .containsExactly(Problem.Kind.BROKEN);
    }
    try (Stream<Path> left = Files.list(home.resolve("work"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void takesChangedContentAtAKnownPathAsANewDocument() throws IOException {
    file("a.txt", "one");
    run();
    file("a.txt", "two");
    assertThat(run().balance()).isEqualTo(new Balance(1, 1, 0, 0, 0, 0));
    assertThat(status().documents()).isEqualTo(2);
    assertThat(status().files()).isEqualTo(new Balance(1, 1, 0, 0, 0, 0));
  }

  @Test
  void triesAFailedFileAgain() throws IOException {
    file("a.txt", "broken");
    assertThat(run().balance().failed()).isEqualTo(1);
    file("a.txt", "mended");
    assertThat(run().balance().imported()).isEqualTo(1);
    assertThat(status().problems()).isEmpty();
  }

  @Test
  void goesOnAtThePageWhereAMissingPartStoppedIt() throws IOException {
    file("a.txt", "one\ntwo\nthree\nfour\nfive");
    work.beforePage =
        () -> {
          if (work.pagesRead.containsKey("a.txt") && work.pagesRead.get("a.txt").get() >= 3) {
            throw new MissingPartException("the lamp is out", "change the lamp");
          }
        };
    assertThatThrownBy(this::run).isInstanceOf(MissingPartException.class);
    assertThat(status().files()).isEqualTo(new Balance(1, 0, 0, 0, 0, 1));
    assertThat(status().lastRun().outcome()).isEqualTo("stopped");
    work.beforePage = () -> {};
    assertThat(run().balance().imported()).isEqualTo(1);
    assertThat(work.pagesRead.get("a.txt")).hasValue(5);
  }

  @Test
  void readsAPageAgainOfWhichAPowerCutLeftHalf() throws IOException {
    file("a.txt", "one\ntwo\nthree");
    work.beforePage =
        () -> {
          if (work.pagesRead.containsKey("a.txt")) {
            throw new MissingPartException("the lamp is out", "change the lamp");
          }
        };
    assertThatThrownBy(this::run).isInstanceOf(MissingPartException.class);
    try (Stream<Path> files = Files.walk(home.resolve("work"))) {
      Path page = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
      Files.writeString(page, Files.readString(page).substring(0, 40));
    }
    work.beforePage = () -> {};
    assertThat(run().balance().imported()).isEqualTo(1);
    try (Archive archive = Archive.openForReading(home)) {
      assertThat(archive.record(archive.ids().getFirst()).text()).isEqualTo("one\ftwo\fthree");
    }
  }

  @Test
  void indexesWhatAnEarlierRunStoredAndDidNotGetIndexed() throws IOException {
    file("a.txt", "one");
    run();
    try (Archive archive = Archive.openForWriting(home, "test")) {
      archive.forgetIndex();
      assertThat(archive.status().notIndexed()).isEqualTo(1);
    }
    sink.lasting.clear();
    sink.published.clear();
    run();
    assertThat(sink.lasting).hasSize(1);
    assertThat(status().notIndexed()).isZero();
  }

  @Test
  void stopsWhenAskedAndLeavesTheRestWaiting() throws IOException {
    for (int i = 0; i < 40; i++) {
      file("%02d.txt".formatted(i), "text " + i);
    }
    try (Archive archive = Archive.openForWriting(home, "import")) {
      Importer importer = importer(archive);
      work.beforePage = importer::stop;
      ImportSummary summary = importer.run(List.of(in));
      assertThat(summary.interrupted()).isTrue();
      assertThat(summary.balance().imported()).isBetween(1, 3);
      assertThat(summary.balance()).isEqualTo(archive.status().files());
      assertThat(archive.status().lastRun().outcome()).isEqualTo("interrupted");
    }
    work.beforePage = () -> {};
    run();
    assertThat(status().files()).isEqualTo(new Balance(40, 40, 0, 0, 0, 0));
  }
}
