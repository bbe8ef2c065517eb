package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.Problem;

/** Every file and page is accounted for at every moment, and anyone may look meanwhile. */
class BalanceTest {
  private static final int FILES = 120;

  @TempDir Path folder;
  private final PlainWork work = new PlainWork();

  private Path input() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < FILES; i++) {
      String text = "trang %d\n".formatted(i / 2).repeat(1 + i % 7);
      Files.writeString(
          in.resolve("%03d.txt".formatted(i)),
          switch (i % 12) {
            case 3 -> "broken";
            case 5 -> "unknown";
            case 7 -> "defect";
            case 9 -> text + "bad page\n";
            default -> text;
          });
    }
    return in;
  }

  private ImportSummary run(Archive archive, Path in) {
    return new Importer(
            archive,
            work,
            RecordSink.none(),
            ImportSettings.standard().withWorkers(2).withMaxFailureShare(1),
            ImportListener.none(),
            new Versions("test", "test", "test"))
        .run(List.of(in));
  }

  /** The constructors of both balances refuse what does not add up. */
  @Test
  void holdsAtEveryMoment() throws Exception {
    Path in = input();
    Path home = folder.resolve("archive");
    Archive.openForWriting(home, "test").close();
    AtomicBoolean done = new AtomicBoolean();
    List<ArchiveStatus> seen = new ArrayList<>();
    Thread reader =
        new Thread(
            () -> {
              try (Archive archive = Archive.openForReading(home)) {
                while (!done.get()) {
                  ArchiveStatus status = archive.status();
                  seen.add(status);
                  archive.ids().stream().limit(3).forEach(archive::record);
                }
              }
            });
    reader.start();
    ImportSummary summary;
    try (Archive archive = Archive.openForWriting(home, "import")) {
      summary = run(archive, in);
      done.set(true);
      reader.join();
      assertThat(archive.status().files()).isEqualTo(summary.balance());
      assertThat(archive.verify(id -> {})).isEmpty();
    }
    assertThat(seen).hasSizeGreaterThan(3);
    for (ArchiveStatus status : seen) {
      assertThat(status.files().found()).isIn(0, FILES);
    }
    for (int i = 1; i < seen.size(); i++) {
      assertThat(seen.get(i).documents()).isGreaterThanOrEqualTo(seen.get(i - 1).documents());
    }
    assertThat(summary.balance().waiting()).isZero();
    assertThat(summary.balance().failed()).isEqualTo(20);
    assertThat(summary.balance().unsupported()).isEqualTo(10);
    assertThat(summary.problems().stream().filter(p -> p.kind() == Problem.Kind.OCR_FAILED))
        .as("pages that could not be read, each listed")
        .hasSize(10);
  }

  /** Pages in hand are finished, no others are begun; the next run goes on where this one ended. */
  @Test
  void stopsWithinALongDocument() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("long.txt"), "trang\n".repeat(50));
    Path home = folder.resolve("archive");
    try (Archive archive = Archive.openForWriting(home, "import")) {
      Importer importer =
          new Importer(
              archive,
              work,
              RecordSink.none(),
              ImportSettings.standard().withWorkers(2),
              ImportListener.none(),
              new Versions("test", "test", "test"));
      work.beforePage = importer::stop;
      ImportSummary summary = importer.run(List.of(in));
      assertThat(summary.interrupted()).isTrue();
      assertThat(summary.balance()).isEqualTo(new Balance(1, 0, 0, 0, 0, 1));
      assertThat(work.pagesRead.get("long.txt").get()).isBetween(1, 2);
      assertThat(archive.status().pages().waiting()).isEqualTo(50);
      work.beforePage = () -> {};
      assertThat(run(archive, in).balance().imported()).isEqualTo(1);
      assertThat(work.pagesRead.get("long.txt").get()).isEqualTo(50);
    }
  }

  /** A long document waits until the short ones are done, also where it comes first by name. */
  @Test
  void readsShortDocumentsBeforeLongOnes() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.writeString(in.resolve("a-long.txt"), "trang\n".repeat(300));
    for (int i = 0; i < 20; i++) {
      Files.writeString(in.resolve("b%02d.txt".formatted(i)), "ngắn " + i);
    }
    List<String> order = new ArrayList<>();
    ImportListener listener =
        new ImportListener() {
          @Override
          public synchronized void reading(String name, int page, int of) {
            if (page == 1) {
              order.add(name);
            }
          }
        };
    try (Archive archive = Archive.openForWriting(folder.resolve("archive"), "import")) {
      new Importer(
              archive,
              work,
              RecordSink.none(),
              ImportSettings.standard().withWorkers(1),
              listener,
              new Versions("test", "test", "test"))
          .run(List.of(in));
      assertThat(archive.status().pages().all()).isEqualTo(320);
    }
    assertThat(order).hasSize(21);
    assertThat(order.getLast()).isEqualTo("a-long.txt");
  }
}
