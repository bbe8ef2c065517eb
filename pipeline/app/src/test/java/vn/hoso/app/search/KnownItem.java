package vn.hoso.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Section;
import vn.hoso.vietnamese.Letters;

/**
 * A query by somebody who knows what is there.
 *
 * @param kind of the query
 * @param text what is typed
 * @param id of the document that is meant
 */
record KnownItem(Kind kind, String text, String id) {
  enum Kind {
    /** Four to six words as they stand in one document only. */
    WORDS,
    /** The same without diacritics. */
    WITHOUT_MARKS,
    /** The same with a letter too many, too few, changed or out of place. */
    MISTYPED,
    /** The number. */
    NUMBER,
    /** Every other word of the title, with the year. */
    TOPIC
  }

  private static final int OF_EACH = 5;

  /** Queries for a document, whose words together no other text has. */
  static List<KnownItem> of(DocumentRecord record, List<String> otherTexts, Random random) {
    List<KnownItem> items = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    collect(record.sections(), bodies);
    bodies.removeIf(body -> words(body).length < 12);
    for (int i = 0; i < OF_EACH && !bodies.isEmpty(); i++) {
      items.add(new KnownItem(Kind.WORDS, run(bodies, otherTexts, random), record.id()));
      items.add(
          new KnownItem(
              Kind.WITHOUT_MARKS, Letters.fold(run(bodies, otherTexts, random)), record.id()));
      String run = run(bodies, otherTexts, random);
      items.add(
          new KnownItem(
              Kind.MISTYPED, mistyped(i % 2 == 0 ? Letters.fold(run) : run, random), record.id()));
    }
    if (record.number() != null && record.number().matches("\\d.*")) {
      items.add(new KnownItem(Kind.NUMBER, record.number(), record.id()));
    }
    if (record.title() != null && words(record.title()).length >= 6) {
      items.add(new KnownItem(Kind.TOPIC, topic(record), record.id()));
    }
    return items;
  }

  private static void collect(List<Section> sections, List<String> bodies) {
    for (Section section : sections) {
      bodies.add(section.text());
      collect(section.children(), bodies);
    }
  }

  static String[] words(String text) {
    return Letters.nfc(text).strip().split("[^\\p{L}\\p{M}\\p{N}]+");
  }

  /** Words side by side that stand nowhere else, by their folded form. */
  private static String run(List<String> bodies, List<String> otherTexts, Random random) {
    String run = "";
    for (int attempt = 0; attempt < 40; attempt++) {
      String[] words = words(bodies.get(random.nextInt(bodies.size())));
      int length = 4 + random.nextInt(3);
      int at = random.nextInt(words.length - length + 1);
      run =
          String.join(" ", List.of(words).subList(at, at + length))
              .toLowerCase(Locale.ROOT)
              .strip();
      String folded = folded(run);
      if (run.chars().noneMatch(Character::isDigit)
          && otherTexts.stream().noneMatch(text -> text.contains(folded))) {
        return run;
      }
    }
    return run;
  }

  /** The form in which texts are compared. */
  static String folded(String text) {
    return " " + Letters.fold(String.join(" ", words(text)).toLowerCase(Locale.ROOT)) + " ";
  }

  private static String mistyped(String run, Random random) {
    String[] words = run.split(" ");
    int longest = 0;
    for (int i = 0; i < words.length; i++) {
      longest = words[i].length() > words[longest].length() ? i : longest;
    }
    String word = words[longest];
    int at = 1 + random.nextInt(Math.max(1, word.length() - 1));
    at = Math.min(at, word.length() - 1);
    char letter = (char) ('a' + random.nextInt(26));
    words[longest] =
        switch (random.nextInt(4)) {
          case 0 -> word.substring(0, at) + word.substring(at + 1);
          case 1 -> word.substring(0, at) + letter + word.substring(at);
          case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
          default ->
              word.substring(0, at - 1)
                  + word.charAt(at)
                  + word.charAt(at - 1)
                  + word.substring(at + 1);
        };
    return String.join(" ", words);
  }

  private static String topic(DocumentRecord record) {
    String[] words = words(String.valueOf(record.title()));
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < words.length && chosen.size() < 8; i += i % 4 == 1 ? 3 : 1) {
      chosen.add(words[i].toLowerCase(Locale.ROOT));
    }
    return String.join(" ", chosen) + (record.year() == null ? "" : " " + record.year());
  }
}
