// What readers ask to be told, what was judged worth telling, who is told, and the outbox.

/**
 * - `alert.name` is its key in the model's sense ("breaking:ID"); `key` is its number. `alert_watch` keeps the numbers of watches that
 *   are there no more, since numbers are never used again.
 * - `delivery` stands in the order of alerts, so that a hundred thousand of one alert are written and worked off side by side. It has no
 *   index by recipient, which every alert would have to touch all over: of a recipient they are found by asking for each alert.
 *   `due_at` of what is done is when it was last due; `tried_at` when it was first tried.
 * - `service`: what recipients are reached through, a host or a way, so that one that is slow holds up none of the others.
 * - `taken`: who is being told just now, and until when that is left to whoever does it; at one time a recipient is one program's.
 * - `message`: one row a message, of the last week of each recipient.
 */
export const alerts = `
CREATE TABLE watch (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  kinds TEXT NOT NULL,
  speakers TEXT NOT NULL,
  words TEXT NOT NULL,
  outlets TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'paused')),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE judged (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  through INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE pending (
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  due_at TEXT NOT NULL,
  PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX pending_due ON pending (due_at);

CREATE TABLE alert (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  story TEXT,
  corrects TEXT,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  why TEXT NOT NULL,
  path TEXT NOT NULL,
  lang TEXT NOT NULL,
  evidence TEXT NOT NULL
) STRICT;
CREATE INDEX alert_story ON alert (story) WHERE story IS NOT NULL;
CREATE INDEX alert_corrects ON alert (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE alert_watch (
  alert INTEGER NOT NULL REFERENCES alert,
  watch INTEGER NOT NULL,
  PRIMARY KEY (alert, watch)
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_watch_watch ON alert_watch (watch);

CREATE TABLE service (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE recipient (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  way TEXT NOT NULL,
  place TEXT NOT NULL,
  service INTEGER NOT NULL REFERENCES service,
  state TEXT NOT NULL CHECK (state IN ('active', 'gone')),
  label TEXT,
  account TEXT,
  token_hash TEXT,
  manners TEXT NOT NULL,
  added_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  address TEXT NOT NULL,
  UNIQUE (way, place)
) STRICT;
CREATE INDEX recipient_account ON recipient (account) WHERE account IS NOT NULL;
CREATE INDEX recipient_token ON recipient (token_hash) WHERE token_hash IS NOT NULL;
CREATE INDEX recipient_active ON recipient (key, service) WHERE state = 'active';

CREATE TABLE recipient_watch (
  watch INTEGER NOT NULL REFERENCES watch ON DELETE CASCADE,
  recipient INTEGER NOT NULL REFERENCES recipient ON DELETE CASCADE,
  PRIMARY KEY (watch, recipient)
) STRICT, WITHOUT ROWID;
CREATE INDEX recipient_watch_recipient ON recipient_watch (recipient);

CREATE TABLE muted_story (
  recipient INTEGER NOT NULL REFERENCES recipient ON DELETE CASCADE,
  story TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (recipient, story)
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery (
  alert INTEGER NOT NULL,
  recipient INTEGER NOT NULL,
  service INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'held', 'sent', 'folded', 'muted', 'gone', 'refused', 'given-up')),
  due_at TEXT NOT NULL,
  sent_at TEXT,
  tries INTEGER NOT NULL DEFAULT 0,
  tried_at TEXT,
  reason TEXT,
  PRIMARY KEY (alert, recipient)
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_due ON delivery (service, due_at) WHERE state IN ('waiting', 'held');
CREATE INDEX delivery_held ON delivery (recipient, due_at) WHERE state = 'held';

CREATE TABLE taken (
  recipient INTEGER PRIMARY KEY REFERENCES recipient ON DELETE CASCADE,
  until TEXT NOT NULL
) STRICT;

CREATE TABLE message (
  recipient INTEGER NOT NULL REFERENCES recipient ON DELETE CASCADE,
  at TEXT NOT NULL,
  alert INTEGER NOT NULL,
  PRIMARY KEY (recipient, at, alert)
) STRICT, WITHOUT ROWID;
`;
