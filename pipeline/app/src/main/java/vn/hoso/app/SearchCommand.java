package vn.hoso.app;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.hoso.archive.Archive;
import vn.hoso.search.Completion;
import vn.hoso.search.Facet;
import vn.hoso.search.IndexReaderSession;
import vn.hoso.search.SearchFilter;
import vn.hoso.search.SearchOrder;
import vn.hoso.search.SearchQuery;
import vn.hoso.search.SearchResults;

/** {@code hoso search}: sections that say it, the best first. */
@Command(name = "search")
final class SearchCommand extends HosoCommand {
  private static final int ID_DIGITS = 12;
  private static final int FACET_VALUES_SHOWN = 8;
  private static final int READINGS_SHOWN = 6;

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

  @Option(names = "--sort", paramLabel = "ORDER", descriptionKey = "search.sort")
  private String order = "relevance";

  @Option(names = "--group", descriptionKey = "search.group")
  private boolean grouped;

  @Option(names = "--facets", descriptionKey = "search.facets")
  private boolean facets;

  @Option(names = "--facet", paramLabel = "FACET=VALUE", descriptionKey = "search.facet")
  private List<String> chosen = List.of();

  @Option(names = "--similar", paramLabel = "ID", descriptionKey = "search.similar")
  private @Nullable String similar;

  @Option(names = "--complete", descriptionKey = "search.complete")
  private boolean complete;

  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  @Mixin private final CommandSettings.JsonOption jsonOption = new CommandSettings.JsonOption();

  SearchCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() throws Exception {
    SearchQuery query = complete || similar != null ? SearchQuery.of("") : query();
    try (Archive archive = Archive.openForReading(archiveOption.folder);
        IndexReaderSession reader = IndexSink.index(archive.indexFolder()).read()) {
      if (complete) {
        complete(reader.complete(String.join(" ", words), atLeastOne()));
      } else if (similar != null) {
        print(reader.similar(wholeId(archive, similar), atLeastOne()));
      } else {
        print(reader.search(query));
      }
    }
    return ExitCode.DONE;
  }

  private int atLeastOne() {
    return Math.clamp(limit, 1, 100);
  }

  private String wholeId(Archive archive, String beginning) {
    List<String> ids =
        ShowCommand.isId(beginning)
            ? archive.idsThatBegin(beginning.toLowerCase(Locale.ROOT))
            : List.of();
    if (ids.size() != 1) {
      throw new UsageException(
          text(ids.isEmpty() ? "show.none" : "show.many", beginning, String.join(" ", ids)));
    }
    return ids.getFirst();
  }

  private SearchQuery query() {
    String text = String.join(" ", words);
    SearchFilter filter = new SearchFilter(type, issuer, place, from, to, section, chosenValues());
    if (text.isBlank() && filter.isEmpty()) {
      throw new UsageException(text("search.empty"));
    }
    try {
      return SearchQuery.of(text)
          .withFilter(filter)
          .withStrict(strict)
          .withOrder(named(SearchOrder.class, "--sort", order))
          .withGrouped(grouped)
          .withFacets(facets ? EnumSet.allOf(Facet.class) : Set.of())
          .withPage(limit, offset);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private Map<Facet, Set<String>> chosenValues() {
    Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
    for (String each : chosen) {
      int sign = each.indexOf('=');
      if (sign < 1) {
        throw new UsageException(text("search.facet.wrong", each));
      }
      Facet facet = named(Facet.class, "--facet", each.substring(0, sign));
      values
          .computeIfAbsent(facet, k -> new HashSet<>())
          .add(chosenValue(facet, each.substring(sign + 1).strip()));
    }
    return values;
  }

  /** Values of ours may be given as they are shown, in either language, or as in --json. */
  private String chosenValue(Facet facet, String typed) {
    List<String> ours = facet.knownValues();
    if (ours.isEmpty()) {
      return typed;
    }
    for (String value : ours) {
      if (typed.equalsIgnoreCase(value) || typed.equalsIgnoreCase(facetValue(facet, value))) {
        return value;
      }
    }
    String shown =
        ours.stream().map(value -> facetValue(facet, value)).collect(Collectors.joining(", "));
    throw new UsageException(
        text("search.facet.value", facet.name().toLowerCase(Locale.ROOT), typed, shown));
  }

  private <E extends Enum<E>> E named(Class<E> kind, String option, String name) {
    for (E value : kind.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(name)) {
        return value;
      }
    }
    String names =
        Arrays.stream(kind.getEnumConstants())
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new UsageException(text("search.choice", option, name, names));
  }

  private void complete(List<Completion> completions) {
    if (jsonOption.json) {
      answer(Json.of(completions));
    } else {
      completions.forEach(each -> answer(each.text()));
    }
  }

  private void print(SearchResults results) {
    if (jsonOption.json) {
      answer(Json.of(SearchAnswer.of(results)));
      return;
    }
    answer(
        grouped || similar != null
            ? text("search.documents", results.documents(), results.total())
            : text(results.relaxed() ? "search.total.relaxed" : "search.total", results.total()));
    results
        .corrections()
        .forEach(
            each -> answer(text("search.also", each.typed(), String.join(", ", each.alsoFound()))));
    if (results.suggestion() != null) {
      answer(text("search.suggestion", results.suggestion()));
    }
    results.facets().forEach(this::print);
    int rank = similar == null ? offset : 0;
    for (SearchResults.Hit hit : results.hits()) {
      rank++;
      answer("");
      answer("%d. %s".formatted(rank, headline(hit)));
      print(hit);
      if (hit.matches() > 1) {
        answer("   " + text("search.matches", hit.matches()));
      }
      hit.others().forEach(this::print);
    }
  }

  private void print(SearchResults.Hit hit) {
    answer("   " + whereabouts(hit));
    String open = console().outIsTerminal() ? "\u001B[1m" : "«";
    String close = console().outIsTerminal() ? "\u001B[0m" : "»";
    answer("   " + hit.snippet().marked(open, close));
    String readings =
        hit.markedReadings().stream()
            .limit(READINGS_SHOWN)
            .map(reading -> reading.word() + " ← " + reading.original())
            .collect(Collectors.joining(" · "));
    if (!readings.isEmpty()) {
      answer("   " + text("search.readings", readings));
    }
  }

  private void print(Facet facet, List<SearchResults.FacetCount> values) {
    String line =
        values.stream()
            .limit(FACET_VALUES_SHOWN)
            .map(value -> facetValue(facet, value.value()) + " " + value.documents())
            .collect(Collectors.joining(" · "));
    if (!line.isEmpty()) {
      answer(text("facet." + facet) + ": " + line);
    }
  }

  /** Words of ours are translated, words of documents are not. */
  private String facetValue(Facet facet, String value) {
    return switch (facet) {
      case TYPE, YEAR, PLACE -> value;
      case LEVEL, KIND, QUALITY -> text("facet." + facet + "." + value);
    };
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
