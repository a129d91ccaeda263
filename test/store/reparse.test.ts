import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finding } from '../../src/model/finding.js';
import { listConflicts } from '../../src/store/corrections/conflicts.js';
import { correct } from '../../src/store/corrections/correct.js';
import { uncheckedForms } from '../../src/store/forms/checking.js';
import { writeOutcomes } from '../../src/store/forms/outcomes.js';
import { readVersions } from '../../src/store/forms/versions.js';
import type { Store } from '../../src/store/open-store.js';
import { findProblems } from '../../src/store/proof/integrity.js';
import { canonicalForm, logicalHash } from '../../src/store/proof/logical-hash.js';
import {
  applyReading,
  applyRefusal,
  beginRun,
  planReparse,
  previewReading,
  undoRun,
} from '../../src/store/runs/runs.js';
import { acceptForm } from '../../src/store/submissions/accept.js';
import { rejectFile } from '../../src/store/submissions/reject.js';
import { countOutcomes, readSubmissions } from '../../src/store/submissions/submissions.js';
import { viewRows } from '../../src/store/views/index.js';
import { exportCorrections, importCorrections } from '../support/exchange.js';
import { field, formRecord, incoming, type RecordSpec } from '../support/record.js';
import { submit, type TemporaryStore, temporaryStore } from '../support/temporary-store.js';

let temporary: TemporaryStore;
let store: Store;
beforeEach(() => {
  temporary = temporaryStore();
  store = temporary.store;
});
afterEach(() => temporary.remove());

const stamp = { parser: '2.0.0', templateHash: '', configHash: '' };
const by = '审核员';
const reason = '核对';

/** Reads everything that is due again, as `specOf` says by department. */
function rerun(specOf: (name: string) => RecordSpec): number {
  const run = beginRun(store, stamp);
  for (const item of planReparse(store, stamp)) {
    const record = formRecord({ ...specOf(item.name), parser: '2.0.0', sha256: item.sha256, name: item.name });
    if (item.versionId !== null) applyReading(store, run, item.versionId, record, []);
  }
  return run;
}

/** What the checks of a test say: nothing. */
function recheck(): void {
  for (const id of uncheckedForms(store)) writeOutcomes(store, id, []);
}

const unfilled = finding('F1', 'warning', { key: 'cover.budget_code', name: '预算编码', state: 'absent' });
const neighbour = finding('neighbour-form', 'error', { id: 'project', name: '项目支出绩效自评表' });

/** Short, so that a difference does not print a book. */
function digest(formId: number): string {
  return createHash('sha256').update(canonicalForm(store, formId)).digest('hex');
}

describe('planning a re-run', () => {
  it('names what another parser read, and refused files, in the order they came in', () => {
    submit(store, { name: 'a.txt' });
    const refused = incoming('b.bin', 'junk');
    rejectFile(store, refused, finding('not-text', 'error'), formRecord({ form: null }));
    submit(store, { name: 'c.txt', parser: '2.0.0', year: 2022 });
    expect(planReparse(store, stamp).map((item) => [item.name, item.versionId])).toEqual([
      ['a.txt', 1],
      ['b.bin', null],
    ]);
    expect(planReparse(store, { ...stamp, all: true })).toHaveLength(3);
    expect(planReparse(store, { ...stamp, templateHash: 'other' })).toHaveLength(3);
  });

  it('names a refused file whose parser, templates or configuration are not those that refused it', () => {
    const refused = incoming('b.bin', 'junk');
    const reason = finding('not-a-form', 'error');
    const made = { parser: '2.0.0', templateHash: 't1', configHash: 'c1' };
    const { id } = rejectFile(store, refused, reason, null, made);
    const due = (today: typeof made) => planReparse(store, today).map((item) => item.submissionId);
    expect(due(made)).toEqual([]);
    for (const other of [{ parser: '3.0.0' }, { templateHash: 't2' }, { configHash: 'c2' }])
      expect(due({ ...made, ...other })).toEqual([id]);
    const run = beginRun(store, { ...made, templateHash: 't2' });
    const again = { ...made, templateHash: 't2', submission: id, run };
    expect(rejectFile(store, refused, reason, null, again)).toMatchObject({ id, outcome: 'rejected' });
    expect([due({ ...made, templateHash: 't2' }), due(made)]).toEqual([[], [id]]);
    undoRun(store, run);
    expect(due({ ...made, templateHash: 't2' })).toEqual([id]);
  });

  it('names nothing once everything was read', () => {
    submit(store, { name: 'a.txt' });
    rerun(() => ({}));
    expect(planReparse(store, stamp)).toEqual([]);
  });
});

