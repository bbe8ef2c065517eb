package vn.hoso.app.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Reads a text as an engine without Vietnamese does: letter by letter, as often as was counted. */
final class Damage {
  private record Reading(String read, double count) {}

  private final Map<String, List<Reading>> readings = new HashMap<>();

  /** From a table of confusions, see dictionaries/README.md; pairs of letters are passed over. */
  Damage(Path table) throws IOException {
    for (String line : Files.readAllLines(table)) {
      String[] fields = line.split("\t", -1);
      if (fields.length == 3 && fields[0].length() == 1 && !fields[1].equals("*")) {
        readings
            .computeIfAbsent(fields[0], k -> new ArrayList<>())
            .add(new Reading(fields[1], Double.parseDouble(fields[2])));
      }
    }
  }

  String of(String text, Random random) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String letter = text.substring(i, i + 1);
      List<Reading> known =
          Character.isLetter(text.charAt(i)) ? readings.getOrDefault(letter, List.of()) : List.of();
      out.append(known.isEmpty() ? letter : pick(known, random));
    }
    return out.toString();
  }

  private static String pick(List<Reading> known, Random random) {
    double left = random.nextDouble() * known.stream().mapToDouble(Reading::count).sum();
    for (Reading reading : known) {
      left -= reading.count;
      if (left <= 0) {
        return reading.read;
      }
    }
    return known.getLast().read;
  }
}
