package vn.hoso.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.Lexicon;
import vn.hoso.vietnamese.Place;

/**
 * Names of the same place before and since a merger: who asks for Hà Giang wants what Tuyên Quang
 * issued since July 2025 as well, and the other way round. In a text, names of communes count with
 * their kind only: "phường Thành Công" is one, "thành công" is a success. Safe for use by many
 * threads.
 */
final class PlaceNames {
  /** With these before it, a name is that of the province itself. */
  private static final List<String> KINDS = List.of("", "tinh ", "thanh pho ", "tp ");

  private final @Nullable Lexicon lexicon;
  private @Nullable Map<String, Set<String>> others;
  private @Nullable Communes communes;

  PlaceNames(@Nullable Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The other names of the place; empty for what is no name of one that was merged. */
  List<String> otherNames(String typed) {
    String folded = Spelling.foldedName(typed);
    for (String kind : KINDS) {
      if (folded.startsWith(kind)) {
        Set<String> found = others().get(folded.substring(kind.length()));
        if (found != null) {
          return List.copyOf(found);
        }
      }
    }
    return Communes.isNamed(folded)
        ? communes(folded).stream().map(Place::fullName).distinct().toList()
        : List.of();
  }

  /** The same for a text that is a place's name and nothing else, so that it needs no kind. */
  List<String> otherNamesOfPlace(String typed) {
    List<String> found = otherNames(typed);
    return found.isEmpty()
        ? communes(Spelling.foldedName(typed)).stream().map(Place::name).distinct().toList()
        : found;
  }

  private synchronized Set<Place> communes(String folded) {
    if (lexicon == null) {
      return Set.of();
    }
    if (communes == null) {
      communes = new Communes(lexicon);
    }
    return communes.others(folded);
  }

  /** How many words a name has at most, with its kind and what is above it; 0 without names. */
  int longest() {
    return lexicon == null ? 0 : 8;
  }

  private synchronized Map<String, Set<String>> others() {
    if (others == null) {
      Map<String, Set<String>> all = new TreeMap<>();
      if (lexicon != null) {
        lexicon
            .mergedPlaces()
            .forEach(
                (before, since) -> {
                  put(all, before, since);
                  put(all, since, before);
                });
      }
      others = all;
    }
    return others;
  }

  private static void put(Map<String, Set<String>> map, String name, String other) {
    map.computeIfAbsent(Spelling.foldedName(name), k -> new LinkedHashSet<>()).add(other);
  }
}
