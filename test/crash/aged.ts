import { cpSync } from 'node:fs';
import { finding } from '../../src/model/finding.js';
import type { Field, FormRecord } from '../../src/model/form-record.js';
import { openStore, type Store } from '../../src/store/open-store.js';
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
  const store = openStore(to, { now: NOW });
  try {
    const run = store.beginRun({ parser: '0.0.1', templateHash: '', configHash: '' });
    for (const { formId } of store.forms()) {
      for (const { id } of store.versions(formId)) {
        const record = store.versionReading(id)?.record;
        if (record !== undefined) store.applyReading(run, id, misread(record), [], describeByCode);
      }
    }
    const { formId } = formOf(store, '星河市丙局');
    store.correct({ formId, key: 'profile.staff_actual', value: '14', reason: '漏计', by: BY });
    store.correct({ formId, key: 'performance.score', value: '91', reason: '看错', by: BY });
    const unknown = incoming('己.txt', formText({ department: '星河市己局' }));
    store.rejectFile(unknown, finding('not-a-form', 'error'), null, describeByCode, { parser: '0.0.1' });
    store.checkpoint();
  } finally {
    store.close();
  }
}

/** The run that brought a database up to date. */
export function runIn(db: string): number {
  return look(db, (store) => store.runs().findLast(({ kind }) => kind === 'reparse')?.id ?? 0);
}

/** The correction that waits for a person. */
export function conflictIn(db: string): number {
  return look(db, (store) => store.conflicts()[0]?.correctionId ?? 0);
}

function look<T>(db: string, at: (store: Store) => T): T {
  const store = openStore(db, { now: NOW });
  try {
    const seen = at(store);
    store.checkpoint();
    return seen;
  } finally {
    store.close();
  }
}

function formOf(store: Store, department: string) {
  const form = store.forms().find((one) => one.department === department);
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
