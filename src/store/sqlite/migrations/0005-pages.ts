// What a page says of itself, and the page as it was received.

/**
 * - `version.page` is JSON (PageFacts); null where nothing says.
 * - `original`: each page once, whatever versions came from it; `digest` is over all but the compressed form, which is brotli.
 */
export const pages = `
CREATE TABLE original (
  key INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE,
  "from" TEXT NOT NULL,
  media_type TEXT,
  charset TEXT,
  compressed BLOB NOT NULL
) STRICT;
ALTER TABLE version ADD COLUMN page TEXT;
ALTER TABLE version ADD COLUMN original INTEGER REFERENCES original;
CREATE INDEX version_original ON version (original) WHERE original IS NOT NULL;
`;
