package vn.hoso.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hoso.document.DocumentException;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Edit;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.PageDecision;
import vn.hoso.document.Problem;
import vn.hoso.document.Quality;
import vn.hoso.document.RepairedText;
import vn.hoso.document.Source;
import vn.hoso.document.Treatment;
import vn.hoso.records.RecordInput;

/**
 * Stages of the least kind, to test the archive apart from them: a line is a page; "broken" in the
 * text makes a broken file, "unknown" an unsupported one.
 */
final class PlainWork implements DocumentWork, Reprocessing.Worker {
  final Map<String, AtomicInteger> pagesRead = new ConcurrentHashMap<>();

  /** Called before each page is read. */
  Runnable beforePage = () -> {};

  @Override
  public Processed process(Job job) throws DocumentException {
    List<String> lines;
    try {
      lines = Files.readAllLines(job.file());
    } catch (IOException e) {
      throw problem(Problem.Kind.UNREADABLE, job);
    }
    if (lines.contains("broken")) {
      throw problem(Problem.Kind.BROKEN, job);
    }
    if (lines.contains("unknown")) {
      throw problem(Problem.Kind.UNSUPPORTED, job);
    }
    if (lines.contains("defect")) {
      throw new IllegalStateException("a slip");
    }
    List<Page> pages = job.eachPage(lines.size(), n -> page(job, n, lines.get(n - 1)));
    return new Processed(record(job, pages), pages);
  }

  private Page page(Job job, int number, String line) {
    try {
      Page known = job.memory().recall(number).orElse(null);
      if (known != null) {
        return known;
      }
      beforePage.run();
      pagesRead.computeIfAbsent(job.name(), n -> new AtomicInteger()).incrementAndGet();
      Page page = page(number, line);
      job.memory().remember(page);
      return page;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Page page(int number, String line) {
    PageDecision decision = new PageDecision(Treatment.KEEP, "plain text", Map.of());
    return new Page(number, 0, 0, 0, decision, List.of(Line.ofText(line)));
  }

  private static DocumentException problem(Problem.Kind kind, Job job) {
    return new DocumentException(new Problem(kind, job.name(), null, "it says so"), null);
  }

  @Override
  public DocumentRecord extract(RecordInput input) {
    return record(input.source(), input.pages(), input.repaired());
  }

  /** Repairs "xa" to "xã". */
  @Override
  public DocumentRecord rework(DocumentRecord before, List<Page> pages) {
    List<String> lines = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    for (Page page : pages) {
      String line = page.text();
      int at = line.indexOf("xa ");
      if (at >= 0) {
        edits.add(
            new Edit(lines.size() + 1, at, at + 2, at, at + 2, "xa", "xã", 0.9, "dictionary"));
        line = line.substring(0, at) + "xã" + line.substring(at + 2);
      }
      lines.add(line);
    }
    return record(before.source(), pages, new RepairedText(lines, edits, List.of()));
  }

  private static DocumentRecord record(Job job, List<Page> pages) {
    Source source = new Source(job.name(), "text/plain", job.bytes(), job.id(), pages.size());
    List<String> lines = pages.stream().map(Page::text).toList();
    return record(source, pages, new RepairedText(lines, List.of(), List.of()));
  }

  /** What follows "Số: " is the document's number. */
  private static DocumentRecord record(Source source, List<Page> pages, RepairedText repaired) {
    List<Quality.PageQuality> qualities = new ArrayList<>();
    for (Page page : pages) {
      boolean bad = page.text().equals("bad page");
      qualities.add(
          new Quality.PageQuality(page.number(), page.decision(), null, bad ? "torn" : null));
    }
    String text = String.join("\f", repaired.lines());
    String number =
        repaired.lines().stream()
            .filter(line -> line.startsWith("Số: "))
            .map(line -> line.substring(4))
            .findFirst()
            .orElse(null);
    return new DocumentRecord(
        DocumentRecord.SCHEMA_VERSION,
        source.sha256(),
        source,
        null,
        null,
        number,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        Map.of(),
        new Quality(qualities, null, 0, List.of()),
        text,
        String.join("\f", pages.stream().map(Page::text).toList()),
        repaired.edits(),
        Map.of());
  }
}
