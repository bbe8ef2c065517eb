package vn.hoso.app;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.hoso.archive.Archive;
import vn.hoso.search.IndexReaderSession;
import vn.hoso.search.SearchFilter;
import vn.hoso.search.SearchQuery;
import vn.hoso.search.SearchResults;

/** {@code hoso search}: sections that say it, the best first. */
@Command(name = "search")
final class SearchCommand extends HosoCommand {
  private static final int ID_DIGITS = 12;

  @Parameters(arity = "0..*", paramLabel = "QUERY", descriptionKey = "search.query")
  private List<String> words = List.of();

  @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "search.type")
  private @Nullable String type;

  @Option(names = "--issuer", paramLabel = "NAME", descriptionKey = "search.issuer")
  private @Nullable String issuer;

  @Option(names = "--place", paramLabel = "NAME", descriptionKey = "search.place")
  private @Nullable String place;

  @Option(names = "--from", paramLabel = "DATE", descriptionKey = "search.from")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", descriptionKey = "search.to")
  private @Nullable String to;

  @Option(names = "--section", paramLabel = "PATH", descriptionKey = "search.section")
  private @Nullable String section;

  @Option(names = "--strict", descriptionKey = "search.strict")
  private boolean strict;

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "search.limit", defaultValue = "10")
  private int limit = SearchQuery.STANDARD_LIMIT;

  @Option(
      names = "--offset",
      paramLabel = "N",
      descriptionKey = "search.offset",
      defaultValue = "0")
  private int offset;

  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  @Mixin private final CommandSettings.JsonOption jsonOption = new CommandSettings.JsonOption();

  SearchCommand(Context context) {
    super(context);
  }

  /** The answer for programs. */
  private record Answer(long total, List<Hit> hits) {}

  private record Hit(
      String id,
      String source,
      @Nullable String title,
      @Nullable String type,
      @Nullable String number,
      @Nullable String date,
      SearchResults.HitSection section,
      int page,
      double score,
      String snippet) {
    static Hit of(SearchResults.Hit hit) {
      return new Hit(
          hit.id(),
          hit.source(),
          hit.title(),
          hit.type(),
          hit.number(),
          hit.date(),
          hit.section(),
          hit.page(),
          hit.score(),
          hit.snippet().text());
    }
  }

  @Override
  ExitCode run() throws Exception {
    SearchQuery query = query();
    SearchResults results;
    try (Archive archive = Archive.openForReading(archiveOption.folder);
        IndexReaderSession reader = IndexSink.index(archive.indexFolder()).read()) {
      results = reader.search(query);
    }
    if (jsonOption.json) {
      answer(Json.of(new Answer(results.total(), results.hits().stream().map(Hit::of).toList())));
    } else {
      print(results);
    }
    return ExitCode.DONE;
  }

  private SearchQuery query() {
    String text = String.join(" ", words);
    boolean filtered =
        Stream.of(type, issuer, place, from, to, section).anyMatch(value -> value != null);
    if (text.isBlank() && !filtered) {
      throw new UsageException(text("search.empty"));
    }
    try {
      return SearchQuery.of(text)
          .withFilter(new SearchFilter(type, issuer, place, from, to, section, java.util.Map.of()))
          .withStrict(strict)
          .withPage(limit, offset);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private void print(SearchResults results) {
    answer(text(results.relaxed() ? "search.total.relaxed" : "search.total", results.total()));
    int rank = offset;
    for (SearchResults.Hit hit : results.hits()) {
      rank++;
      answer("");
      answer("%d. %s".formatted(rank, headline(hit)));
      answer("   " + whereabouts(hit));
      String open = console().outIsTerminal() ? "\u001B[1m" : "«";
      String close = console().outIsTerminal() ? "\u001B[0m" : "»";
      answer("   " + hit.snippet().marked(open, close));
    }
  }

  private String headline(SearchResults.Hit hit) {
    String line =
        Stream.of(hit.type(), hit.number(), hit.title())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    String named = line.isEmpty() ? hit.source() : line;
    return hit.date() == null ? named : named + " (" + hit.date() + ")";
  }

  private String whereabouts(SearchResults.Hit hit) {
    String place =
        Stream.of(hit.section().path(), hit.section().heading())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    String where = text("search.where", hit.page(), hit.source(), hit.id().substring(0, ID_DIGITS));
    return place.isEmpty() ? where : place + " · " + where;
  }
}
