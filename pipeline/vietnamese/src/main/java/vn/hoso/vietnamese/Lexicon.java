package vn.hoso.vietnamese;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is written in Vietnamese administration: syllables, words, abbreviations, kinds of
 * documents, places, personal names, bodies. Rules alone are in {@link Syllables}.
 *
 * <p>Look-ups take any letter case and either tone placement; what comes back is as the dictionary
 * spells it. Each dictionary is read when it is first asked. Safe for use by many threads.
 */
public final class Lexicon {
  private final Supplier<Attested> syllables;
  private final Supplier<Map<String, Integer>> words;
  private final Supplier<Map<String, List<String>>> abbreviations;
  private final Supplier<List<DocumentType>> documentTypes;
  private final Supplier<Map<String, List<Place>>> places;
  private final Supplier<Map<String, String>> mergers;
  private final Supplier<Map<String, List<PlaceChange>>> changes;
  private final Path changesFile;
  private final Supplier<Names> names;
  private final Supplier<Map<String, String>> bodies;
  private final Supplier<Set<String>> loanwords;
  private final Supplier<Map<String, CaseCounts>> caseCounts;

  private Lexicon(Path folder) {
    syllables = once(() -> readSyllables(folder.resolve("syllables.tsv")));
    words = once(() -> readCounts(folder.resolve("words.tsv")));
    abbreviations = once(() -> readAbbreviations(folder.resolve("abbreviations.tsv")));
    documentTypes = once(() -> readDocumentTypes(folder.resolve("document-types.tsv")));
    places = once(() -> readPlaces(folder.resolve("places.tsv")));
    mergers = once(() -> readMergers(folder.resolve("province-mergers.tsv")));
    changesFile = folder.resolve("place-mergers.tsv");
    changes = once(() -> readChanges(changesFile));
    names = once(() -> readNames(folder.resolve("names.tsv")));
    bodies = once(() -> readBodies(folder.resolve("bodies.tsv")));
    loanwords = once(() -> readLoanwords(folder.resolve("loanwords.tsv")));
    caseCounts = once(() -> CaseCounts.read(folder.resolve("capitals.tsv")));
  }

  /**
   * The lexicon in a folder, see {@link Dictionaries#folder}. Nothing is read yet; a dictionary
   * that is missing or wrong is reported when it is first asked.
   */
  public static Lexicon load(Path dictionariesFolder) {
    return new Lexicon(dictionariesFolder);
  }

  /** The form under which things are found: NFC, lower-case, old placement, single spaces. */
  private static String key(String text) {
    String lower = Letters.nfc(text).toLowerCase(Locale.ROOT).strip();
    boolean odd = lower.contains("  ") || lower.indexOf('\n') >= 0 || lower.indexOf('\t') >= 0;
    return Syllables.oldPlacement(odd ? lower.replaceAll("\\s+", " ") : lower);
  }

  /** Whether texts use this syllable, or a place or person bears it (kạn, đắk). */
  public boolean hasSyllable(String syllable) {
    return syllables.get().counts.containsKey(key(syllable));
  }

  /**
   * Natural logarithm of the syllable's share of running text, always below 0. A syllable that is
   * not attested gets half a count.
   */
  public double logFrequency(String syllable) {
    Attested attested = syllables.get();
    Integer count = attested.counts.get(key(syllable));
    return Math.log((count == null ? 0.5 : count) / attested.total);
  }

  /** The attested syllables, lower-case NFC in the old placement, the most frequent first. */
  public List<String> syllables() {
    return syllables.get().list;
  }

  /** Whether this is a known word of two to four syllables, parted by spaces. */
  public boolean isWord(String word) {
    return words.get().containsKey(key(word));
  }

  /** How often the word was counted in legal and administrative text; 0 for an unknown word. */
  public int wordCount(String word) {
    return words.get().getOrDefault(key(word), 0);
  }

  /** The words of two to four syllables with their counts, lower-case NFC in the old placement. */
  public Map<String, Integer> words() {
    return words.get();
  }

  /** Whether this is an abbreviation in use, letter case as written there: UBND, KT-XH, GD&ĐT. */
  public boolean isAbbreviation(String text) {
    return abbreviations.get().containsKey(Letters.nfc(text));
  }

  /** What the abbreviation stands for most often. */
  public Optional<String> expansion(String abbreviation) {
    return expansions(abbreviation).stream().findFirst();
  }

  /** All that the abbreviation stands for, the usual one first. */
  public List<String> expansions(String abbreviation) {
    return abbreviations.get().getOrDefault(Letters.nfc(abbreviation), List.of());
  }

  /** The abbreviations, in the order of the file. */
  public Set<String> abbreviations() {
    return abbreviations.get().keySet();
  }

  /** What each abbreviation stands for, the usual meaning first; in the order of the file. */
  public Map<String, List<String>> abbreviationMeanings() {
    return abbreviations.get();
  }

