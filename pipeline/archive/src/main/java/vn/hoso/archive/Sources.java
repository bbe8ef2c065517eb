package vn.hoso.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.ingest.JoinedPictures;

/** What the ledger knows of the files that were found: which are expected, moved, gone. */
final class Sources {
  private final Sql sql;

  Sources(Ledger ledger) {
    this.sql = ledger.sql();
  }

  /** Enters files before the first is read, so that the balance holds all along. */
  void expect(int run, Collection<SeenFile> files) {
    sql.transaction(
        () -> {
          for (SeenFile file : files) {
            sql.update(
                "INSERT INTO sources(path, name, bytes, modified, fate, run)"
                    + " VALUES (?, ?, ?, ?, 'waiting', ?)"
                    + " ON CONFLICT(path) WHERE current = 1 DO UPDATE SET vanished = NULL",
                file.key(),
                file.name(),
                file.bytes(),
                file.modified(),
                run);
          }
        });
  }

  /** A waiting file was opened and has so many pages. */
  void opened(SeenFile file, int pages) {
    sql.update(
        "UPDATE sources SET pages = ? WHERE path = ? AND current = 1 AND fate = 'waiting'",
        pages,
        file.key());
  }

  /** Whether the ledger knows a file of this size and time there, and no try is outstanding. */
  boolean settled(SeenFile file) {
    return sql.number(
            "SELECT count(*) FROM sources WHERE path = ? AND current = 1 AND bytes = ?"
                + " AND modified = ? AND fate != 'waiting' AND vanished IS NULL",
            file.key(),
            file.bytes(),
            file.modified())
        > 0;
  }

  /**
   * Marks files as vanished that were known below the folders and are not there any more.
   *
   * @param folders that were walked to their end
   * @param there every path that was found
   * @return those newly missed
   */
  List<String> missed(List<Path> folders, Set<String> there) {
    List<String> missed = new ArrayList<>();
    sql.transaction(
        () -> {
          for (Path folder : folders) {
            String below = folder.toString().endsWith("/") ? folder.toString() : folder + "/";
            List<String> known =
                sql.query(
                    "SELECT path FROM sources WHERE current = 1 AND vanished IS NULL"
                        + " AND path >= ? AND path < ?",
                    row -> row.getString(1),
                    below,
                    below.substring(0, below.length() - 1) + "0"); // "0" follows "/"
            for (String path : known) {
              if (!there.contains(path) && !there.contains(Containment.outermost(path))) {
                vanish(path);
                missed.add(path);
              }
            }
          }
        });
    return missed;
  }

  private void vanish(String path) {
    sql.update(
        "UPDATE sources SET vanished = ?,"
            + " problem = CASE fate WHEN 'waiting' THEN 'UNREADABLE' ELSE problem END,"
            + " reason = CASE fate WHEN 'waiting' THEN 'it vanished before it was read'"
            + " ELSE reason END,"
            + " fate = CASE fate WHEN 'waiting' THEN 'failed' ELSE fate END"
            + " WHERE path = ? AND current = 1",
        Ledger.now(),
        path);
  }

  /** Where else the content lay that is gone from there: under the same name, or the latest. */
  Optional<String> vanishedPlace(String id, SeenFile now) {
    return sql
        .query(
            "SELECT path FROM sources WHERE document = ? AND current = 1 AND vanished IS NOT NULL"
                + " AND path != ? ORDER BY name = ? DESC, vanished DESC LIMIT 1",
            row -> row.getString(1),
            id,
            now.key(),
            now.name())
        .stream()
        .findFirst();
  }

  /** The document that page files were joined to, of which this is one; null for any other file. */
  @Nullable String joinedInto(SeenFile file) {
    if (!Series.mayBePart(file)) {
      return null;
    }
    return sql
        .query(
            "SELECT document FROM sources JOIN documents ON documents.id = document"
                + " WHERE path = ? AND current = 1 AND sources.bytes = ? AND modified = ?"
                + " AND media_type = ?",
            row -> row.getString(1),
            file.key(),
            file.bytes(),
            file.modified(),
            JoinedPictures.MEDIA_TYPE)
        .stream()
        .findFirst()
        .orElse(null);
  }

  /** The files that a document was found in, by path; those that are there no more not. */
  List<String> of(String document) {
    return sql.query(
        "SELECT path FROM sources WHERE document = ? AND current = 1 AND vanished IS NULL"
            + " ORDER BY path",
        row -> row.getString(1),
        document);
  }

  /** Writes down that a file came from another place. */
  void moved(SeenFile file, String from) {
    sql.update(
        "UPDATE sources SET moved_from = ? WHERE path = ? AND current = 1", from, file.key());
  }

  /** The document that was found at a path before; null where there was none. */
  @Nullable String documentAt(SeenFile file) {
    return sql
        .query(
            "SELECT document FROM sources WHERE path = ? AND current = 1",
            row -> Optional.ofNullable(row.getString(1)),
            file.key())
        .stream()
        .findFirst()
        .flatMap(found -> found)
        .orElse(null);
  }
}
