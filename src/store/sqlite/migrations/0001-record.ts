// The record's first shape: documents, versions, texts, statements, whom they are attributed to, and the words they hold.

/**
 * - Keys are SQLite's row ids; ids are what people see. `document.asked` is the id as received, before "~2" was added to it.
 * - A text is stored once, whatever documents and versions have it.
 * - `current` marks the newest version; `statement.current`, `statement.outlet` and `statement.day` repeat the version's for
 *   the sake of the indexes that search needs.
 * - `attribution` holds each speaker as documents give it, once; `speaker` what identifies it. `same_as` is the speaker meant
 *   (itself, but for surnames), `statements` counts current statements, for a speaker those of all who are the same as it.
 * - The words are as words.ts folds them, so that FTS5's ascii tokenizer has only to divide them at the spaces.
 */
export const record = `
CREATE TABLE outlet (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  id TEXT NOT NULL
) STRICT;
CREATE INDEX outlet_id ON outlet (id);

CREATE TABLE document (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  asked TEXT NOT NULL,
  origin TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX document_asked ON document (asked);

CREATE TABLE text (
  key INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE,
  encoding TEXT NOT NULL CHECK (encoding IN ('utf-8', 'utf-16le')),
  compressed BLOB NOT NULL
) STRICT;

CREATE TABLE version (
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document,
  number INTEGER NOT NULL,
  current INTEGER NOT NULL CHECK (current IN (0, 1)),
  digest BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  url TEXT,
  title TEXT,
  outlet INTEGER REFERENCES outlet,
  published TEXT,
  text INTEGER NOT NULL REFERENCES text,
  reader TEXT NOT NULL,
  statements INTEGER NOT NULL,
  times TEXT,
  notes TEXT,
  UNIQUE (document, number)
) STRICT;
CREATE UNIQUE INDEX version_current ON version (document) WHERE current = 1;
CREATE INDEX version_published ON version (published) WHERE current = 1;
CREATE INDEX version_outlet ON version (outlet, published, statements) WHERE current = 1;

CREATE TABLE speaker (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  surname TEXT,
  alone_as TEXT,
  same_as INTEGER NOT NULL REFERENCES speaker,
  statements INTEGER NOT NULL
) STRICT;
CREATE INDEX speaker_surname ON speaker (surname) WHERE surname IS NOT NULL;
CREATE INDEX speaker_same_as ON speaker (same_as);
CREATE INDEX speaker_statements ON speaker (statements DESC, id) WHERE statements > 0;

CREATE TABLE attribution (
  key INTEGER PRIMARY KEY,
  given TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT,
  office TEXT,
  "of" TEXT,
  speaker INTEGER REFERENCES speaker,
  statements INTEGER NOT NULL
) STRICT;
CREATE INDEX attribution_speaker ON attribution (speaker);

CREATE TABLE statement (
  key INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES version,
  position INTEGER NOT NULL,
  current INTEGER NOT NULL CHECK (current IN (0, 1)),
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  spans BLOB NOT NULL,
  parent INTEGER,
  answers INTEGER,
  attribution INTEGER REFERENCES attribution,
  mention TEXT,
  said TEXT,
  precision TEXT,
  day TEXT,
  outlet INTEGER REFERENCES outlet,
  confidence REAL NOT NULL,
  signal TEXT,
  UNIQUE (version, position)
) STRICT;
CREATE INDEX statement_day ON statement (day) WHERE current = 1;
CREATE INDEX statement_kind ON statement (kind, day) WHERE current = 1;
CREATE INDEX statement_outlet ON statement (outlet, day) WHERE current = 1;
CREATE INDEX statement_attribution ON statement (attribution, current, day, version, outlet);

CREATE VIRTUAL TABLE statement_words USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3'
);
CREATE VIRTUAL TABLE attribution_words USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3', detail = none
);
`;
