package vn.hoso.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Problem;

/** Compares an archive's files with what the ledger knows of them, byte for byte. */
final class Verification {
  private final Layout layout;
  private final Ledger ledger;
  private final AuditLog audit;
  private final List<Problem> problems = new ArrayList<>();

  Verification(Layout layout, Ledger ledger) {
    this.layout = layout;
    this.ledger = ledger;
    this.audit = new AuditLog(ledger.sql());
  }

  List<Problem> problems(Consumer<String> progress) {
    ledger.sql().damage().forEach(damage -> add(layout.ledger(), damage));
    Set<Path> known = new HashSet<>();
    for (String id : ledger.ids()) {
      progress.accept(id);
      Stored sums = ledger.sums(id).orElseThrow();
      check(known, layout.original(id), id);
      check(known, layout.record(id), sums.recordSha256());
      check(known, layout.pages(id), sums.pagesSha256());
      if (sums.uncorrectedSha256() != null) {
        check(known, layout.uncorrected(id), sums.uncorrectedSha256());
      }
      checkCorrections(known, id);
    }
    for (String kind : List.of("originals", "pages", "records", "corrections")) {
      unknown(layout.folder().resolve(kind), known);
    }
    problems.addAll(audit.check());
    return problems;
  }

  private void check(Set<Path> known, Path file, String sha256) {
    known.add(file);
    try {
      if (!SafeFiles.sha256(file).equals(sha256)) {
        add(file, "its bytes are not those that were stored");
      }
    } catch (IOException e) {
      add(file, words(e));
    }
  }

  /** Each correction stands in the audit log as well, which cannot be changed unseen. */
  private void checkCorrections(Set<Path> known, String id) {
    Path file = layout.corrections(id);
    List<String> said = audit.corrections(id);
    if (said.isEmpty() && !Files.exists(file)) {
      return;
    }
    known.add(file);
    known.add(layout.uncorrected(id));
    try {
      List<String> kept = CorrectionLog.read(file).stream().map(Correction::inWords).toList();
      if (!kept.equals(said)) {
        add(file, "its corrections are not those of the audit log");
      }
    } catch (IOException e) {
      add(file, words(e));
    }
  }

  /** A document in hand may have put files there; they are in the ledger before long. */
  private void unknown(Path folder, Set<Path> known) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!known.contains(file) && !ledger.holds(id(file))) {
          add(file, "the ledger does not know it: an import was interrupted, or put it there");
        }
      }
    } catch (IOException e) {
      add(folder, words(e));
    }
  }

  private static String id(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\..*", "");
  }

  private static String words(IOException e) {
    return e instanceof NoSuchFileException ? "it is missing" : Failures.words(e);
  }

  private void add(Path file, @Nullable String what) {
    problems.add(new Problem(Problem.Kind.BROKEN, file.toString(), null, String.valueOf(what)));
  }
}
