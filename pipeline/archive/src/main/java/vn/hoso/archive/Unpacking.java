package vn.hoso.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Problem;
import vn.hoso.ingest.UnpackLimits;
import vn.hoso.ingest.Unpacker;

/**
 * Containers in an import: what they hold is put on the agenda in their place. In the balance a
 * container counts as long as it waits, and where it could not be opened; once it is unpacked its
 * entries count instead.
 */
final class Unpacking {
  /** The fate of a container whose entries are counted instead of it. */
  static final String UNPACKED = "unpacked";

  private final Intake.Context in;
  private final UnpackLimits limits = UnpackLimits.defaults();

  /** Made when the first container is met: its many readers take a while to load. */
  private @Nullable Unpacker unpacker;

  Unpacking(Intake.Context in) {
    this.in = in;
  }

  /**
   * Unpacks a container; answers why nothing, or not all, came out of it.
   *
   * @param copy its bytes
   * @param id their SHA-256
   * @return null where its entries count in its place
   */
  @Nullable Problem unpack(Agenda.Item item, String id, Path copy) throws IOException {
    SeenFile file = item.file();
    if (Containment.depth(file.path()) >= limits.depth()) {
      String reason =
          "it lies in containers within containers, %d deep; it was not opened"
              .formatted(limits.depth());
      return new Problem(Problem.Kind.TOO_LARGE, file.key(), null, reason);
    }
    Unpacker.Contents contents = unpacker().unpack(copy, in.archive().unpackedFolder(id));
    List<Agenda.Item> entries = items(file, contents);
    Problem problem = contents.problem();
    in.archive()
        .ledger()
        .together(
            () -> {
              expect(entries);
              if (problem == null) {
                in.archive().ledger().settle(in.run(), file, id, UNPACKED, null, null);
              }
            });
    in.count().found(entries.size() - (problem == null ? 1 : 0));
    in.agenda().addFirst(in.join() ? joined(entries) : entries);
    return problem == null ? null : new Problem(problem.kind(), file.key(), null, problem.reason());
  }

  /** Puts the attachments of a mail on the agenda, besides the mail itself. */
  void attachments(Agenda.Item item, String id, Path copy) throws IOException {
    SeenFile file = item.file();
    if (Containment.depth(file.path()) >= limits.depth()) {
      return;
    }
    Unpacker.Contents contents = unpacker().unpack(copy, in.archive().unpackedFolder(id));
    List<Agenda.Item> entries = items(file, contents);
    if (!entries.isEmpty()) {
      in.archive().ledger().together(() -> expect(entries));
      in.count().found(entries.size());
      in.agenda().addFirst(entries);
    }
  }

  private List<Agenda.Item> joined(List<Agenda.Item> entries) {
    List<Agenda.Item> documents = Series.join(entries);
    documents.stream()
        .map(Agenda.Item::series)
        .filter(Objects::nonNull)
        .forEach(series -> in.count().joined(series));
    return documents;
  }

  private synchronized Unpacker unpacker() {
    if (unpacker == null) {
      unpacker = new Unpacker(limits);
    }
    return unpacker;
  }

  private void expect(List<Agenda.Item> entries) {
    new Sources(in.archive().ledger())
        .expect(in.run(), entries.stream().map(Agenda.Item::file).toList());
  }

  private static List<Agenda.Item> items(SeenFile container, Unpacker.Contents contents) {
    List<Agenda.Item> items = new ArrayList<>();
    for (Unpacker.Entry entry : contents.entries()) {
      Path path = Containment.inside(container.path(), entry.name());
      items.add(new Agenda.Item(SeenFile.at(path, entry.place()), null));
    }
    return items;
  }
}
