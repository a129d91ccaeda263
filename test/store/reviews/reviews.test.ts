import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckOutcome } from '../../../src/model/check.js';
import { finding } from '../../../src/model/finding.js';
import { confirm } from '../../../src/store/corrections/confirm.js';
import { listConflicts, resolveConflict } from '../../../src/store/corrections/conflicts.js';
import { correct, listCorrections, undoCorrection } from '../../../src/store/corrections/correct.js';
import { effectiveFields } from '../../../src/store/forms/current-form.js';
import { writeOutcomes } from '../../../src/store/forms/outcomes.js';
import { readVersions } from '../../../src/store/forms/versions.js';
import { findProblems } from '../../../src/store/proof/integrity.js';
import { factsHashOf } from '../../../src/store/records/waiver.js';
import { approveForm, reopenForm, returnForm, undoReviews } from '../../../src/store/reviews/review-form.js';
import { unwaive, waive } from '../../../src/store/reviews/waive.js';
import { importRoster, linkDepartment } from '../../../src/store/roster/departments.js';
import { applyReading, beginRun } from '../../../src/store/runs/runs.js';
import { type ViewRow, viewRows } from '../../../src/store/views/index.js';
import { exportDecisions, importDecisions } from '../../support/exchange.js';
import { field, formRecord, narrative } from '../../support/record.js';
import { submit, type TemporaryStore, temporaryStore } from '../../support/temporary-store.js';

let temporary: TemporaryStore;
beforeEach(() => {
  temporary = temporaryStore();
});
afterEach(() => {
  expect(findProblems(temporary.store)).toEqual([]);
  temporary.remove();
});

const by = '李审核';
const staff = (value: string) => [field('profile.staff_actual', value, { unit: '人', confidence: 0.8 })];
const STAFF = { formId: 1, key: 'profile.staff_actual' } as const;

/** T4 of one row: 合计 0.50, 构成 `sum`. */
function outcome(sum: string): CheckOutcome {
  const facts = { total: '0.50', sum } as never;
  const found = finding('T4', 'error', facts);
  return { code: 'T4', subject: 'three_public.total@bureau', result: 'fail', finding: found };
}

const view = (name: string): readonly ViewRow[] => [...viewRows(temporary.store, name)];
const form = () => view('form')[0];
const cell = () => effectiveFields(temporary.store, 1).find(({ key }) => key === STAFF.key);
const reread = (value: string) => {
  const [version] = readVersions(temporary.store, 1).slice(-1);
  const run = beginRun(temporary.store, { parser: '2.0.0', templateHash: '', configHash: '' });
  const record = formRecord({ parser: '2.0.0', fields: staff(value), sha256: version?.sha256 ?? '' });
  applyReading(temporary.store, run, version?.id ?? 0, record, []);
};

