package vn.hoso.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.archive.Catalogue;
import vn.hoso.archive.Citations.Citation;
import vn.hoso.document.Reference;

/**
 * {@code hoso show --references}: what a document rests on and names, and what rests on it, walked
 * both ways through the archive.
 */
final class ReferencesAnswer {
  /** Deeper than chains of plans go, from a law to a school's plan. */
  private static final int DEEPEST = 6;

  private final Catalogue catalogue;

  ReferencesAnswer(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A document of the archive and how it is called. */
  record Document(
      String id,
      String source,
      @Nullable String type,
      @Nullable String number,
      @Nullable String date,
      @Nullable String title) {}

  /**
   * What is named.
   *
   * @param reference as the naming document says it
   * @param basis whether as a legal basis
   * @param documents those of the archive that are meant; empty where it is not there
   * @param possible those that only have the same number, where nothing contradicts
   * @param cites what the documents that are meant name in turn
   */
  record Cited(
      Reference reference,
      boolean basis,
      List<Document> documents,
      List<Document> possible,
      List<Cited> cites) {}

  /** Who names the document, whether as its basis, and who names that one. */
  record Citing(Document document, boolean basis, List<Citing> citedBy) {}

  /** The answer for programs. */
  record Answer(Document document, List<Cited> cites, List<Citing> citedBy) {}

  Answer of(String id) {
    return new Answer(
        document(id),
        cites(id, new HashSet<>(Set.of(id)), 1),
        citedBy(id, new HashSet<>(Set.of(id)), 1));
  }

  private Document document(String id) {
    return catalogue
        .entry(id)
        .map(e -> new Document(e.id(), e.source(), e.type(), e.number(), e.date(), e.title()))
        .orElseGet(() -> new Document(id, "", null, null, null, null));
  }

  /** Each document's own references are told once, where it is met first. */
  private List<Cited> cites(String id, Set<String> seen, int depth) {
    List<Cited> all = new ArrayList<>();
    for (Citation citation : catalogue.cites(id)) {
      List<Cited> further = new ArrayList<>();
      for (String target : citation.targets()) {
        if (depth < DEEPEST && seen.add(target)) {
          further.addAll(cites(target, seen, depth + 1));
        }
      }
      all.add(
          new Cited(
              citation.reference(),
              citation.basis(),
              citation.targets().stream().map(this::document).toList(),
              citation.possible().stream().map(this::document).toList(),
              further));
    }
    return all;
  }

  private List<Citing> citedBy(String id, Set<String> seen, int depth) {
    List<Citing> all = new ArrayList<>();
    for (Citation citation : catalogue.citedBy(id)) {
      boolean first = depth < DEEPEST && seen.add(citation.document());
      all.add(
          new Citing(
              document(citation.document()),
              citation.basis(),
              first ? citedBy(citation.document(), seen, depth + 1) : List.of()));
    }
    return all;
  }

  /** The answer for people: the document between what it rests on and what rests on it. */
  static void print(Answer answer, HosoCommand command) {
    command.answer(line(answer.document()));
    command.answer("");
    command.answer(
        command.text(answer.cites().isEmpty() ? "references.noCites" : "references.cites"));
    printCites(answer.cites(), command, 1);
    command.answer("");
    command.answer(
        command.text(answer.citedBy().isEmpty() ? "references.noCitedBy" : "references.citedBy"));
    printCitedBy(answer.citedBy(), command, 1);
  }

  private static void printCites(List<Cited> cites, HosoCommand command, int depth) {
    for (Cited cited : cites) {
      Reference r = cited.reference();
      String named =
          join(r.type(), r.number(), r.date(), r.issuer(), r.number() == null ? r.about() : null);
      String basis = cited.basis() ? " (" + command.text("references.basis") + ")" : "";
      command.answer("  ".repeat(depth) + named + basis);
      for (Document document : cited.documents()) {
        command.answer("  ".repeat(depth) + "  = " + line(document));
      }
      for (Document document : cited.possible()) {
        command.answer("  ".repeat(depth) + "  ? " + line(document));
      }
      printCites(cited.cites(), command, depth + 2);
    }
  }

  private static void printCitedBy(List<Citing> citing, HosoCommand command, int depth) {
    for (Citing one : citing) {
      String basis = one.basis() ? " (" + command.text("references.basis") + ")" : "";
      command.answer("  ".repeat(depth) + line(one.document()) + basis);
      printCitedBy(one.citedBy(), command, depth + 1);
    }
  }

  private static String line(Document d) {
    String id = d.id().substring(0, Math.min(12, d.id().length()));
    return id + "  " + join(d.type(), d.number(), d.date(), d.title());
  }

  private static String join(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }
}
