package vn.hoso.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hoso.vietnamese.Lexicon;
import vn.hoso.vietnamese.Place;
import vn.hoso.vietnamese.PlaceChange;

/**
 * What communes were called before 1 July 2025 and what they are since. Many share a name: where
 * one stands for too many others it is asked for with the unit above it, "xã Tân Lập, Đan Phượng".
 */
final class Communes {
  /** A name that more units bear than these, before and since together, says too little. */
  private static final int MOST_OF_A_NAME = 4;

  private static final Pattern KINDS_ABOVE =
      Pattern.compile(" (huyen|quan|tinh|thanh pho|thi xa|tp|tx|q|h) ");
  private static final Map<String, String> SHORT = Map.of("p", "phuong", "tt", "thi tran");

  /** The units of a name, and what became of them or what they were. */
  private record Named(Set<Place> units, Set<Place> others) {}

  private final Map<String, Named> names = new HashMap<>(1 << 16);

  Communes(Lexicon lexicon) {
    Set<Place> seen = new HashSet<>();
    for (Place before : lexicon.places()) {
      if (!seen.add(before)) {
        continue;
      }
      for (PlaceChange change : lexicon.changes(before)) {
        Place since = change.since();
        if (!before.fullName().equals(since.fullName()) && !before.parent().isEmpty()) {
          put(before, since);
          put(since, before);
        }
      }
    }
  }

  private void put(Place place, Place other) {
    String name = Spelling.foldedName(place.name());
    String full = Spelling.foldedName(place.kind()) + " " + name;
    add(name, place, other);
    add(full, place, other);
    List<String> above = List.of(place.parent().split(", "));
    for (String unit : above) {
      add(full + " " + Spelling.foldedName(unit), place, other);
    }
    if (above.size() > 1) {
      add(full + " " + Spelling.foldedName(place.parent()), place, other);
    }
  }

  private void add(String key, Place place, Place other) {
    Named named =
        names.computeIfAbsent(key, k -> new Named(new HashSet<>(2), new LinkedHashSet<>(2)));
    named.units.add(place);
    named.others.add(other);
  }

  /** Whether a folded text begins with the kind of a commune and has a name after it. */
  static boolean isNamed(String folded) {
    return folded.matches("(xa|phuong|thi tran|dac khu|p|tt) .+");
  }

  /**
   * The other units, and the unit itself where it is not named in full; none where the name is not
   * known, or is that of many.
   *
   * @param folded with its kind and maybe the units above it, or the name alone
   */
  Set<Place> others(String folded) {
    int space = folded.indexOf(' ');
    String kind = space < 0 ? "" : SHORT.getOrDefault(folded.substring(0, space), "");
    String whole = kind.isEmpty() ? folded : kind + folded.substring(space);
    Named named = names.get(KINDS_ABOVE.matcher(whole).replaceAll(" "));
    if (named == null || named.units.size() > MOST_OF_A_NAME) {
      return Set.of();
    }
    Set<Place> found = new LinkedHashSet<>();
    for (Place unit : named.units) {
      if (isNamed(folded) && !Spelling.foldedName(unit.fullName()).equals(folded)) {
        found.add(unit);
      }
    }
    found.addAll(named.others);
    return found;
  }
}