describe('a value confirmed as read', () => {
  beforeEach(() => {
    submit(temporary.store, { fields: staff('13') }, 'a');
  });

  it('is not corrected, and keeps its value and confidence', () => {
    confirm(temporary.store, { ...STAFF, by });
    expect(cell()).toMatchObject({ value: '13', corrected: false, confirmed: true, confidence: 0.8 });
    expect(form()).toMatchObject({ corrections: 0, review: 'pending' });
    const row = view('field').find(({ key }) => key === STAFF.key);
    expect([row?.corrected, row?.confirmed]).toEqual([0, 1]);
    expect(view('correction')).toMatchObject([{ kind: 'confirm', 类别: '核对', made_by: by, value: '13' }]);
  });

  it('is confirmed once, however often it is said', () => {
    confirm(temporary.store, { ...STAFF, by });
    confirm(temporary.store, { ...STAFF, by: '王复核' });
    expect(listCorrections(temporary.store, 1)).toHaveLength(1);
  });

  it('stays confirmed when it is read the same again, and in the next version', () => {
    confirm(temporary.store, { ...STAFF, by });
    reread('13');
    expect(cell()?.confirmed).toBe(true);
    submit(temporary.store, { fields: [...staff('13'), field('performance.grade', '优')] }, 'b');
    expect(cell()?.confirmed).toBe(true);
  });

  it('is in conflict when it is read otherwise; kept, it is a correction', () => {
    const made = confirm(temporary.store, { ...STAFF, by });
    reread('18');
    expect(listConflicts(temporary.store)).toMatchObject([{ correctionId: made.id, basedOn: '13', observed: '18' }]);
    resolveConflict(temporary.store, made.id, { decision: 'keep', by, reason: '原件为13' });
    expect(cell()).toMatchObject({ value: '13', corrected: true, confirmed: false, observed: '18' });
  });

  it('is no longer confirmed once that is taken back or corrected', () => {
    const made = confirm(temporary.store, { ...STAFF, by });
    correct(temporary.store, { ...STAFF, value: '14', reason: '看错', by });
    expect(cell()).toMatchObject({ value: '14', corrected: true, confirmed: false });
    expect(() => confirm(temporary.store, { ...STAFF, by })).toThrow('nothing-to-confirm');
    for (const { id } of listCorrections(temporary.store, 1)) undoCorrection(temporary.store, id, by, '撤销');
    expect(made.kind).toBe('confirm');
    expect(cell()).toMatchObject({ value: '13', corrected: false, confirmed: false });
  });

  it('must have been read, and be what the person saw', () => {
    const seen = { state: 'read', value: '12', unit: '人' } as const;
    expect(() => confirm(temporary.store, { ...STAFF, by, seen })).toThrow('correction-stale');
    const unread = field('performance.score', null, { state: 'unreadable', raw: '9l' });
    submit(temporary.store, { year: 2022, fields: [unread] }, 'u');
    expect(() => confirm(temporary.store, { formId: 2, key: 'performance.score', by })).toThrow('nothing-to-confirm');
  });
});

describe('a waived finding', () => {
  beforeEach(() => {
    submit(temporary.store, {}, 'a', [outcome('0.70')]);
  });
  const name = {
    code: 'T4',
    subject: 'three_public.total@bureau',
    factsHash: factsHashOf({ total: '0.50', sum: '0.70' }),
  };
  const request = { formId: 1, ...name, reason: '附表另有说明', by };

  it('no longer counts, and is shown as waived', () => {
    expect(form()).toMatchObject({ errors: 1, waived: 0 });
    waive(temporary.store, request);
    expect(form()).toMatchObject({ errors: 0, waived: 1 });
    expect(view('finding')).toMatchObject([{ code: 'T4', subject: 'three_public.total@bureau', waived: 1 }]);
    expect(view('waiver')).toMatchObject([{ code: 'T4', reason: '附表另有说明', made_by: by, undone_at: null }]);
  });

  it('stays waived while its facts are the same, and counts again once they differ', () => {
    waive(temporary.store, request);
    writeOutcomes(temporary.store, 1, [outcome('0.70')]);
    expect(form()).toMatchObject({ errors: 0, waived: 1 });
    writeOutcomes(temporary.store, 1, [outcome('0.80')]);
    expect(form()).toMatchObject({ errors: 1, waived: 0 });
    submit(temporary.store, { fields: staff('9') }, 'b', [outcome('0.70')]);
    expect(form()).toMatchObject({ errors: 0, waived: 1 });
  });

  it('counts again once the waiver is taken back', () => {
    const { id } = waive(temporary.store, request);
    unwaive(temporary.store, id, by, '说明不成立');
    expect(form()).toMatchObject({ errors: 1, waived: 0 });
    expect(() => unwaive(temporary.store, id, by, '再次')).toThrow('no-such-waiver');
  });

  it('needs a reason, and must be there', () => {
    expect(() => waive(temporary.store, { ...request, reason: ' ' })).toThrow('waiver-without-reason');
    expect(() => waive(temporary.store, { ...request, factsHash: factsHashOf({}) })).toThrow('finding-gone');
    expect(view('waiver')).toEqual([]);
  });

  it('goes with its document into a database made anew', () => {
    waive(temporary.store, request);
    approveForm(temporary.store, { formId: 1, by, note: null });
    const rebuilt = temporaryStore();
    submit(rebuilt.store, {}, 'a', [outcome('0.70')]);
    expect(importDecisions(rebuilt.store, exportDecisions(temporary.store))).toBe(0);
    const [before, after] = [temporary.store, rebuilt.store].map((store) => [...viewRows(store, 'form')][0]);
    expect(after).toMatchObject({ errors: 0, waived: 1, review: before?.review });
    expect(before?.review).toBe('accepted');
    rebuilt.remove();
  });

  it('is waived once, however often it is said', () => {
    const { id } = waive(temporary.store, request);
    expect(waive(temporary.store, request).id).toBe(id);
  });
});

