import { cpSync } from 'node:fs';
import { finding } from '../../src/model/finding.js';
import type { Field, FormRecord } from '../../src/model/form-record.js';
import { listConflicts } from '../../src/store/corrections/conflicts.js';
import { correct } from '../../src/store/corrections/correct.js';
import { readVersionReading, readVersions } from '../../src/store/forms/versions.js';
import { openStore, type Store } from '../../src/store/open-store.js';
import { readForms } from '../../src/store/queries/figures.js';
import { applyReading, beginRun, readRuns } from '../../src/store/runs/runs.js';
import { rejectFile } from '../../src/store/submissions/reject.js';
import { formText } from '../ingest/support/form-text.js';
import { incoming } from '../support/record.js';
import { describeByCode } from '../support/temporary-store.js';

const NOW = () => '2021-02-01T08:00:00+08:00';
const BY = '审核员甲';

/**
 * Makes of a database one that an older parser filled: grades and scores misread, a form not known as one; with a correction
 * whose base today's parser reads the same, and one whose base it reads otherwise.
 */
export function ageDatabase(from: string, to: string): void {
  cpSync(from, to);
  const store = openStore(to, { describe: describeByCode, now: NOW });
  try {
    const run = beginRun(store, { parser: '0.0.1', templateHash: '', configHash: '' });
    for (const { formId } of readForms(store)) {
      for (const { id } of readVersions(store, formId)) {
        const record = readVersionReading(store, id)?.record;
        if (record !== undefined) applyReading(store, run, id, misread(record), []);
      }
    }
    const { formId } = formOf(store, '星河市丙局');
    correct(store, { formId, key: 'profile.staff_actual', value: '14', reason: '漏计', by: BY });
    correct(store, { formId, key: 'performance.score', value: '91', reason: '看错', by: BY });
    const unknown = incoming('己.txt', formText({ department: '星河市己局' }));
    rejectFile(store, unknown, finding('not-a-form', 'error'), null, { parser: '0.0.1' });
    store.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    store.close();
  }
}

/** The run that brought a database up to date. */
export function runIn(db: string): number {
  return look(db, (store) => readRuns(store).findLast(({ kind }) => kind === 'reparse')?.id ?? 0);
}

/** The correction that waits for a person. */
export function conflictIn(db: string): number {
  return look(db, (store) => listConflicts(store)[0]?.correctionId ?? 0);
}

function look<T>(db: string, at: (store: Store) => T): T {
  const store = openStore(db, { describe: describeByCode, now: NOW });
  try {
    const seen = at(store);
    store.pragma('wal_checkpoint(TRUNCATE)');
    return seen;
  } finally {
    store.close();
  }
}

function formOf(store: Store, department: string) {
  const form = readForms(store).find((one) => one.department === department);
  if (form === undefined) throw new Error(`no form of ${department}`);
  return form;
}

function misread(record: FormRecord): FormRecord {
  return { ...record, parser: '0.0.1', fields: record.fields.map(misreadField) };
}

function misreadField(field: Field): Field {
  if (field.key === 'performance.grade') return { ...field, value: '良', raw: '良' };
  if (field.key === 'performance.score') return { ...field, value: '59', raw: '59分' };
  return field;
}