  /** The kinds of documents, in the order of the file. */
  public List<DocumentType> documentTypes() {
    return documentTypes.get();
  }

  /** The kind of document of this name; where several families have it, the administrative one. */
  public Optional<DocumentType> documentType(String name) {
    String key = key(name);
    return documentTypes().stream().filter(type -> key(type.name()).equals(key)).findFirst();
  }

  /** The kinds of documents whose numbers hold this code (CT: Chỉ thị), exact letter case. */
  public List<DocumentType> documentTypesOfCode(String code) {
    return documentTypes().stream()
        .filter(type -> !type.code().isEmpty() && type.code().equals(code))
        .toList();
  }

  /** Whether an administrative unit bears this name, given with its kind or without. */
  public boolean isPlace(String name) {
    return places.get().containsKey(key(name));
  }

  /** The units of this name, given with its kind or without: many communes share a name. */
  public List<Place> places(String name) {
    return places.get().getOrDefault(key(name), List.of());
  }

  /** All administrative units, in the order of the file. */
  public List<Place> places() {
    Set<Place> all = Collections.newSetFromMap(new LinkedHashMap<>());
    places.get().values().forEach(all::addAll);
    return List.copyOf(all);
  }

  /**
   * Provinces that became part of another or changed their name: name before to name since, without
   * their kinds, in the order of the file.
   */
  public Map<String, String> mergedPlaces() {
    return mergers.get();
  }

  /** What became of a unit on 1 July 2025; empty where it is not known to have changed. */
  public List<PlaceChange> changes(Place before) {
    return changes.get().getOrDefault(key(before.fullName() + ", " + before.parent()), List.of());
  }

  /**
   * Hands over what became of each unit on 1 July 2025, in the order of the file; keeps nothing.
   */
  public void eachChange(BiConsumer<Place, PlaceChange> taker) {
    readChanges(changesFile, taker);
  }

  /** Borrowed words that are written together by no rule of Vietnamese spelling, lower case. */
  public Set<String> loanwords() {
    return loanwords.get();
  }

  /** Of the more frequent syllables, by their form: how often they are capitalised. */
  public Map<String, CaseCounts> caseCounts() {
    return caseCounts.get();
  }

  /** How often the family name (họ) was counted; 0 for none. */
  public int familyNameCount(String name) {
    return names.get().family.getOrDefault(key(name), 0);
  }

  /** The family names that were counted, lower-case. */
  public Set<String> familyNames() {
    return Set.copyOf(names.get().family.keySet());
  }

  /** The middle names that were counted and how often, lower-case. */
  public Map<String, Integer> middleNames() {
    return Map.copyOf(names.get().middle);
  }

  /** The given names that were counted and how often, lower-case. */
  public Map<String, Integer> givenNames() {
    return Map.copyOf(names.get().given);
  }

  /** How often the middle name (tên đệm) was counted; 0 for none. */
  public int middleNameCount(String name) {
    return names.get().middle.getOrDefault(key(name), 0);
  }

  /** How often the given name (tên) was counted; 0 for none. */
  public int givenNameCount(String name) {
    return names.get().given.getOrDefault(key(name), 0);
  }

  /**
   * Whether this may be a full name: two to five words, the first a family name, the last a given
   * name. Such a run of words may still mean something else.
   */
  public boolean isPersonName(String text) {
    String[] parts = key(text).split(" ");
    return parts.length >= 2
        && parts.length <= 5
        && names.get().family.containsKey(parts[0])
        && names.get().given.containsKey(parts[parts.length - 1]);
  }

  /** Whether this is the name of a kind of body or office: Sở Nội vụ, Phòng Tư pháp. */
  public boolean isBody(String name) {
    return bodies.get().containsKey(key(name));
  }

  /** The names of bodies and offices as they are spelled, in the order of the file. */
  public List<String> bodies() {
    return List.copyOf(bodies.get().values());
  }

  private record Attested(Map<String, Integer> counts, List<String> list, double total) {}

  private record Names(
      Map<String, Integer> family, Map<String, Integer> middle, Map<String, Integer> given) {}

  private static Attested readSyllables(Path file) {
    Map<String, Integer> counts = HashMap.newHashMap(10_000);
    List<String> list = new ArrayList<>();
    long[] total = {0};
    DictionaryFile.read(
        file,
        3,
        fields -> {
          boolean name = fields[2].equals("name");
          if (!name && !Syllables.isWellFormed(fields[0])) {
            throw new IllegalArgumentException("this is no syllable by rule: " + fields[0]);
          }
          int count = DictionaryFile.count(fields[1]);
          putNew(counts, fields[0], count);
          list.add(fields[0]);
          total[0] += count;
        });
    return new Attested(counts, List.copyOf(list), Math.max(1, total[0]));
  }