describe('a review', () => {
  beforeEach(() => {
    submit(temporary.store, { fields: staff('13'), narrative: [narrative('1', '概况', '全年观测正常')] }, 'a');
  });
  const request = { formId: 1, by, note: null };
  const state = () => form()?.review;

  it('makes a form that waits an accepted one, and back', () => {
    expect(state()).toBe('pending');
    approveForm(temporary.store, request);
    expect(state()).toBe('accepted');
    expect(form()?.审核状态).toBe('审核通过');
    reopenForm(temporary.store, request);
    expect(state()).toBe('pending');
    expect(view('review').map(({ decision }) => decision)).toEqual(['accepted', 'reopened']);
  });

  it('is overtaken by a changed value, and holds again when the value is as it was', () => {
    approveForm(temporary.store, request);
    const { id } = correct(temporary.store, { ...STAFF, value: '14', reason: '电话更正', by });
    expect(state()).toBe('changed');
    undoCorrection(temporary.store, id, by, '有误');
    expect(state()).toBe('accepted');
    reread('15');
    expect(state()).toBe('changed');
    approveForm(temporary.store, request);
    expect(state()).toBe('accepted');
  });

  it('is not overtaken by a confirmation, nor by the same values in another file', () => {
    approveForm(temporary.store, request);
    confirm(temporary.store, { ...STAFF, by });
    submit(temporary.store, { fields: staff('13'), narrative: [narrative('1', '概况', '全年 观测正常')] }, 'b');
    expect(state()).toBe('accepted');
  });

  it('is overtaken by other words of the report', () => {
    approveForm(temporary.store, request);
    submit(temporary.store, { fields: staff('13'), narrative: [narrative('1', '概况', '观测中断')] }, 'b');
    expect(state()).toBe('changed');
  });

  it('is overtaken by another year', () => {
    approveForm(temporary.store, request);
    correct(temporary.store, { formId: 1, key: 'form.year', value: '2020', reason: '标题笔误', by });
    expect(form()).toMatchObject({ year: 2020, review: 'changed' });
  });

  it('that returns a form is answered by its next version, not by a new reading', () => {
    returnForm(temporary.store, { ...request, note: '三公经费合计不符' });
    expect(state()).toBe('returned');
    reread('15');
    expect(state()).toBe('returned');
    submit(temporary.store, { fields: staff('16') }, 'b');
    expect(state()).toBe('resubmitted');
  });

  it('taken back leaves the form as it was before', () => {
    returnForm(temporary.store, request);
    const batch = approveForm(temporary.store, request) ?? 0;
    expect(undoReviews(temporary.store, batch, by)).toEqual([1]);
    expect(state()).toBe('returned');
    expect(() => undoReviews(temporary.store, batch, by)).toThrow('no-such-review');
  });

  it('of several forms at one go is taken back at one go, but for those decided again since', () => {
    submit(temporary.store, { year: 2020 }, 'b');
    submit(temporary.store, { year: 2019 }, 'c');
    const batch = approveForm(temporary.store, request) ?? 0;
    for (const formId of [2, 3]) approveForm(temporary.store, { formId, by, note: null, batch });
    returnForm(temporary.store, { formId: 3, by, note: null });
    expect(undoReviews(temporary.store, batch, by)).toEqual([1, 2]);
    expect(view('form').map(({ form_id, review }) => [form_id, review])).toEqual([
      [1, 'pending'],
      [2, 'pending'],
      [3, 'returned'],
    ]);
  });

  it('follows its version to the form it turns out to be of', () => {
    submit(temporary.store, { department: '观星局' }, 'b');
    returnForm(temporary.store, { formId: 2, by, note: null });
    importRoster(temporary.store, [
      { budgetCode: null, name: '云溪县观星局', shortNames: [], group: null, expectedYears: [] },
    ]);
    linkDepartment(temporary.store, '观星局', 1);
    expect(view('review')).toMatchObject([{ form_id: 1, decision: 'returned' }]);
    expect(state()).toBe('returned');
  });

  it.each([
    ['without a department', { department: null }, 'accept-no-department'],
    ['without a year', { year: null }, 'accept-no-year'],
  ])('accepts no form %s', (_, spec, code) => {
    submit(temporary.store, spec, 'b');
    expect(() => approveForm(temporary.store, { ...request, formId: 2 })).toThrow(code);
  });

  it('accepts no form with an error that is neither mended nor waived, or with an open conflict', () => {
    writeOutcomes(temporary.store, 1, [outcome('0.70')]);
    expect(() => approveForm(temporary.store, request)).toThrow('accept-errors');
    const { code, subject } = outcome('0.70');
    const factsHash = factsHashOf({ total: '0.50', sum: '0.70' });
    waive(temporary.store, { formId: 1, code, subject, factsHash, reason: '已说明', by });
    correct(temporary.store, { ...STAFF, value: '14', reason: '电话更正', by });
    reread('15');
    expect(() => approveForm(temporary.store, request)).toThrow('accept-conflicts');
    expect(view('review')).toEqual([]);
  });
});

