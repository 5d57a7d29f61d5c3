// How often the record of who said what has changed; telling, following and signing in do not count.

export const changed = `
CREATE TABLE changed (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  times INTEGER NOT NULL
) STRICT;
INSERT INTO changed (one, times) VALUES (1, 0);
`;
