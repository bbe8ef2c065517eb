package vn.hoso.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.archive.Catalogue;
import vn.hoso.archive.Citations.Citation;

/** The documents that one names, with those of them that the archive holds. */
final class References {
  private References() {}

  /**
   * A document that is held.
   *
   * @param sure whether day or issuer agree too; otherwise only the number does, which may be that
   *     of several bodies
   */
  record Held(
      String id,
      @Nullable String type,
      @Nullable String date,
      @Nullable String title,
      boolean sure) {}

  /**
   * One reference of a document.
   *
   * @param line counts from 1 in the whole text
   * @param held the documents that are meant; where there is none, those that may be
   */
  record Named(@Nullable String number, int line, List<Held> held) {}

  /**
   * Looks them up, in the order of the references.
   *
   * @param id of the document that names them
   */
  static List<Named> of(String id, Catalogue catalogue) {
    List<Named> named = new ArrayList<>();
    for (Citation citation : catalogue.cites(id)) {
      boolean sure = !citation.targets().isEmpty();
      named.add(
          new Named(
              citation.reference().number(),
              citation.reference().line(),
              (sure ? citation.targets() : citation.possible())
                  .stream().flatMap(target -> held(target, sure, catalogue)).toList()));
    }
    return named;
  }

  private static Stream<Held> held(String id, boolean sure, Catalogue catalogue) {
    return catalogue.entry(id).stream()
        .map(e -> new Held(e.id(), e.type(), e.date(), e.title(), sure));
  }
}
