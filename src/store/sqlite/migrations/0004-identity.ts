// Who people say is who, beside what names alone tell.

/**
 * - `speaker.meant` is whom the name alone means (itself, but for surnames and names with an initial); `same_as` is what
 *   people's decisions make of that.
 * - `decision`: merge: `speaker` is the same as `other`. apart: `speaker` is nobody else. split: in `document`, what is called
 *   by one of `names` (JSON) is `other`; without a document, the corrections in `names` say so. rename: `speaker` is shown as
 *   `name`. Speakers stand in it by id, since a reading may take their rows away and the next bring them back.
 * - `unsettled`: surnames to be looked at again when next somebody writes.
 */
export const identity = `
ALTER TABLE speaker ADD COLUMN meant INTEGER REFERENCES speaker;
UPDATE speaker SET meant = same_as;
CREATE INDEX speaker_meant ON speaker (meant);

CREATE TABLE decision (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'apart', 'split', 'rename')),
  speaker TEXT NOT NULL,
  other TEXT,
  name TEXT,
  document INTEGER REFERENCES document,
  names TEXT,
  made_at TEXT NOT NULL,
  made_by TEXT,
  why TEXT
) STRICT;
CREATE INDEX decision_document ON decision (document) WHERE document IS NOT NULL;

CREATE TABLE unsettled (surname TEXT PRIMARY KEY) STRICT;
INSERT INTO unsettled SELECT DISTINCT surname FROM speaker WHERE surname IS NOT NULL;
`;