describe('a preview', () => {
  it('classes each field and writes nothing', () => {
    const { formId } = submit(store, {
      fields: [
        field('profile.duties', null, { state: 'unreadable', raw: '观□' }),
        field('profile.staff_actual', '18', { unit: '人' }),
        field('performance.grade', '优'),
        field('performance.score', '95', { unit: '分' }),
        field('profile.contact_person', '甲'),
      ],
    });
    if (formId === null) throw new Error('not stored');
    correct(store, { formId, key: 'performance.score', value: '96', reason, by });
    correct(store, { formId, key: 'profile.contact_person', value: '乙', reason, by });
    const before = logicalHash(store);
    const preview = previewReading(
      store,
      1,
      formRecord({
        fields: [
          field('profile.duties', '观星'),
          field('profile.staff_actual', '81', { unit: '人' }),
          field('performance.grade', null),
          field('performance.score', '59', { unit: '分' }),
          field('profile.contact_person', '乙'),
          field('profile.contact_phone', '8222222'),
        ],
      }),
    );
    const classes = Object.fromEntries(preview.changes.map((change) => [change.key, change.class]));
    expect(classes).toEqual({
      'profile.duties': 'fixed',
      'profile.staff_actual': 'changed',
      'performance.grade': 'lost',
      'performance.score': 'conflict',
      'profile.contact_person': 'fixed',
      'profile.contact_phone': 'new',
    });
    expect(preview).toMatchObject({ quantities: false, narrative: false, identity: false });
    expect(logicalHash(store)).toBe(before);
  });
});

