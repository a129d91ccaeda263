/**
 * Which version of a form counts is remembered: what a newer one was beside when it came in, whether a person has to look, and what
 * people chose. Templates and settings are kept with the readings made with them. What the reader could not do no longer counts
 * among a department's errors.
 */
const READER_LIMITS_THEN = `'partly-damaged', 'encoding-doubtful', 'row-spans-lost', 'number-unreadable', 'unit-unknown',
  'date-unreadable', 'grade-unreadable', 'ambiguous-column', 'ambiguous-line', 'ambiguous-people', 'unknown-column',
  'quantity-unreadable'`;

const COUNT = `SELECT count(*) FROM findings x WHERE x.form_id = forms.id AND x.code NOT IN (${READER_LIMITS_THEN}) AND x.severity =`;

export const choicesAndSetups = {
  version: 4,
  name: 'choices-and-setups',
  sql: `
ALTER TABLE versions ADD COLUMN modified_at TEXT;
ALTER TABLE versions ADD COLUMN beside INTEGER REFERENCES versions (id);
ALTER TABLE versions ADD COLUMN differences INTEGER;
ALTER TABLE versions ADD COLUMN doubt TEXT;
CREATE INDEX versions_doubt ON versions (form_id) WHERE doubt IS NOT NULL;

CREATE TABLE version_choices (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES versions (id),
  seen INTEGER NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  reason TEXT
) STRICT;
CREATE INDEX version_choices_version ON version_choices (version_id);

CREATE TABLE setups (
  hash TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('templates', 'settings')),
  content TEXT NOT NULL,
  PRIMARY KEY (kind, hash)
) STRICT, WITHOUT ROWID;

UPDATE forms SET errors = (${COUNT} 'error'), warnings = (${COUNT} 'warning');
`,
} as const;