describe('the journal', () => {
  it('has a row for everything people did, in order, and none for what was not done', () => {
    submit(temporary.store, { fields: staff('13') }, 'a', [outcome('0.70')]);
    const { store } = temporary;
    const factsHash = factsHashOf({ total: '0.50', sum: '0.70' });
    confirm(store, { ...STAFF, by });
    const made = correct(store, { ...STAFF, value: '14', reason: '电话更正', by });
    correct(store, { ...STAFF, value: '14', reason: '电话更正', by });
    undoCorrection(store, made.id, '王复核', '有误');
    const { id } = waive(store, {
      formId: 1,
      code: 'T4',
      subject: 'three_public.total@bureau',
      factsHash,
      reason: '另有说明',
      by,
    });
    const batch = approveForm(store, { formId: 1, by, note: null }) ?? 0;
    undoReviews(store, batch, by);
    unwaive(store, id, by, '不成立');
    expect(() => approveForm(store, { formId: 1, by, note: null })).toThrow('accept-errors');
    returnForm(store, { formId: 1, by, note: '三公经费' });
    reopenForm(store, { formId: 1, by, note: null });
    reread('15');
    const [{ correctionId = 0 } = {}] = listConflicts(store);
    resolveConflict(store, correctionId, { decision: 'drop', by, reason: '以原件为准' });
    const names = view('journal').map(({ action, made_by, form_id }) => [action, made_by, form_id]);
    expect(names).toEqual([
      ['confirm', by, 1],
      ['correct', by, 1],
      ['undo', '王复核', 1],
      ['waive', by, 1],
      ['accept', by, 1],
      ['undo-review', by, 1],
      ['unwaive', by, 1],
      ['return', by, 1],
      ['reopen', by, 1],
      ['reparse', '', null],
      ['settle', by, 1],
    ]);
    expect(view('journal')[1]).toMatchObject({ origin: 'cli', 来源: '命令行', 操作: '更正' });
    expect(JSON.parse(String(view('journal')[1]?.detail))).toMatchObject({ key: STAFF.key, value: '14' });
  });
});
