package vn.hoso.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One connection to the ledger's database, with the few things that are done with it. All methods
 * are synchronized: SQLite has one writer at a time anyway.
 */
final class Sql implements AutoCloseable {
  /** Marks the file as a ledger of hoso ("hoso" in ASCII), see PRAGMA application_id. */
  private static final int APPLICATION_ID = 0x686F736F;

  private static final int BUSY_MILLISECONDS = 20_000;

  private final Connection connection;
  private final Path file;

  /** Statements are few and come back; to parse them each time would cost more than to run them. */
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private Sql(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
  }

  /** Reads one row of an answer. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Work that becomes visible as a whole or not at all. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  static Sql open(Path file, boolean readOnly) {
    SqliteLibrary.provide();
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    if (!readOnly) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      // A power cut may take back the last commits, never spoil the file; the work that they
      // recorded is then done again from files that were forced to the disk before.
      config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
      config.enforceForeignKeys(true);
      // Or a transaction that reads first fails where another process has written since.
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    }
    String unchanging =
        readOnly && isOnReadOnlyDisk(file) ? "file:" + uri(file) + "?immutable=1" : "";
    try {
      String name = unchanging.isEmpty() ? file.toString() : unchanging;
      return new Sql(config.createConnection("jdbc:sqlite:" + name), file);
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  /**
   * Whether nobody can write there and nothing is left in a log; SQLite must then be told not to
   * make its files of who reads.
   */
  private static boolean isOnReadOnlyDisk(Path file) {
    try {
      Path log = file.resolveSibling(file.getFileName() + "-wal");
      return Files.getFileStore(file).isReadOnly() && !(Files.exists(log) && Files.size(log) > 0);
    } catch (IOException e) {
      return false;
    }
  }

  private static String uri(Path file) {
    return file.toUri().getRawPath();
  }

  /**
   * Checks whose file it is and in which form; fills an empty one.
   *
   * @param version the form that this build reads and writes
   * @param schema statements that make the tables
   */
  synchronized void prepare(int version, String schema) {
    int application = number("PRAGMA application_id");
    int found = number("PRAGMA user_version");
    if (application == 0 && found == 0 && number("SELECT count(*) FROM sqlite_schema") == 0) {
      transaction(
          () -> {
            try (Statement statement = connection.createStatement()) {
              statement.executeUpdate(schema);
              statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
              statement.executeUpdate("PRAGMA user_version = " + version);
            }
          });
    } else {
      check(version);
    }
  }

  /**
   * Adds to the tables what is not there yet.
   *
   * @param statements that do nothing where it is
   */
  synchronized void define(String statements) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(statements);
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  /** Checks whose file it is and in which form. */
  synchronized void check(int version) {
    int application = number("PRAGMA application_id");
    int found = number("PRAGMA user_version");
    if (application != APPLICATION_ID) {
      throw new ArchiveException(
          ArchiveException.Kind.DAMAGED, file + " is not the ledger of an archive of hoso.", null);
    }
    if (found != version) {
      String advice =
          found > version
              ? "a newer hoso wrote it; use that one"
              : "an older hoso wrote it, in a form that this one does not read";
      throw new ArchiveException(
          ArchiveException.Kind.DAMAGED,
          "%s has format %d, this hoso knows format %d: %s."
              .formatted(file, found, version, advice),
          null);
    }
  }

  synchronized void transaction(Work work) {
    try {
      if (!connection.getAutoCommit()) {
        work.run(); // part of a transaction that is under way
        return;
      }
      connection.setAutoCommit(false);
      boolean committed = false;
      try {
        work.run();
        connection.commit();
        committed = true;
      } finally {
        if (!committed) {
          takeBack();
        }
      }
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  /** Ends a transaction that failed. What led here is the failure to report. */
  private void takeBack() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // SQLite has done so itself, as it does where the disk is full.
    }
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // It tries to commit what is no more.
    }
  }

  synchronized int update(String sql, @Nullable Object... values) {
    try {
      return prepared(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  synchronized <T> List<T> query(String sql, Row<T> row, @Nullable Object... values) {
    try (ResultSet rows = prepared(sql, values).executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  /** The first column of the first row; 0 where there is none. */
  int number(String sql, @Nullable Object... values) {
    List<Integer> all = query(sql, row -> row.getInt(1), values);
    return all.isEmpty() ? 0 : all.getFirst();
  }

  private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static ArchiveException failure(Path file, SQLException e) {
    if (e instanceof SQLiteException sqlite) {
      SQLiteErrorCode code = sqlite.getResultCode();
      if (code == SQLiteErrorCode.SQLITE_FULL
          || code.name().startsWith("SQLITE_IOERR")
          || code == SQLiteErrorCode.SQLITE_READONLY
          || code == SQLiteErrorCode.SQLITE_CANTOPEN) {
        return new ArchiveException(
            ArchiveException.Kind.STORAGE,
            "The archive cannot be written (%s): %s"
                .formatted(
                    file,
                    code == SQLiteErrorCode.SQLITE_FULL ? "the disk is full" : e.getMessage()),
            e);
      }
      if (code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED) {
        return new ArchiveException(
            ArchiveException.Kind.LOCKED, "The ledger " + file + " is in use.", e);
      }
    }
    return new ArchiveException(
        ArchiveException.Kind.DAMAGED,
        "The ledger " + file + " cannot be read: " + e.getMessage(),
        e);
  }

  /** What is wrong with the database's own pages and indexes; empty where all is well. */
  List<String> damage() {
    return query("PRAGMA integrity_check(20)", row -> row.getString(1)).stream()
        .filter(line -> !line.equals("ok"))
        .toList();
  }

  /** Puts all commits into the main file and empties the log beside it. */
  synchronized void checkpoint() {
    query("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
  }

  /** The row that was inserted last. */
  int lastRow() {
    return number("SELECT last_insert_rowid()");
  }

  @Override
  public synchronized void close() {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }
}
