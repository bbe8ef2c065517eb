package vn.hoso.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoso.vietnamese.Letters;
import vn.hoso.vietnamese.Lexicon;
import vn.hoso.vietnamese.Place;

/**
 * What communes were called before 1 July 2025 and what they are since. Many share a name: where
 * one stands for too many it is asked for with the unit above it, "xã Tân Lập, Đan Phượng".
 */
final class Communes {
  /** A name that more units bear than these, before and since together, says too little. */
  private static final int MOST_OF_A_NAME = 4;

  /** No name has more words. */
  private static final int LONGEST_NAME = 5;

  private static final Pattern KIND = Pattern.compile("(xa|phuong|thi tran|dac khu|p|tt) (.+)");
  private static final Map<String, String> SHORT = Map.of("p", "phuong", "tt", "thi tran");
  private static final Pattern KINDS_ABOVE =
      Pattern.compile("(^| )(huyen|quan|tinh|thanh pho|thi xa|tp|tx|q|h) ");

  /** By the folded name, without its kind; the rest is looked at when it is asked for. */
  private final Map<String, List<Change>> changes = new HashMap<>(1 << 14);

  /** A unit and what all or a part of it became, or was. */
  private record Change(Place unit, Place other) {
    boolean isOf(String kind, String above) {
      if (!kind.isEmpty() && !folded(unit.kind()).equals(kind)) {
        return false;
      }
      String all = folded(unit.parent()).replace(",", "");
      return above.isEmpty()
          || all.equals(above)
          || all.startsWith(above + " ")
          || all.endsWith(" " + above);
    }
  }

  Communes(Lexicon lexicon) {
    lexicon.eachChange(
        (before, change) -> {
          Place since = change.since();
          if (!before.parent().isEmpty() && !before.fullName().equals(since.fullName())) {
            add(before, since);
            add(since, before);
          }
        });
  }

  private void add(Place unit, Place other) {
    changes
        .computeIfAbsent(folded(unit.name()), k -> new ArrayList<>(2))
        .add(new Change(unit, other));
  }

  /** As {@link Spelling#foldedName}, for names, in which little stands between words. */
  private static String folded(String name) {
    return Letters.fold(name.toLowerCase(Locale.ROOT)).replace('-', ' ').replace('\'', ' ');
  }

  /** Whether a folded text begins with the kind of a commune and has a name after it. */
  static boolean isNamed(String folded) {
    return KIND.matcher(folded).matches();
  }

  /**
   * The other units, and the unit itself where it is not named in full; none where the name is not
   * known, or is that of many.
   *
   * @param folded with its kind and maybe the units above it, or the name alone
   */
  Set<Place> others(String folded) {
    Matcher matcher = KIND.matcher(folded);
    boolean named = matcher.matches();
    String typed = named ? matcher.group(1) : "";
    String kind = SHORT.getOrDefault(typed, typed);
    String[] words = (named ? matcher.group(2) : folded).split(" ");
    for (int n = Math.min(LONGEST_NAME, words.length); n > 0; n--) {
      if (!named && n < words.length) {
        break;
      }
      String name = String.join(" ", List.of(words).subList(0, n));
      String above = String.join(" ", List.of(words).subList(n, words.length));
      Set<Place> units = new LinkedHashSet<>();
      Set<Place> others = new LinkedHashSet<>();
      String unit = KINDS_ABOVE.matcher(above).replaceAll("$1").strip();
      for (Change change : changes.getOrDefault(name, List.of())) {
        if (change.isOf(kind, unit)) {
          units.add(change.unit);
          others.add(change.other);
        }
      }
      if (!units.isEmpty()) {
        if (units.size() > MOST_OF_A_NAME) {
          return Set.of();
        }
        units.removeIf(each -> !named || folded(each.fullName()).equals(folded));
        units.addAll(others);
        return units;
      }
    }
    return Set.of();
  }
}
