/**
 * What people decide of forms: reviews, waivers of findings, confirmations of values, and a journal of who did what. Whether a form is
 * accepted is derived from its reviews and the hash of its values, never stored.
 */
export const reviewWorkflow = {
  version: 5,
  name: 'review-workflow',
  sql: `
ALTER TABLE corrections ADD COLUMN kind TEXT NOT NULL DEFAULT 'correct' CHECK (kind IN ('correct', 'confirm'));
ALTER TABLE field_values ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE findings ADD COLUMN subject TEXT;
ALTER TABLE findings ADD COLUMN waived INTEGER NOT NULL DEFAULT 0;
ALTER TABLE forms ADD COLUMN waived INTEGER NOT NULL DEFAULT 0;
ALTER TABLE forms ADD COLUMN effective_hash TEXT;

CREATE TABLE reviews (
  id INTEGER PRIMARY KEY,
  form_id INTEGER NOT NULL REFERENCES forms (id),
  version_id INTEGER NOT NULL REFERENCES versions (id),
  decision TEXT NOT NULL CHECK (decision IN ('accepted', 'returned', 'reopened')),
  effective_hash TEXT NOT NULL,
  note TEXT,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  batch INTEGER,
  undone_at TEXT,
  undone_by TEXT
) STRICT;
CREATE INDEX reviews_form ON reviews (form_id);
CREATE INDEX reviews_batch ON reviews (batch);

CREATE TABLE waivers (
  id INTEGER PRIMARY KEY,
  form_id INTEGER NOT NULL REFERENCES forms (id),
  version_id INTEGER NOT NULL REFERENCES versions (id),
  code TEXT NOT NULL,
  subject TEXT,
  facts_hash TEXT NOT NULL,
  reason TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT,
  undone_reason TEXT
) STRICT;
CREATE INDEX waivers_form ON waivers (form_id);

CREATE TABLE journal_entries (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('desk', 'cli')),
  action TEXT NOT NULL,
  form_id INTEGER REFERENCES forms (id),
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX journal_entries_form ON journal_entries (form_id) WHERE form_id IS NOT NULL;

CREATE INDEX forms_worst ON forms (year, errors DESC, department);
CREATE INDEX forms_year ON forms (year, department);
CREATE INDEX findings_code ON findings (code, form_id);
CREATE INDEX submissions_received ON submissions (received_at);
`,
} as const;
