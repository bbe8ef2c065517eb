package vn.hoso.vietnamese;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the dictionaries that derive from lists and counts; the others are written by hand.
 *
 * <pre>
 *   java -cp CLASSES vn.hoso.vietnamese.DictionaryMaker syllables LISTS DICTIONARIES
 *   java -cp CLASSES vn.hoso.vietnamese.DictionaryMaker places LISTS DICTIONARIES
 *   java -cp CLASSES vn.hoso.vietnamese.DictionaryMaker names LISTS DICTIONARIES
 *   xzcat CORPUS/*.xz | java -Xmx2g -cp CLASSES vn.hoso.vietnamese.DictionaryMaker words DICTIONARIES
 *   xzcat CORPUS/*.xz | java -cp CLASSES vn.hoso.vietnamese.DictionaryMaker capitals DICTIONARIES
 * </pre>
 *
 * <p>LISTS holds {@code syllable_counts_all.tsv} (form, count), {@code names_*_counts.tsv} (name,
 * count) and the lists of administrative units {@code admin_*.tsv} (id, name, full name, parents);
 * CLASSES are the built classes and test classes of this module and of {@code document}.
 */
final class DictionaryMaker {
  private static final int FEWEST_SYLLABLES = 5;
  private static final List<String> KINDS =
      List.of(
          "Thành phố", "Tỉnh", "Quận", "Huyện", "Thị xã", "Thị trấn", "Phường", "Xã", "Đặc khu");

  private DictionaryMaker() {}

  /** See the class description. */
  public static void main(String[] arguments) throws IOException {
    Path last = Path.of(arguments[arguments.length - 1]);
    switch (arguments[0]) {
      case "syllables" -> syllables(Path.of(arguments[1]), last.resolve("syllables.tsv"));
      case "places" -> places(Path.of(arguments[1]), last.resolve("places.tsv"));
      case "names" -> names(Path.of(arguments[1]), last.resolve("names.tsv"));
      case "words" -> new WordFinder().run(last.resolve("words.tsv"));
      case "capitals" -> CapitalCounter.run(last.resolve("capitals.tsv"));
      default -> throw new IllegalArgumentException("Unknown dictionary: " + arguments[0]);
    }
  }

