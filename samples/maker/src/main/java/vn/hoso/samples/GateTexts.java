package vn.hoso.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoso.vietnamese.Dictionaries;

/** Texts for pages, drawn at random from our own texts and dictionaries, and ways to ruin them. */
final class GateTexts {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private static final List<String> ENGLISH =
      List.of(
          "The village road was repaired in spring, and the families who live along it gave two"
              + " days of work each.",
          "This report is written for the partners of the project; it lists what was done, what it"
              + " cost and what is still missing.",
          "Water pumps must be checked before the rains begin, because a broken pump cannot be"
              + " reached when the fields are flooded.",
          "Three schools have received new books from the fund, which were chosen by the teachers.",
          "If the harvest is late, the cooperative will pay the drivers for one more week.",
          "Training was held in the community house; forty people came, most of them women.",
          "The bridge at Tan Lap is safe for motorbikes and carts, but not for lorries.",
          "All figures are rounded, and a dash means that nothing was measured.");

  private static final List<String> FRENCH =
      List.of(
          "Le présent rapport rend compte des travaux de l'année dans les communes du district.",
          "Les puits ont été creusés avant la saison des pluies, sauf dans deux hameaux.",
          "La coopérative a vendu son riz à un prix plus élevé que l'an dernier.",
          "Nous remercions les familles qui ont donné du temps pour réparer la route.",
          "Les écoles recevront des livres neufs au mois de septembre.");

  private final Random random;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> family = new ArrayList<>();
  private final List<String> given = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final Map<Integer, List<String>> misreadings = new HashMap<>();