  private static Map<String, Integer> readCounts(Path file) {
    Map<String, Integer> counts = new LinkedHashMap<>(50_000);
    DictionaryFile.read(
        file, 2, fields -> putNew(counts, fields[0], DictionaryFile.count(fields[1])));
    return Collections.unmodifiableMap(counts);
  }

  private static Set<String> readLoanwords(Path file) {
    Set<String> found = new LinkedHashSet<>();
    DictionaryFile.read(
        file,
        1,
        fields -> {
          if (!found.add(fields[0])) {
            throw new IllegalArgumentException("this stands here twice: " + fields[0]);
          }
        });
    return Collections.unmodifiableSet(found);
  }

  private static Map<String, List<String>> readAbbreviations(Path file) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    DictionaryFile.read(
        file,
        2,
        fields -> {
          List<String> meanings = found.computeIfAbsent(fields[0], k -> new ArrayList<>());
          if (meanings.contains(fields[1]) || fields[1].isBlank()) {
            throw new IllegalArgumentException("no or a doubled meaning of " + fields[0]);
          }
          meanings.add(fields[1]);
        });
    return Collections.unmodifiableMap(found);
  }

  private static List<DocumentType> readDocumentTypes(Path file) {
    List<DocumentType> types = new ArrayList<>();
    DictionaryFile.read(
        file,
        3,
        fields ->
            types.add(
                new DocumentType(
                    fields[0],
                    fields[1],
                    DocumentType.Family.valueOf(fields[2].toUpperCase(Locale.ROOT)))));
    return List.copyOf(types);
  }

  private static Map<String, List<Place>> readPlaces(Path file) {
    Map<String, List<Place>> found = new LinkedHashMap<>(40_000);
    DictionaryFile.read(
        file,
        4,
        fields -> {
          Place.Era era = Place.Era.valueOf(fields[3].toUpperCase(Locale.ROOT));
          Place place = new Place(fields[0], fields[1], fields[2], era);
          found.computeIfAbsent(key(place.name()), k -> new ArrayList<>(1)).add(place);
          found.computeIfAbsent(key(place.fullName()), k -> new ArrayList<>(1)).add(place);
        });
    return Collections.unmodifiableMap(found);
  }

  private static Map<String, String> readMergers(Path file) {
    Map<String, String> found = new LinkedHashMap<>();
    DictionaryFile.read(
        file,
        3,
        fields -> {
          if (found.put(fields[0], fields[1]) != null) {
            throw new IllegalArgumentException("this stands here twice: " + fields[0]);
          }
        });
    return Collections.unmodifiableMap(found);
  }

  private static Map<String, List<PlaceChange>> readChanges(Path file) {
    Map<String, List<PlaceChange>> found = new HashMap<>(16_000);
    readChanges(
        file,
        (before, change) ->
            found
                .computeIfAbsent(
                    key(before.fullName() + ", " + before.parent()), k -> new ArrayList<>(1))
                .add(change));
    return found;
  }

  private static void readChanges(Path file, BiConsumer<Place, PlaceChange> taker) {
    DictionaryFile.read(
        file,
        7,
        fields -> {
          boolean whole = fields[6].equals("all");
          if (!whole && !fields[6].equals("part")) {
            throw new IllegalArgumentException("all or part is wanted: " + fields[6]);
          }
          taker.accept(
              new Place(fields[0], fields[1], fields[2], Place.Era.BEFORE),
              new PlaceChange(new Place(fields[3], fields[4], fields[5], Place.Era.SINCE), whole));
        });
  }

  private static Names readNames(Path file) {
    Names names = new Names(new HashMap<>(), new HashMap<>(), new HashMap<>());
    DictionaryFile.read(
        file,
        3,
        fields -> {
          Map<String, Integer> kind =
              switch (fields[0]) {
                case "family" -> names.family;
                case "middle" -> names.middle;
                case "given" -> names.given;
                default -> throw new IllegalArgumentException("unknown kind: " + fields[0]);
              };
          putNew(kind, key(fields[1]), DictionaryFile.count(fields[2]));
        });
    return names;
  }

  private static Map<String, String> readBodies(Path file) {
    Map<String, String> found = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    DictionaryFile.read(
        file,
        1,
        fields -> {
          if (!seen.add(key(fields[0]))) {
            throw new IllegalArgumentException("this stands here twice: " + fields[0]);
          }
          found.put(key(fields[0]), fields[0]);
        });
    return Collections.unmodifiableMap(found);
  }

  private static void putNew(Map<String, Integer> counts, String key, int count) {
    if (counts.put(key, count) != null) {
      throw new IllegalArgumentException("this stands here twice: " + key);
    }
  }

  private static <T> Supplier<T> once(Supplier<T> read) {
    return new Supplier<>() {
      private volatile @Nullable T value;

      @Override
      public T get() {
        T known = value;
        if (known == null) {
          synchronized (this) {
            known = value;
            if (known == null) {
              known = read.get();
              value = known;
            }
          }
        }
        return known;
      }
    };
  }
}