  private static List<String[]> rows(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.map(line -> Letters.nfc(line).split("\t", -1)).toList();
    }
  }

  private static String form(String text) {
    return Syllables.oldPlacement(Letters.nfc(text).toLowerCase(Locale.ROOT));
  }

  /** Well-formed syllables that were counted, and the other parts of names of places and people. */
  private static void syllables(Path lists, Path out) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (String[] row : rows(lists.resolve("syllable_counts_all.tsv"))) {
      counts.merge(form(row[0]), Integer.parseInt(row[1]), Integer::sum);
    }
    Set<String> inNames = new LinkedHashSet<>();
    for (String[] row : rows(lists.resolve("admin_names_all.txt"))) {
      addParts(row[0], inNames);
    }
    for (String kind : List.of("family", "middle", "given")) {
      for (String[] row : rows(lists.resolve("names_" + kind + "_counts.tsv"))) {
        addParts(row[0], inNames);
      }
    }
    Map<String, String> lines = new HashMap<>();
    Map<String, Integer> kept = new HashMap<>();
    counts.forEach(
        (syllable, count) -> {
          if (count >= FEWEST_SYLLABLES && Syllables.isWellFormed(syllable)) {
            kept.put(syllable, count);
            lines.put(syllable, syllable + "\t" + count + "\t");
          }
        });
    for (String part : inNames) {
      boolean rule = Syllables.isWellFormed(part);
      int count = Math.max(1, counts.getOrDefault(part, 1));
      kept.putIfAbsent(part, count);
      lines.putIfAbsent(part, part + "\t" + count + "\t" + (rule ? "" : "name"));
    }
    List<String> order = new ArrayList<>(kept.keySet());
    order.sort(
        Comparator.comparing((String s) -> -kept.get(s)).thenComparing(Comparator.naturalOrder()));
    write(
        out,
        "Syllables in use, lower-case NFC, old tone placement; how often each was counted in 128"
            + " million syllables of legal, administrative, news and encyclopedic text."
            + " \"name\": a part of a name of a place or a person that the rules do not allow.",
        order.stream().map(lines::get).toList());
  }

  private static void addParts(String name, Set<String> parts) {
    for (String part : form(name).split("[^\\p{L}]+")) {
      boolean numeral = part.matches("[ivx]+");
      boolean abbreviation = Letters.fold(part).matches("[^aeiouy]+");
      if (part.length() > 1 && !numeral && !abbreviation) {
        parts.add(part);
      }
    }
  }

  private static void places(Path lists, Path out) throws IOException {
    Set<String> before = new LinkedHashSet<>();
    for (String[] row : rows(lists.resolve("admin_pre2025_provinces.tsv"))) {
      before.add(place(row[2], ""));
    }
    for (String file : List.of("admin_pre2025_districts.tsv", "admin_pre2025_communes.tsv")) {
      for (String[] row : rows(lists.resolve(file))) {
        before.add(place(row[2], row[3].substring(row[3].indexOf(", ") + 2)));
      }
    }
    for (String file : List.of("admin_2025-03_districts.tsv", "admin_2025-03_communes.tsv")) {
      for (String[] row : rows(lists.resolve(file))) {
        before.add(place(row[2], row[3]));
      }
    }
    Set<String> since = new LinkedHashSet<>();
    for (String[] row : rows(lists.resolve("admin_2025-07_provinces.tsv"))) {
      since.add(place(row[2], ""));
    }
    for (String[] row : rows(lists.resolve("admin_2025-07_wards.tsv"))) {
      since.add(place(row[2], bare(row[3])));
    }
    List<String> lines = new ArrayList<>();
    for (String row : before) {
      lines.add(row + (since.contains(row) ? "\tboth" : "\tbefore"));
    }
    for (String row : since) {
      if (!before.contains(row)) {
        lines.add(row + "\tsince");
      }
    }
    write(
        out,
        "Administrative units: name, kind, units above it, and whether it was so before 1 July"
            + " 2025, since then, or both. Names keep the tone placement of the lists.",
        lines);
  }

  private static String kindOf(String fullName) {
    for (String kind : KINDS) {
      if (fullName.toLowerCase(Locale.ROOT).startsWith(kind.toLowerCase(Locale.ROOT) + " ")) {
        return kind;
      }
    }
    return "";
  }

  private static String bare(String fullName) {
    String kind = kindOf(fullName);
    return kind.isEmpty() ? fullName : fullName.substring(kind.length() + 1).strip();
  }

  private static String place(String fullName, String parent) {
    String kind = kindOf(fullName);
    if (kind.isEmpty()) {
      throw new IllegalArgumentException("No kind of unit is known in: " + fullName);
    }
    return bare(fullName) + "\t" + kind + "\t" + parent;
  }

  private static void names(Path lists, Path out) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String kind : List.of("family", "middle", "given")) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      for (String[] row : rows(lists.resolve("names_" + kind + "_counts.tsv"))) {
        String name = Syllables.oldPlacement(row[0].strip());
        counts.merge(name, Integer.parseInt(row[1]), Integer::sum);
      }
      counts.forEach((name, count) -> lines.add(kind + "\t" + name + "\t" + count));
    }
    write(
        out,
        "Parts of personal names and how often each was counted after ông, bà, anh, chị…; no"
            + " person is in here.",
        lines);
  }

  static void write(Path out, String evidence, List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(lines.size() + 1);
    all.add("# " + evidence);
    all.addAll(lines);
    Files.writeString(out, String.join("\n", all) + "\n");
    System.out.println(out.getFileName() + ": " + lines.size() + " rows");
  }

  /**
   * Words of two to four syllables by how firmly their parts stick together: normalised pointwise
   * mutual information (Bouma 2009) of neighbours, first of syllables, then of the units found.
   */
  private static final class WordFinder {
    private static final int FEWEST = 30;
    private static final double FIRM = 0.32;
    private static final double FIRM_LONG = 0.40;
    private static final int MOST = 32_000;

    /** At least this share of a pair's occurrences must be a unit of its own. */
    private static final double WHOLE = 0.4;

    private static final Set<String> FUNCTION_WORDS =
        Set.of(
            "của và các những theo tại cho với trong là được để do bị về từ này khi mà thì ở đã sẽ"
                .split(" "));

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> forms = new ArrayList<>();
    private final List<int[]> runs = new ArrayList<>();

    void run(Path out) throws IOException {
      read();
      Map<String, Long> found = new TreeMap<>();
      Map<Long, Integer> firm = pairs(runs, FIRM, 2);
      firm.forEach((pair, count) -> found.put(text(pair), (long) count));
      List<int[]> joined = runs.stream().map(run -> join(run, firm)).toList();
      dropFragments(found, joined);
      pairs(joined, FIRM_LONG, 4)
          .forEach((pair, count) -> found.putIfAbsent(text(pair), (long) count));
      found.keySet().removeIf(WordFinder::hasFunctionWord);
      List<String> order = new ArrayList<>(found.keySet());
      order.sort(Comparator.comparing((String word) -> -found.get(word)));
      List<String> lines = new ArrayList<>();
      for (String word : order.subList(0, Math.min(MOST, order.size()))) {
        lines.add(word + "\t" + found.get(word));
      }
      write(
          out,
          "Words of two to four syllables and how often they were counted in legal and"
              + " administrative text: neighbours whose normalised pointwise mutual information is"
              + " high. Found by program, so some are phrases.",
          lines);
    }

    /** "định tại" sticks together only because "quy định" and "tại" are frequent neighbours. */
    private void dropFragments(Map<String, Long> found, List<int[]> joined) {
      int[] units = new int[forms.size()];
      joined.forEach(run -> Arrays.stream(run).forEach(unit -> units[unit]++));
      found
          .entrySet()
          .removeIf(
              word -> {
                Integer id = ids.get(word.getKey());
                return id == null || units[id] < WHOLE * word.getValue();
              });
    }

    private static boolean hasFunctionWord(String word) {
      return Arrays.stream(word.split(" ")).anyMatch(FUNCTION_WORDS::contains);
    }

    private void read() throws IOException {
      try (BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          for (String part : form(line).split("[^\\p{L}\\p{M} ]+")) {
            addRun(part);
          }
        }
      }
    }

    private void addRun(String part) {
      int[] run = new int[part.length()];
      int n = 0;
      for (String word : part.strip().split(" +")) {
        if (Syllables.isWellFormed(word)) {
          run[n++] = id(word);
        } else {
          keep(run, n);
          n = 0;
        }
      }
      keep(run, n);
    }

    private void keep(int[] run, int n) {
      if (n > 1) {
        runs.add(Arrays.copyOf(run, n));
      }
    }

    private int id(String form) {
      return ids.computeIfAbsent(
          form,
          f -> {
            forms.add(f);
            return forms.size() - 1;
          });
    }

    /** Firm pairs of neighbours that have at most so many syllables together, with counts. */
    private Map<Long, Integer> pairs(List<int[]> text, double firmness, int syllables) {
      Map<Long, Integer> counts = new HashMap<>();
      int[] single = new int[forms.size()];
      long total = 0;
      for (int[] run : text) {
        for (int i = 0; i < run.length; i++) {
          single[run[i]]++;
          total++;
          if (i > 0) {
            counts.merge(((long) run[i - 1] << 32) | run[i], 1, Integer::sum);
          }
        }
      }
      Map<Long, Integer> firm = new HashMap<>();
      for (Map.Entry<Long, Integer> pair : counts.entrySet()) {
        int count = pair.getValue();
        int left = (int) (pair.getKey() >> 32);
        int right = pair.getKey().intValue();
        double p = (double) count / total;
        double pmi = Math.log(p * total * total / ((double) single[left] * single[right]));
        boolean fits = text(pair.getKey()).split(" ").length <= syllables;
        if (count >= FEWEST && fits && left != right && pmi / -Math.log(p) >= firmness) {
          firm.put(pair.getKey(), count);
        }
      }
      return firm;
    }

    private String text(long pair) {
      return forms.get((int) (pair >> 32)) + " " + forms.get((int) pair);
    }

    /** From left to right, a firm pair unless the next pair is more frequent. */
    private int[] join(int[] run, Map<Long, Integer> firm) {
      int[] out = new int[run.length];
      int n = 0;
      for (int i = 0; i < run.length; i++) {
        int here = i + 1 < run.length ? count(firm, run[i], run[i + 1]) : 0;
        int next = i + 2 < run.length ? count(firm, run[i + 1], run[i + 2]) : 0;
        if (here > 0 && here >= next) {
          out[n++] = id(text(((long) run[i] << 32) | run[i + 1]));
          i++;
        } else {
          out[n++] = run[i];
        }
      }
      return Arrays.copyOf(out, n);
    }

    private static int count(Map<Long, Integer> firm, int left, int right) {
      return firm.getOrDefault(((long) left << 32) | right, 0);
    }
  }
}
