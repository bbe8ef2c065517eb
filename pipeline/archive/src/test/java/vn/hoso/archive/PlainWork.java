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
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.PageDecision;
import vn.hoso.document.Problem;
import vn.hoso.document.Quality;
import vn.hoso.document.Source;
import vn.hoso.document.Treatment;

/**
 * Stages of the least kind, to test the archive apart from them: a line is a page; "broken" in the
 * text makes a broken file, "unknown" an unsupported one.
 */
final class PlainWork implements DocumentWork {
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
      PageDecision decision = new PageDecision(Treatment.KEEP, "plain text", Map.of());
      Page page = new Page(number, 0, 0, 0, decision, List.of(Line.ofText(line)));
      job.memory().remember(page);
      return page;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DocumentException problem(Problem.Kind kind, Job job) {
    return new DocumentException(new Problem(kind, job.name(), null, "it says so"), null);
  }

  private static DocumentRecord record(Job job, List<Page> pages) {
    List<Quality.PageQuality> qualities = new ArrayList<>();
    for (Page page : pages) {
      boolean bad = page.text().equals("bad page");
      qualities.add(
          new Quality.PageQuality(page.number(), page.decision(), null, bad ? "torn" : null));
    }
    String text = String.join("\f", pages.stream().map(Page::text).toList());
    return new DocumentRecord(
        DocumentRecord.SCHEMA_VERSION,
        job.id(),
        new Source(job.name(), "text/plain", job.bytes(), job.id(), pages.size()),
        null,
        null,
        null,
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
        text,
        List.of(),
        Map.of());
  }
}
