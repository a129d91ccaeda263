/**
 * The schema of the first release. Tables are plural and ours to change; the views (singular) are the contract and are
 * made anew from `../views` whenever they differ.
 *
 * `observations` is what parser runs read, never changed; `corrections` is what people said; the tables from
 * `field_values` on hold the current effective values, a pure function of the two, kept in the same transaction so
 * that analysts' queries need no JSON.
 */
export const firstRelease = {
  version: 1,
  name: 'first-release',
  sql: `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE originals (
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  codec TEXT NOT NULL CHECK (codec IN ('deflate', 'none')),
  data BLOB NOT NULL
) STRICT;

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('ingest', 'reparse')),
  parser TEXT NOT NULL,
  template_hash TEXT NOT NULL,
  config_hash TEXT NOT NULL,
  started_at TEXT NOT NULL,
  undone_at TEXT
) STRICT;

CREATE TABLE departments (
  id INTEGER PRIMARY KEY,
  budget_code TEXT UNIQUE,
  name TEXT NOT NULL UNIQUE,
  group_name TEXT,
  expected_years TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE department_names (
  key TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('name', 'short', 'link')),
  department_id INTEGER NOT NULL REFERENCES departments (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX department_names_department ON department_names (department_id);

CREATE TABLE forms (
  id INTEGER PRIMARY KEY,
  identity TEXT,
  template TEXT NOT NULL,
  department TEXT,
  department_written TEXT,
  department_id INTEGER REFERENCES departments (id),
  year INTEGER,
  budget_code TEXT,
  known_code TEXT,
  current_version INTEGER REFERENCES versions (id) DEFERRABLE INITIALLY DEFERRED,
  merged_into INTEGER REFERENCES forms (id),
  staff_authorized INTEGER,
  staff_actual INTEGER,
  score REAL,
  grade TEXT,
  checked INTEGER NOT NULL DEFAULT 0,
  shown INTEGER NOT NULL DEFAULT 0,
  errors INTEGER NOT NULL DEFAULT 0,
  warnings INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX forms_identity ON forms (identity) WHERE identity IS NOT NULL;
CREATE INDEX forms_department ON forms (department, year);

CREATE TABLE submissions (
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT REFERENCES originals (sha256),
  received_at TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('stored', 'duplicate', 'superseded', 'rejected', 'waiting')),
  reason TEXT,
  facts TEXT,
  places TEXT,
  message TEXT,
  parser TEXT,
  retryable INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_retry_at TEXT,
  duplicate_of INTEGER REFERENCES submissions (id),
  form_id INTEGER REFERENCES forms (id)
) STRICT;
CREATE INDEX submissions_sha256 ON submissions (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX submissions_duplicate ON submissions (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX submissions_form ON submissions (form_id) WHERE form_id IS NOT NULL;
CREATE INDEX submissions_open ON submissions (outcome, next_retry_at) WHERE outcome IN ('waiting', 'rejected');
CREATE INDEX submissions_waiting ON submissions (path) WHERE outcome = 'waiting';

CREATE TABLE versions (
  id INTEGER PRIMARY KEY,
  form_id INTEGER NOT NULL REFERENCES forms (id),
  home_form_id INTEGER NOT NULL REFERENCES forms (id),
  submission_id INTEGER NOT NULL UNIQUE REFERENCES submissions (id),
  current_observation INTEGER REFERENCES observations (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX versions_form ON versions (form_id);

CREATE TABLE observations (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES versions (id),
  run_id INTEGER NOT NULL REFERENCES runs (id),
  made_at TEXT NOT NULL,
  record BLOB,
  refusal TEXT,
  CHECK ((record IS NULL) <> (refusal IS NULL))
) STRICT;
CREATE INDEX observations_version ON observations (version_id);
CREATE INDEX observations_run ON observations (run_id);

CREATE TABLE tenures (
  id INTEGER PRIMARY KEY,
  form_id INTEGER NOT NULL REFERENCES forms (id),
  observation_id INTEGER NOT NULL REFERENCES observations (id),
  since TEXT NOT NULL
) STRICT;
CREATE INDEX tenures_form ON tenures (form_id);

CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  form_id INTEGER NOT NULL REFERENCES forms (id),
  version_id INTEGER NOT NULL REFERENCES versions (id),
  key TEXT NOT NULL,
  entity TEXT,
  value TEXT,
  unit TEXT,
  reason TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  base TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT,
  undone_reason TEXT
) STRICT;
CREATE INDEX corrections_form ON corrections (form_id);

CREATE TABLE cells (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  entity TEXT,
  section INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX cells_key ON cells (key, entity);
CREATE UNIQUE INDEX cells_key_alone ON cells (key) WHERE entity IS NULL;

CREATE TABLE field_values (
  form_id INTEGER NOT NULL REFERENCES forms (id),
  ordinal INTEGER NOT NULL,
  cell_id INTEGER NOT NULL REFERENCES cells (id),
  year INTEGER,
  state TEXT NOT NULL,
  raw TEXT,
  value TEXT,
  number REAL,
  unit TEXT,
  place TEXT,
  confidence REAL NOT NULL,
  corrected INTEGER NOT NULL,
  observed TEXT,
  PRIMARY KEY (form_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX field_values_cell ON field_values (cell_id, year, form_id, number);

CREATE TABLE finance_rows (
  form_id INTEGER NOT NULL REFERENCES forms (id),
  ordinal INTEGER NOT NULL,
  entity TEXT NOT NULL,
  entity_name TEXT,
  income_total REAL,
  income_carried_over REAL,
  income_general_public_budget REAL,
  income_government_fund REAL,
  income_special_account_nontax REAL,
  income_other REAL,
  expenditure_total REAL,
  expenditure_basic REAL,
  expenditure_personnel REAL,
  expenditure_operating REAL,
  expenditure_project REAL,
  expenditure_balance_current_year REAL,
  expenditure_balance_cumulative REAL,
  three_public_total REAL,
  three_public_reception REAL,
  three_public_vehicle_operation REAL,
  three_public_vehicle_purchase REAL,
  three_public_overseas REAL,
  fixed_assets_total REAL,
  fixed_assets_in_use REAL,
  fixed_assets_leased REAL,
  fixed_assets_other REAL,
  PRIMARY KEY (form_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_rows (
  form_id INTEGER NOT NULL REFERENCES forms (id),
  kind TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  content TEXT,
  completion TEXT,
  PRIMARY KEY (form_id, kind, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE quantities (
  form_id INTEGER NOT NULL REFERENCES forms (id),
  ordinal INTEGER NOT NULL,
  section INTEGER NOT NULL,
  field TEXT,
  subject TEXT,
  value TEXT NOT NULL,
  upper TEXT,
  unit TEXT,
  qualifier TEXT NOT NULL,
  kind TEXT NOT NULL,
  change TEXT,
  surface TEXT NOT NULL,
  place TEXT NOT NULL,
  PRIMARY KEY (form_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE passages (
  id INTEGER PRIMARY KEY,
  form_id INTEGER NOT NULL REFERENCES forms (id),
  source TEXT NOT NULL CHECK (source IN ('narrative', 'indicator', 'residue')),
  path TEXT NOT NULL,
  heading TEXT,
  slug TEXT,
  text TEXT NOT NULL,
  place TEXT,
  indexed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX passages_form ON passages (form_id);
CREATE INDEX passages_unindexed ON passages (id) WHERE indexed = 0;

CREATE VIRTUAL TABLE passage_words USING fts5 (
  words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

CREATE TABLE findings (
  form_id INTEGER NOT NULL REFERENCES forms (id),
  ordinal INTEGER NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('reading', 'check')),
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  facts TEXT NOT NULL,
  places TEXT NOT NULL,
  PRIMARY KEY (form_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_results (
  form_id INTEGER PRIMARY KEY REFERENCES forms (id),
  outcomes TEXT NOT NULL
) STRICT;

CREATE TABLE conflicts (
  form_id INTEGER NOT NULL REFERENCES forms (id),
  correction_id INTEGER NOT NULL REFERENCES corrections (id),
  key TEXT NOT NULL,
  entity TEXT,
  base_value TEXT,
  observed_value TEXT,
  observed_state TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (correction_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflicts_form ON conflicts (form_id);

CREATE TABLE watched_files (
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  mtime_ms REAL NOT NULL,
  submission_id INTEGER NOT NULL REFERENCES submissions (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX watched_files_submission ON watched_files (submission_id);

CREATE TABLE watch_lock (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  owner TEXT NOT NULL,
  since TEXT NOT NULL,
  heartbeat TEXT NOT NULL
) STRICT;
`,
} as const;
