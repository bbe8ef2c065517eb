package vn.hoso.archive;

/** The tables of the ledger. */
final class LedgerSchema {
  /** Rises with every change of the tables; an archive of another format is refused. */
  static final int FORMAT = 3;

  static final String TABLES =
      """
      CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        purpose TEXT NOT NULL,
        started TEXT NOT NULL,
        ended TEXT,                        -- NULL: running, or killed
        outcome TEXT,                      -- done, interrupted, stopped
        host TEXT NOT NULL,
        pid INTEGER NOT NULL,
        versions TEXT NOT NULL,            -- program, dictionaries, OCR engine and model
        found INTEGER, imported INTEGER, already_there INTEGER,
        failed INTEGER, unsupported INTEGER, waiting INTEGER
      );
      CREATE TABLE documents (
        id TEXT PRIMARY KEY,               -- SHA-256 of the original
        name TEXT NOT NULL,                -- of the file that brought it first
        media_type TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        pages INTEGER NOT NULL,
        record_sha256 TEXT NOT NULL,
        pages_sha256 TEXT NOT NULL,
        number TEXT,                       -- of the record
        date TEXT,                         -- of the record
        signature BLOB,                    -- of its syllables, see TextSignature; NULL: too few
        compared INTEGER NOT NULL DEFAULT 0, -- 1: near-duplicates were looked for
        repaired_by TEXT NOT NULL,         -- versions of what repaired it
        uncorrected_sha256 TEXT,           -- of the record without people's corrections; NULL: there
                                           -- are none
        revising INTEGER NOT NULL DEFAULT 0, -- 1: a correction is being put in, or was when killed
        stored TEXT NOT NULL,
        run INTEGER NOT NULL REFERENCES runs(id),
        indexed INTEGER NOT NULL DEFAULT 0
      ) WITHOUT ROWID;
      CREATE INDEX documents_to_index ON documents(id) WHERE indexed = 0;
      CREATE INDEX documents_revising ON documents(id) WHERE revising = 1;
      CREATE TABLE sources (
        id INTEGER PRIMARY KEY,
        path TEXT NOT NULL,
        name TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        modified INTEGER NOT NULL,
        document TEXT,                     -- SHA-256 of the content; NULL: not read yet
        fate TEXT NOT NULL,                -- imported, already_there, failed, unsupported, waiting,
                                           -- unpacked (a container: its entries are counted)
        problem TEXT,                      -- kind
        reason TEXT,
        pages INTEGER,                     -- NULL: not opened yet
        run INTEGER NOT NULL REFERENCES runs(id),
        moved_from TEXT,                   -- the path where the same content was before
        vanished TEXT,                     -- when it was missed; NULL: it is there
        current INTEGER NOT NULL DEFAULT 1 -- 0: other content was found at the path later
      );
      CREATE UNIQUE INDEX sources_by_path ON sources(path) WHERE current = 1;
      CREATE INDEX sources_by_document ON sources(document);
      CREATE TABLE pages (
        document TEXT NOT NULL REFERENCES documents(id),
        number INTEGER NOT NULL,
        treatment TEXT NOT NULL,
        reason TEXT NOT NULL,
        ocr_confidence REAL,
        problem TEXT,                      -- NULL: the page was read
        PRIMARY KEY (document, number)
      ) WITHOUT ROWID;
      CREATE INDEX pages_failed ON pages(document) WHERE problem IS NOT NULL;
      CREATE TABLE attempts (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs(id), -- which knows the versions
        source INTEGER NOT NULL REFERENCES sources(id),
        stage TEXT NOT NULL,
        page INTEGER,
        attempt INTEGER NOT NULL,          -- 1, or 2 where it was tried again at the end of the run
        milliseconds INTEGER NOT NULL,
        error TEXT                         -- NULL: it went well
      );
      CREATE TABLE near_duplicates (
        document TEXT NOT NULL REFERENCES documents(id),
        other TEXT NOT NULL REFERENCES documents(id),
        similarity REAL NOT NULL,          -- 0..1, estimated share of common word sequences
        PRIMARY KEY (document, other)
      ) WITHOUT ROWID;
      CREATE INDEX near_duplicates_by_other ON near_duplicates(other);
      CREATE TABLE stated (                -- fields of a record that a person stated
        document TEXT NOT NULL REFERENCES documents(id),
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        origin TEXT NOT NULL,
        PRIMARY KEY (document, field)
      ) WITHOUT ROWID;
      CREATE TABLE audit (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        who TEXT NOT NULL,                 -- user of the operating system, and machine; or account
        action TEXT NOT NULL,
        subject TEXT,                      -- id of a document, or a path
        detail TEXT NOT NULL,
        chain TEXT NOT NULL                -- SHA-256 over this row and the chain of the one before
      );
      CREATE INDEX audit_by_subject ON audit(subject) WHERE action = 'correct';
      CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
      CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
      """;

  /**
   * What makes it quick to count: each answers a question of {@link LedgerReport} without a look at
   * the rows themselves. No part of the format: a ledger without them is read all the same, and
   * gets them when it is next written to.
   */
  static final String COUNTING =
      """
      CREATE INDEX IF NOT EXISTS documents_by_bytes ON documents(bytes);
      CREATE INDEX IF NOT EXISTS sources_by_fate
        ON sources(fate, current, moved_from, vanished, pages);
      CREATE INDEX IF NOT EXISTS sources_with_problem ON sources(path) WHERE problem IS NOT NULL;
      CREATE INDEX IF NOT EXISTS pages_by_treatment ON pages(treatment, problem);
      """;

  private LedgerSchema() {}
}
