/**
 * What the next two releases might do to the schema: while there is only one release, upgrades are tried with these. One adds
 * and fills a column and a table, one rebuilds what the first made and drops a column.
 */
export function nextReleases(released) {
  return [
    {
      version: released + 1,
      name: 'notes',
      sql: `ALTER TABLE forms ADD COLUMN note TEXT; UPDATE forms SET note = department;
        CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
        INSERT INTO notes (text) SELECT key FROM corrections`,
    },
    {
      version: released + 2,
      name: 'tidy',
      sql: `CREATE TABLE remarks (id INTEGER PRIMARY KEY, text TEXT NOT NULL, form_id INTEGER) STRICT;
        INSERT INTO remarks (text) SELECT text FROM notes; DROP TABLE notes; ALTER TABLE forms DROP COLUMN note`,
    },
  ];
}