  /**
   * @param folder of plain texts, one paragraph a line
   */
  GateTexts(Path folder, Random random) throws IOException {
    this.random = random;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Files.readAllLines(file).stream()
            .map(line -> line.replace('\f', ' ').strip())
            .filter(line -> line.length() > 40)
            .forEach(paragraphs::add);
      }
    }
    Path dictionaries = Dictionaries.folder();
    rows(dictionaries.resolve("names.tsv"))
        .forEach(row -> (row[0].equals("family") ? family : given).add(row[1]));
    rows(dictionaries.resolve("places.tsv")).forEach(row -> places.add(row[1] + " " + row[0]));
    rows(dictionaries.resolve("abbreviations.tsv")).forEach(row -> codes.add(row[0]));
    rows(dictionaries.resolve("confusions-english-tesseract.tsv"))
        .filter(row -> row.length == 3 && row[0].length() == 1 && !row[1].equals("*"))
        .forEach(
            row -> {
              List<String> read =
                  misreadings.computeIfAbsent((int) row[0].charAt(0), c -> new ArrayList<>());
              int weight = (int) Math.clamp(Math.sqrt(Double.parseDouble(row[2])), 1, 40);
              read.addAll(Collections.nCopies(weight, row[1]));
            });
  }

  private static Stream<String[]> rows(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private List<String> many(int least, int most, java.util.function.Supplier<String> line) {
    return Stream.generate(line).limit(least + random.nextInt(most - least + 1)).toList();
  }

  /** A page or a part of one. */
  List<String> prose() {
    int letters = 500 + random.nextInt(2200);
    List<String> text = new ArrayList<>();
    int at = random.nextInt(paragraphs.size());
    while (letters > 0) {
      String paragraph = paragraphs.get(at++ % paragraphs.size());
      text.add(paragraph);
      letters -= paragraph.length();
    }
    return text;
  }

  List<String> shortPage() {
    return List.of(
        "Nơi nhận:",
        "- Như Điều " + (2 + random.nextInt(5)) + ";",
        "- " + pick(places) + ";",
        "- Lưu: VT.",
        random.nextBoolean() ? "TM. ỦY BAN NHÂN DÂN" : "KT. CHỦ TỊCH",
        random.nextBoolean() ? "CHỦ TỊCH" : "PHÓ CHỦ TỊCH",
        name());
  }

  String name() {
    return pick(family) + " " + pick(given) + " " + pick(given);
  }

  List<String> names() {
    int[] number = {0};
    return many(
        15,
        38,
        () ->
            "%d %s %02d/%02d/%d %s"
                .formatted(
                    ++number[0],
                    name(),
                    1 + random.nextInt(28),
                    1 + random.nextInt(12),
                    1950 + random.nextInt(60),
                    random.nextBoolean() ? "Nam" : "Nữ"));
  }

  List<String> places() {
    return many(15, 38, () -> pick(places) + " - " + pick(places));
  }

  List<String> placeNames(int count) {
    return Stream.generate(() -> pick(places)).limit(count).toList();
  }

  List<String> figures() {
    List<String> rows =
        new ArrayList<>(List.of("Biểu số " + random.nextInt(20), "Đơn vị tính: triệu đồng"));
    rows.add("TT Nội dung chỉ tiêu Kế hoạch Thực hiện Tỷ lệ");
    rows.addAll(
        many(
            12,
            34,
            () ->
                pick(places)
                    + " %,d %,d %.1f"
                        .formatted(
                            random.nextInt(90_000),
                            random.nextInt(90_000),
                            random.nextDouble() * 100)));
    return rows;
  }

  List<String> codes() {
    return many(
        14,
        30,
        () ->
            "Căn cứ Nghị định số %d/%d/NĐ-CP, Thông tư %02d/%d/TT-BNV; %s, %s - %s (%s)"
                .formatted(
                    1 + random.nextInt(180),
                    2003 + random.nextInt(22),
                    1 + random.nextInt(40),
                    2003 + random.nextInt(22),
                    pick(codes),
                    pick(codes),
                    pick(codes),
                    pick(places)));
  }

  List<String> capitals() {
    return prose().stream().limit(5).map(line -> line.toUpperCase(VIETNAMESE)).toList();
  }

  List<String> english() {
    return many(6, 16, () -> pick(ENGLISH));
  }

  List<String> french() {
    return many(6, 16, () -> pick(FRENCH));
  }

  List<String> stamp() {
    return List.of(
        "Người ký: " + name(),
        "Email: vanthu" + random.nextInt(90) + "@example.gov.vn",
        "Cơ quan: " + pick(places),
        "Thời gian ký: %02d.%02d.2024 09:%02d:11 +07:00"
            .formatted(1 + random.nextInt(28), 1 + random.nextInt(12), random.nextInt(60)));
  }

  // ---- ruin, word for word ----

  static String markless(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain.replace('đ', 'd').replace('Đ', 'D');
  }

  /** As an engine without Vietnamese reads: from what was learned of a real one. */
  String misread(String word) {
    StringBuilder read = new StringBuilder();
    for (int c : word.codePoints().toArray()) {
      List<String> choices = misreadings.get(c);
      read.append(choices == null ? markless(Character.toString(c)) : pick(choices));
    }
    return read.isEmpty() ? "'" : read.toString().replace(' ', '_');
  }

  String western(String word) {
    return new WesternDamage(random.nextLong()).apply(word);
  }

  String noise(String word) {
    String signs = "abcdeilnorstuvxz|~^_;:'\"\\/(){}<>*#%&=+-.,0123456789IlOQ§¢£";
    return word.codePoints()
        .mapToObj(c -> String.valueOf(signs.charAt(random.nextInt(signs.length()))))
        .collect(Collectors.joining());
  }

  static String cid(String word) {
    return word.codePoints().mapToObj(c -> "(cid:" + c % 400 + ")").collect(Collectors.joining());
  }

  /** UTF-8 taken for Windows-1252; the five codes that it lacks become "?". */
  static String mojibake(String word) {
    return new String(
            word.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.nio.charset.Charset.forName("windows-1252"))
        .replace('\ufffd', '?')
        .replace('\u00a0', '?');
  }

  /** Gaps after letters with marks, which a font of wrong widths leaves. */
  String split(String word) {
    StringBuilder apart = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      apart.append(c);
      boolean marked = c > 0x7f && Character.isLetter(c);
      if (i + 1 < word.length() && (marked ? random.nextInt(10) > 0 : random.nextInt(12) == 0)) {
        apart.append(' ');
      }
    }
    return apart.toString();
  }

  static UnaryOperator<List<String>> eachWord(UnaryOperator<String> ruin) {
    return words -> words.stream().map(ruin).toList();
  }

  static List<String> mirrored(List<String> words) {
    List<String> back = new ArrayList<>();
    for (String word : words) {
      back.addFirst(new StringBuilder(word).reverse().toString());
    }
    return back;
  }

  List<String> shuffled(List<String> words) {
    List<String> other = new ArrayList<>(words);
    Collections.shuffle(other, random);
    return other;
  }
}
