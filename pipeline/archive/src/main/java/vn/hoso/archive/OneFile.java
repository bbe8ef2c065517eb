package vn.hoso.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Problem;

/** Runs the stages over one file without keeping anything. */
final class OneFile {
  private OneFile() {}

  static Processed process(DocumentWork work, Path file, int workers) throws DocumentException {
    Job job = job(file, new Crew(workers));
    AtomicReference<@Nullable Processed> result = new AtomicReference<>();
    AtomicReference<@Nullable DocumentException> refused = new AtomicReference<>();
    job.crew()
        .each(
            List.of(job),
            only -> {
              try {
                result.set(work.process(only));
              } catch (DocumentException e) {
                refused.set(e);
              }
            },
            () -> false);
    DocumentException e = refused.get();
    if (e != null) {
      throw e;
    }
    Processed processed = result.get();
    if (processed == null) {
      throw new IllegalStateException("neither a result nor a reason for " + file);
    }
    return processed;
  }

  private static Job job(Path file, Crew crew) throws DocumentException {
    String name = new SeenFile(file, file, -1, -1).name();
    try {
      if (Files.isDirectory(file)) {
        throw refused(file, "it is a folder; name files", null);
      }
      return new Job(
          new Job.Subject(file, name, SafeFiles.sha256(file), Files.size(file), 1),
          PageMemory.none(),
          crew,
          ImportListener.none(),
          pages -> {});
    } catch (IOException e) {
      throw refused(file, Failures.words(e), e);
    }
  }

  private static DocumentException refused(Path file, String reason, @Nullable IOException e) {
    return new DocumentException(
        new Problem(Problem.Kind.UNREADABLE, file.toString(), null, reason), e);
  }
}
