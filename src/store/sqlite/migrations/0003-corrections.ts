// What people put right, kept apart from what machines read.

/**
 * - `correction`: one row each time a person corrects something; rows of one `target` (the first one's key) are about one
 *   statement, and the last of them says all. `machine` and `fixes` are JSON with spans into `text`.
 * - `machine_reading`: the machine's statements as JSON, for the versions in which a correction applies; there the table
 *   `statement` has the corrected ones, each with what it was (`corrected`, JSON).
 */
export const corrections = `
CREATE TABLE correction (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  target INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES document,
  text INTEGER NOT NULL REFERENCES text,
  machine TEXT,
  fixes TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT,
  why TEXT
) STRICT;
CREATE INDEX correction_document ON correction (document);
CREATE INDEX correction_target ON correction (target);

CREATE TABLE machine_reading (
  version INTEGER PRIMARY KEY REFERENCES version,
  statements TEXT NOT NULL
) STRICT;

ALTER TABLE statement ADD COLUMN corrected TEXT;
`;