describe('a run', () => {
  it('taken back leaves everything as it was', () => {
    submit(store, { name: 'a.txt' });
    submit(store, { name: 'b.txt', year: null });
    correct(store, { formId: 1, key: 'performance.grade', value: '良', reason, by });
    const forms = [digest(1), digest(2)];
    const run = rerun((name) => (name === 'b.txt' ? { fields: [] } : { fields: [field('performance.grade', '中')] }));
    expect(listConflicts(store)).toHaveLength(1);
    expect([...viewRows(store, 'form')]).toHaveLength(1);
    undoRun(store, run);
    recheck();
    expect([digest(1), digest(2)]).toEqual(forms);
    expect(listConflicts(store)).toEqual([]);
    expect(findProblems(store)).toEqual([]);
    expect(() => undoRun(store, run)).toThrow('no-such-run');
  });

  it('in which a document reads as before leaves what is shown, names its parser, and has corrected forms checked', () => {
    submit(store, { name: 'a.txt', findings: [unfilled] });
    submit(store, { name: 'b.txt', year: 2022 });
    correct(store, { formId: 1, key: 'performance.grade', value: '良', reason, by });
    recheck();
    const shown = () => [...viewRows(store, 'field'), ...viewRows(store, 'correction'), ...viewRows(store, 'conflict')];
    const before = shown();
    const run = rerun((name) => (name === 'a.txt' ? { findings: [unfilled] } : { year: 2022 }));
    expect(shown()).toEqual(before);
    expect([...viewRows(store, 'form')].map((form) => form.parser)).toEqual(['2.0.0', '2.0.0']);
    expect(uncheckedForms(store)).toEqual([1]);
    expect(findProblems(store)).toEqual([]);
    undoRun(store, run);
    expect([...viewRows(store, 'form')].map((form) => form.parser)).toEqual(['1.0.0', '1.0.0']);
    expect(shown()).toEqual(before);
  });

  it('tells findings in the sentences of today', () => {
    submit(store, { findings: [unfilled] });
    const later = temporary.open({ describe: () => '新的说法' });
    const run = beginRun(later, stamp);
    const [{ sha256 = '' } = {}] = readVersions(store, 1);
    const record = formRecord({ findings: [unfilled], parser: '2.0.0', sha256 });
    applyReading(later, run, 1, record, []);
    expect([...viewRows(store, 'finding')]).toMatchObject([{ code: 'F1', message: '新的说法' }]);
  });

  it('that no longer takes a document for a form refuses it and keeps what people said', () => {
    submit(store, { name: 'a.txt' });
    correct(store, { formId: 1, key: 'performance.grade', value: '良', reason, by });
    const before = digest(1);
    const run = beginRun(store, stamp);
    applyRefusal(store, run, 1, neighbour, '2.0.0');
    expect(countOutcomes(store)).toMatchObject({ stored: 0, rejected: 1 });
    expect([...viewRows(store, 'form')]).toEqual([]);
    expect(listConflicts(store)).toMatchObject([{ key: 'performance.grade', why: 'form-gone' }]);
    expect(planReparse(store, stamp)).toEqual([]);
    undoRun(store, run);
    recheck();
    expect(digest(1)).toBe(before);
    expect(countOutcomes(store)).toMatchObject({ stored: 1, rejected: 0 });
    expect(findProblems(store)).toEqual([]);
  });

  it('that accepts what was refused before can be taken back', () => {
    const file = incoming('a.txt', '新式');
    const refused = rejectFile(store, file, finding('not-a-form', 'error'), formRecord({ form: null }));
    const run = beginRun(store, stamp);
    const record = formRecord({ sha256: file.sha256, parser: '2.0.0' });
    const accepted = acceptForm(store, file, record, [], { submission: refused.id, run });
    expect(accepted).toMatchObject({ id: refused.id, outcome: 'stored', reason: null });
    undoRun(store, run);
    expect(readSubmissions(store)).toMatchObject([{ outcome: 'rejected', reason: 'not-a-form', formId: null }]);
    expect([...viewRows(store, 'form')]).toEqual([]);
    expect(planReparse(store, stamp)).toMatchObject([{ submissionId: refused.id, versionId: 1 }]);
  });

  it('an older document accepted late does not take the place of a newer one', () => {
    const file = incoming('old.txt', '旧');
    const refused = rejectFile(store, file, finding('not-a-form', 'error'), null);
    submit(store, { name: 'new.txt' });
    const record = formRecord({ sha256: file.sha256 });
    acceptForm(store, file, record, [], { submission: refused.id });
    expect(readSubmissions(store).map((one) => [one.name, one.outcome])).toEqual([
      ['old.txt', 'superseded'],
      ['new.txt', 'stored'],
    ]);
    expect(findProblems(store)).toEqual([]);
  });

  it('gives byte for byte what a fresh store gives from the same files and corrections', () => {
    const older = { name: 'a.txt', fields: [field('performance.grade', '优')] };
    const newer = { name: 'b.txt', fields: [field('performance.grade', '良'), field('profile.duties', '观星')] };
    submit(store, older, 'a');
    submit(store, newer, 'b');
    correct(store, { formId: 1, key: 'profile.duties', value: '观星象', reason, by });
    correct(store, { formId: 1, key: 'performance.grade', value: '中', reason, by });
    const today = (name: string): RecordSpec =>
      name === 'a.txt'
        ? older
        : { ...newer, fields: [field('performance.grade', '差'), field('profile.duties', '观星')] };
    rerun(today);
    const fresh = temporaryStore();
    submit(fresh.store, { ...today('a.txt'), parser: '2.0.0' }, 'a');
    submit(fresh.store, { ...today('b.txt'), parser: '2.0.0' }, 'b');
    expect(importCorrections(fresh.store, exportCorrections(store))).toEqual([]);
    expect(canonicalForm(fresh.store, 1) === canonicalForm(store, 1)).toBe(true);
    expect(logicalHash(fresh.store)).toBe(logicalHash(store));
    expect(listConflicts(fresh.store)).toHaveLength(1);
    fresh.remove();
  });
});
