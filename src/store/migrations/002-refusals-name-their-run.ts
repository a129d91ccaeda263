/**
 * A refused file has no observation that would say which parser, templates and configuration refused it: its ledger row
 * names the run. Rows refused before this step name none and are read again once.
 */
export const refusalsNameTheirRun = {
  version: 2,
  name: 'refusals-name-their-run',
  sql: 'ALTER TABLE submissions ADD COLUMN run_id INTEGER REFERENCES runs (id);',
} as const;
