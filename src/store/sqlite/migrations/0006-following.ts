// Feeds that are followed, what they announced, and when they were silent.

/**
 * - `page` outlives the feeds that announced it, so that nothing is looked at twice; `content` goes once it is on record.
 *   `due_at` is null when it is not to be looked at again; `redirected` is where
 *   redirects have led, and `host` that address's host.
 * - `announced` has an item for each page that its id led to: some feeds give many items one id.
 * - `outage`: `until` is null while it lasts; a feed has at most one silence that lasts.
 */
export const following = `
CREATE TABLE followed (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  url TEXT NOT NULL UNIQUE,
  host TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'gone')),
  found INTEGER NOT NULL CHECK (found IN (0, 1)),
  added_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  title TEXT,
  outlet TEXT,
  site TEXT,
  language TEXT,
  format TEXT,
  etag TEXT,
  last_modified TEXT,
  habits TEXT,
  gap REAL,
  failures INTEGER NOT NULL DEFAULT 0,
  asked_at TEXT,
  heard_at TEXT,
  renewed_at TEXT,
  moved_to TEXT,
  moves INTEGER NOT NULL DEFAULT 0,
  hub TEXT,
  topic TEXT
) STRICT;
CREATE INDEX followed_due ON followed (host, due_at) WHERE state = 'active';

CREATE TABLE page (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  url TEXT NOT NULL UNIQUE,
  host TEXT NOT NULL,
  fetched INTEGER NOT NULL CHECK (fetched IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'recorded', 'given-up')),
  due_at TEXT,
  redirected TEXT,
  hops INTEGER NOT NULL DEFAULT 0,
  title TEXT,
  published TEXT,
  outlet TEXT,
  content TEXT,
  seen_at TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  visits INTEGER NOT NULL DEFAULT 0,
  etag TEXT,
  last_modified TEXT,
  document TEXT,
  reason TEXT
) STRICT;
CREATE INDEX page_due ON page (host, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX page_given_up ON page (key) WHERE state = 'given-up';

CREATE TABLE announced (
  followed INTEGER NOT NULL REFERENCES followed ON DELETE CASCADE,
  id TEXT NOT NULL,
  page INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,
  modified TEXT,
  PRIMARY KEY (followed, id, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX announced_page ON announced (page);

CREATE TABLE outage (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  followed INTEGER NOT NULL REFERENCES followed ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('silence', 'overrun')),
  since TEXT NOT NULL,
  until TEXT,
  attempts INTEGER NOT NULL,
  status INTEGER,
  reason TEXT NOT NULL,
  advice TEXT NOT NULL,
  told_at TEXT,
  caught_up INTEGER CHECK (caught_up IN (0, 1))
) STRICT;
CREATE INDEX outage_followed ON outage (followed);
CREATE UNIQUE INDEX outage_lasting ON outage (followed) WHERE until IS NULL;

CREATE TABLE subscription (
  followed INTEGER PRIMARY KEY REFERENCES followed ON DELETE CASCADE,
  hub TEXT NOT NULL,
  topic TEXT NOT NULL,
  token TEXT NOT NULL UNIQUE,
  secret TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  until TEXT
) STRICT;
`;
