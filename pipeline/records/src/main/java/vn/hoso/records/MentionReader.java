package vn.hoso.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hoso.document.Mention;
import vn.hoso.vietnamese.Place;
import vn.hoso.vietnamese.PlaceChange;

/**
 * Bodies and places that a text names, resolved against the dictionaries.
 *
 * <p>"xã Tân Hòa" is each unit of that kind and name, and only those in a district or province that
 * the document names too, where it names one. A unit of before 1 July 2025 keeps its name; the
 * units that hold its land today stand beside it, all of them where it was divided.
 */
final class MentionReader {
  private static final String NAME = "\\p{Lu}[\\p{L}'’]*(?:[\\s-]\\p{Lu}[\\p{L}'’]*){0,4}";
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<!\\p{L})(?<kind>[Tt]ỉnh|[Tt]hành phố|TP\\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị"
              + " trấn|[Xx]ã|[Pp]hường|[Đđ]ặc khu)\\s(?<name>"
              + NAME
              + "|(?<=(?:Quận|quận|Phường|phường)\\s)\\d{1,2}(?![\\d.,]))");
  private static final Pattern BODY =
      Pattern.compile(
          "(?<!\\p{L})(?:"
              + String.join(
                  "|",
                  Vocabulary.lexicon().bodies().stream()
                      .filter(body -> body.indexOf(' ') > 0)
                      .sorted((a, b) -> b.length() - a.length())
                      .map(Pattern::quote)
                      .toList())
              + "|UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân)(?!\\p{L})(?:\\s(?:tỉnh|thành"
              + " phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?!\\p{L})(?:\\s"
              + NAME
              + ")?)?");
  private static final int MOST_UNITS = 12;

  private final Map<String, List<Integer>> places = new LinkedHashMap<>();
  private final Map<String, List<Integer>> bodies = new LinkedHashMap<>();

  private MentionReader() {}

  static List<Mention> read(List<Outline.Block> blocks, Head head, List<TextLine> lines) {
    MentionReader reader = new MentionReader();
    for (String field : List.of("issuerParent", "issuer")) {
      String value = field.equals("issuer") ? head.issuer : head.issuerParent;
      if (value != null && head.evidence.containsKey(field)) {
        reader.find(value, column -> head.evidence.get(field).line());
      }
    }
    for (Outline.Block block : blocks) {
      reader.find(block.passage().text(), block.passage()::lineAt);
    }
    return reader.mentions();
  }

  private void find(String text, java.util.function.IntUnaryOperator line) {
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      String kind = place.group("kind").toLowerCase(Locale.ROOT).replaceAll("^tp\\.?", "thành phố");
      note(places, kind + " " + place.group("name"), line.applyAsInt(place.start()));
    }
    Matcher body = BODY.matcher(text);
    while (body.find()) {
      note(bodies, BodyNames.full(body.group()), line.applyAsInt(body.start()));
    }
  }

  private static void note(Map<String, List<Integer>> into, String name, int line) {
    List<Integer> lines = into.computeIfAbsent(name, key -> new ArrayList<>());
    if (lines.isEmpty() || lines.getLast() != line) {
      lines.add(line);
    }
  }

  private List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>();
    places.forEach(
        (name, lines) -> {
          List<Place> units = narrowed(name);
          List<String> named = units.stream().map(MentionReader::print).distinct().toList();
          boolean few = named.size() <= MOST_UNITS;
          mentions.add(
              new Mention(
                  name,
                  Mention.Kind.PLACE,
                  lines,
                  few ? named : List.of(),
                  few ? present(units) : List.of()));
        });
    bodies.forEach(
        (name, lines) ->
            mentions.add(new Mention(name, Mention.Kind.BODY, lines, List.of(), List.of())));
    return mentions;
  }

  /** The units of a name; those in another named unit alone, where there are such. */
  private List<Place> narrowed(String fullName) {
    List<Place> all = Vocabulary.lexicon().places(fullName);
    Set<String> others = new LinkedHashSet<>();
    for (String other : places.keySet()) {
      if (!other.equals(fullName)) {
        others.add(other.replaceFirst("^(?:thành phố|thị xã|thị trấn|đặc khu|\\p{Ll}+) ", ""));
      }
    }
    List<Place> inside =
        all.stream()
            .filter(unit -> Stream.of(unit.parent().split(", ")).anyMatch(others::contains))
            .toList();
    return inside.isEmpty() ? all : inside;
  }

  private static List<String> present(List<Place> units) {
    Set<String> present = new LinkedHashSet<>();
    for (Place unit : units) {
      for (PlaceChange change : Vocabulary.lexicon().changes(unit)) {
        present.add(print(change.since()));
      }
    }
    return List.copyOf(present);
  }

  private static String print(Place unit) {
    return unit.parent().isEmpty() ? unit.fullName() : unit.fullName() + ", " + unit.parent();
  }
}
