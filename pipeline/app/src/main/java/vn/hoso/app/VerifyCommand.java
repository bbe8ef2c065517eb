package vn.hoso.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.hoso.archive.Archive;
import vn.hoso.archive.ArchiveException;
import vn.hoso.archive.ArchiveStatus;
import vn.hoso.archive.Catalogue;
import vn.hoso.document.Problem;
import vn.hoso.search.IndexReaderSession;

/** {@code hoso verify}: checks every stored byte against its SHA-256. */
@Command(name = "verify")
final class VerifyCommand extends HosoCommand {
  private static final String LACKING = "it lacks documents that the archive holds";

  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  @Mixin private final CommandSettings.JsonOption jsonOption = new CommandSettings.JsonOption();

  VerifyCommand(Context context) {
    super(context);
  }

  /** The answer for programs. */
  private record Answer(int documents, List<Problem> problems) {}

  @Override
  ExitCode run() throws IOException {
    int[] documents = new int[1];
    List<Problem> problems = new ArrayList<>();
    boolean derivedIsSound;
    try (Archive archive = Archive.openForReading(archiveOption.folder)) {
      problems.addAll(archive.verify(id -> documents[0]++));
      List<Problem> derived = derived(archive);
      problems.addAll(derived);
      derivedIsSound = derived.isEmpty();
    }
    if (jsonOption.json) {
      answer(Json.of(new Answer(documents[0], problems)));
    } else {
      problems.forEach(problem -> answer(ProblemText.of(problem, this::text)));
      answer(text("verify.done", documents[0], problems.size()));
      if (!derivedIsSound) {
        answer(text("verify.reindex"));
      }
    }
    return problems.isEmpty() ? ExitCode.DONE : ExitCode.ARCHIVE;
  }

  /** Index and catalogue: are their bytes whole, and do they hold what the ledger says? */
  private static List<Problem> derived(Archive archive) throws IOException {
    List<Problem> problems = new ArrayList<>();
    ArchiveStatus status = archive.status();
    int expected = status.documents() - status.notIndexed();
    if (expected == 0) {
      return problems;
    }
    try (IndexReaderSession index = IndexSink.index(archive.indexFolder()).read()) {
      index.checkIntegrity();
      if (index.documents() < expected) {
        problems.add(broken(archive.indexFolder(), LACKING));
      }
    } catch (IOException e) {
      problems.add(broken(archive.indexFolder(), String.valueOf(e.getMessage())));
    }
    try (Catalogue catalogue = Catalogue.openForReading(archive)) {
      catalogue.damage().forEach(d -> problems.add(broken(archive.catalogueFile(), d)));
      if (catalogue.documents() < expected) {
        problems.add(broken(archive.catalogueFile(), LACKING));
      }
    } catch (ArchiveException e) {
      problems.add(broken(archive.catalogueFile(), String.valueOf(e.getMessage())));
    }
    return problems;
  }

  private static Problem broken(Path file, String reason) {
    return new Problem(Problem.Kind.BROKEN, file.toString(), null, reason);
  }
}
