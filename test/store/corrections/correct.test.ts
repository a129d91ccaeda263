import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Field } from '../../../src/model/form-record.js';
import { listConflicts, resolveConflict } from '../../../src/store/corrections/conflicts.js';
import { correct, listCorrections, undoCorrection } from '../../../src/store/corrections/correct.js';
import { previousYearFields, uncheckedForms } from '../../../src/store/forms/checking.js';
import { effectiveFields, effectiveRecord } from '../../../src/store/forms/current-form.js';
import { effectiveAsOf } from '../../../src/store/forms/history.js';
import { writeOutcomes } from '../../../src/store/forms/outcomes.js';
import { readVersions } from '../../../src/store/forms/versions.js';
import type { Store } from '../../../src/store/open-store.js';
import { findProblems } from '../../../src/store/proof/integrity.js';
import { applyReading, beginRun } from '../../../src/store/runs/runs.js';
import { viewRows } from '../../../src/store/views/index.js';
import { field, formRecord, indicator, money } from '../../support/record.js';
import { submit, type TemporaryStore, temporaryStore } from '../../support/temporary-store.js';

let temporary: TemporaryStore;
let store: Store;
beforeEach(() => {
  temporary = temporaryStore();
  store = temporary.store;
});
afterEach(() => temporary.remove());

const by = '审核员';
const reason = '与原件不符';

/** Stores a form with these fields; gives form and version. */
function stored(fields: readonly Field[], department = '云溪县观星局') {
  const formId = submit(store, { fields, department }).formId ?? 0;
  return { formId, versionId: readVersions(store, formId).at(-1)?.id ?? 0 };
}

/** Runs a parser of a later version that reads `fields` in the same document. */
function reparse(versionId: number, sha256: string, fields: readonly Field[], department = '云溪县观星局'): number {
  const run = beginRun(store, { parser: '2.0.0', templateHash: '', configHash: '' });
  applyReading(store, run, versionId, formRecord({ parser: '2.0.0', fields, sha256, department }), []);
  return run;
}

function shaOf(formId: number): string {
  return readVersions(store, formId).at(-1)?.sha256 ?? '';
}

function effective(formId: number, key: string, entity: string | null = null) {
  return effectiveFields(store, formId).find((one) => one.key === key && one.entity === entity);
}

const staff = (value: string | null): readonly Field[] => [field('profile.staff_actual', value, { unit: '人' })];
const STAFF = 'profile.staff_actual';

describe('a correction', () => {
  it('speaks for its cell, beside what was read', () => {
    const { formId } = stored(staff('13'));
    correct(store, { formId, key: STAFF, value: '18', reason, by });
    expect(effective(formId, STAFF)).toMatchObject({ value: '18', observed: '13', raw: '13', corrected: true });
    expect([...viewRows(store, 'form')]).toMatchObject([{ staff_actual: 18, corrections: 1 }]);
    expect([...viewRows(store, 'correction')]).toMatchObject([
      { key: STAFF, value: '18', observed: '13', reason, made_by: by, undone_at: null },
    ]);
  });

  it('undone lets the one before it speak, then the reading', () => {
    const { formId } = stored(staff('13'));
    const first = correct(store, { formId, key: STAFF, value: '18', reason, by });
    const second = correct(store, { formId, key: STAFF, value: '19', reason, by });
    undoCorrection(store, second.id, by, '看错了');
    expect(effective(formId, STAFF)).toMatchObject({ value: '18' });
    undoCorrection(store, first.id, by, '看错了');
    expect(effective(formId, STAFF)).toMatchObject({ value: '13', corrected: false });
    expect(listCorrections(store, formId)).toHaveLength(2);
    expect(() => undoCorrection(store, first.id, by, '')).toThrow('no-such-correction');
  });

  it('can say that a cell is blank, and give a figure to one that could not be read', () => {
    const unreadable = field('income.other', null, { entity: 'bureau', state: 'unreadable', raw: '3l.5', unit: null });
    const { formId } = stored([...staff('13'), unreadable]);
    correct(store, { formId, key: STAFF, value: null, reason, by });
    correct(store, { formId, key: 'income.other', entity: 'bureau', value: '31.5', reason, by });
    expect(effective(formId, STAFF)).toMatchObject({ state: 'blank', value: null });
    expect([...viewRows(store, 'finance')]).toMatchObject([{ entity: 'bureau', income_other: 31.5 }]);
  });

  it.each([
    ['of a cell the form does not have', { key: 'profile.nothing', value: '1' }, 'no-such-field'],
    ['of a figure by a word', { key: STAFF, value: '十八' }, 'correction-not-a-number'],
    ['without a reason', { key: STAFF, value: '1', reason: ' ' }, 'correction-without-reason'],
    ['of a form there is not', { key: STAFF, value: '1', formId: 77 }, 'no-such-form'],
  ])('%s is refused', (_title, request, code) => {
    const { formId } = stored(staff('13'));
    expect(() => correct(store, { formId, reason, by, ...request })).toThrow(code);
    expect(listCorrections(store, formId)).toEqual([]);
  });

  it('asks for the checks of its form and of the year after', () => {
    const next = submit(store, { year: 2022, fields: staff('14') }).formId;
    const { formId } = stored(staff('13'));
    for (const id of uncheckedForms(store)) writeOutcomes(store, id, []);
    correct(store, { formId, key: STAFF, value: '18', reason, by });
    expect([...uncheckedForms(store)].sort()).toEqual([formId, next].sort());
    expect(previousYearFields(store, next ?? 0)?.find((one) => one.key === STAFF)?.value).toBe('18');
    expect(previousYearFields(store, formId)).toBeNull();
  });

  it('leaves every moment before it as it was', () => {
    const { formId } = stored(staff('13'));
    const before = temporary.now();
    const made = correct(store, { formId, key: STAFF, value: '18', reason, by });
    const between = temporary.now();
    undoCorrection(store, made.id, by, '');
    const valueAt = (moment: string) =>
      effectiveAsOf(store, formId, moment)?.fields.find((one) => one.key === STAFF)?.value;
    expect(effectiveAsOf(store, formId, '2020-01-01T00:00:00Z')).toBeNull();
    expect(valueAt(before)).toBe('13');
    expect(valueAt(between)).toBe('18');
    expect(valueAt(temporary.now())).toBe('13');
  });
});

describe('a correction and a parser that reads anew', () => {
  it('stands when the reading under it is the same', () => {
    const { formId, versionId } = stored(staff('13'));
    correct(store, { formId, key: STAFF, value: '18', reason, by });
    reparse(versionId, shaOf(formId), [...staff('13'), field('profile.duties', '观星')]);
    expect(effective(formId, STAFF)).toMatchObject({ value: '18', corrected: true });
    expect(listConflicts(store)).toEqual([]);
  });

  it('becomes a conflict, not applied and not dropped, when the reading moved', () => {
    const { formId, versionId } = stored(staff('13'));
    const made = correct(store, { formId, key: STAFF, value: '18', reason, by });
    reparse(versionId, shaOf(formId), staff('15'));
    expect(effective(formId, STAFF)).toMatchObject({ value: '15', corrected: false });
    expect(listConflicts(store)).toMatchObject([
      { formId, correctionId: made.id, correctedTo: '18', basedOn: '13', observed: '15', why: 'value-moved' },
    ]);
    expect(store.all('SELECT * FROM 冲突')).toMatchObject([{ 更正为: '18', 更正时读数: '13', 现读数: '15' }]);
  });

  it('is no conflict when the parser now reads what the person said', () => {
    const { formId, versionId } = stored(staff('13'));
    correct(store, { formId, key: STAFF, value: '18', reason, by });
    reparse(versionId, shaOf(formId), staff('18'));
    expect(effective(formId, STAFF)).toMatchObject({ value: '18', observed: '18' });
    expect(listConflicts(store)).toEqual([]);
  });

  it('is a conflict when its cell is gone', () => {
    const { formId, versionId } = stored([...staff('13'), field('profile.duties', '观星')]);
    correct(store, { formId, key: 'profile.duties', value: '观星象', reason, by });
    reparse(versionId, shaOf(formId), staff('13'));
    expect(listConflicts(store)).toMatchObject([{ key: 'profile.duties', why: 'field-gone', observedState: 'absent' }]);
  });

  it('follows its list row by content when rows are added before it', () => {
    const { formId, versionId } = stored([
      ...indicator('quantity', 1, '观测夜数', '已完成'),
      ...indicator('quantity', 2, '星图张数', '已完成'),
    ]);
    correct(store, { formId, key: 'performance.indicators.quantity[2].completion', value: '98%', reason, by });
    reparse(versionId, shaOf(formId), [
      ...indicator('quantity', 1, '开放日次数', '已完成'),
      ...indicator('quantity', 2, '观测夜数', '已完成'),
      ...indicator('quantity', 3, '星图张数', '已完成'),
    ]);
    expect([...viewRows(store, 'indicator')].map((row) => row.completion)).toEqual(['已完成', '已完成', '98%']);
    expect(listConflicts(store)).toEqual([]);
  });

  it('is not given to one of two equal rows when their number changed', () => {
    const { formId, versionId } = stored([
      ...indicator('cost', 1, '经费', '已完成'),
      ...indicator('cost', 2, '经费', '已完成'),
    ]);
    correct(store, { formId, key: 'performance.indicators.cost[2].completion', value: '90%', reason, by });
    reparse(versionId, shaOf(formId), indicator('cost', 1, '经费', '已完成'));
    expect([...viewRows(store, 'indicator')].map((row) => row.completion)).toEqual(['已完成']);
    expect(listConflicts(store)).toMatchObject([{ why: 'row-ambiguous' }]);
  });

  it('is not given to a row of other content that stands in its place', () => {
    const { formId, versionId } = stored(indicator('cost', 1, '差旅费', '已完成'));
    correct(store, { formId, key: 'performance.indicators.cost[1].completion', value: '90%', reason, by });
    reparse(versionId, shaOf(formId), indicator('cost', 1, '会议费', '已完成'));
    expect([...viewRows(store, 'indicator')].map((row) => row.completion)).toEqual(['已完成']);
    expect(listConflicts(store)).toMatchObject([{ why: 'row-moved' }]);
  });

  it('of what a row is called is not silenced by a correction of the row that looks like it now', () => {
    const rows = (first: string, second: string): readonly Field[] => [
      ...indicator('cost', 1, '差旅费', first),
      ...indicator('cost', 2, '会议费', second),
    ];
    const { formId, versionId } = stored(rows('基本完成', '已完成'));
    const key = 'performance.indicators.cost';
    const first = correct(store, { formId, key: `${key}[1].content`, value: '差旅费用', reason, by });
    reparse(versionId, shaOf(formId), rows('已完成', '基本完成'));
    correct(store, { formId, key: `${key}[2].content`, value: '会议费用', reason, by });
    expect(listConflicts(store)).toMatchObject([{ correctionId: first.id, why: 'row-ambiguous' }]);
    expect([...viewRows(store, 'indicator')].map((row) => row.content)).toEqual(['差旅费', '会议费用']);
  });

  it('of what a row is called is settled when the parser now reads it so', () => {
    const { formId, versionId } = stored(indicator('cost', 1, '差族费', '已完成'));
    correct(store, { formId, key: 'performance.indicators.cost[1].content', value: '差旅费', reason, by });
    reparse(versionId, shaOf(formId), indicator('cost', 1, '差旅费', '已完成'));
    expect(listConflicts(store)).toEqual([]);
  });

  it('follows a sub-agency by its name', () => {
    const cells = (value: string) => ({ 'income.total': value });
    const { formId, versionId } = stored(money(cells('7'), 'sub_agency_1', '云溪县星图馆'));
    correct(store, { formId, key: 'income.total', entity: 'sub_agency_1', value: '8', reason, by });
    reparse(versionId, shaOf(formId), [
      ...money(cells('7'), 'sub_agency_1', '云溪县望远镜厂'),
      ...money(cells('7'), 'sub_agency_2', '云溪县星图馆'),
    ]);
    expect([...viewRows(store, 'finance')].map((row) => [row.entity, row.income_total])).toEqual([
      ['sub_agency_1', 7],
      ['sub_agency_2', 8],
    ]);
  });

  it('carries over to a newer submission where it reads the same, else asks', () => {
    const { formId } = stored([...staff('13'), field('profile.duties', '观星')]);
    correct(store, { formId, key: STAFF, value: '18', reason, by });
    correct(store, { formId, key: 'profile.duties', value: '观星象', reason, by });
    expect(stored([...staff('13'), field('profile.duties', '看星')]).formId).toBe(formId);
    expect(effective(formId, STAFF)).toMatchObject({ value: '18', corrected: true });
    expect(listConflicts(store)).toMatchObject([{ key: 'profile.duties', observed: '看星' }]);
    expect(uncheckedForms(store)).toContain(formId);
  });
});

describe('a conflict', () => {
  function conflict(): { formId: number; correctionId: number; versionId: number } {
    const { formId, versionId } = stored(staff('13'));
    correct(store, { formId, key: STAFF, value: '17', reason, by });
    const { id } = correct(store, { formId, key: STAFF, value: '18', reason, by });
    reparse(versionId, shaOf(formId), staff('15'));
    return { formId, correctionId: id, versionId };
  }

  it('settled for the person keeps the value, on the new reading', () => {
    const { formId, correctionId, versionId } = conflict();
    resolveConflict(store, correctionId, { decision: 'keep', by, reason: '原件确为18' });
    expect(effective(formId, STAFF)).toMatchObject({ value: '18', observed: '15', corrected: true });
    reparse(versionId, shaOf(formId), staff('15'));
    expect(listConflicts(store)).toEqual([]);
  });

  it('settled for the parser leaves the reading, and the correction in history', () => {
    const { formId, correctionId } = conflict();
    expect(resolveConflict(store, correctionId, { decision: 'drop', by, reason: '新读数正确' })).toBeNull();
    expect(effective(formId, STAFF)).toMatchObject({ value: '15', corrected: false });
    expect(listConflicts(store)).toEqual([]);
    expect(listCorrections(store, formId)).toHaveLength(2);
  });

  it('can be settled once only', () => {
    const { correctionId } = conflict();
    resolveConflict(store, correctionId, { decision: 'drop', by, reason });
    expect(() => resolveConflict(store, correctionId, { decision: 'drop', by, reason })).toThrow('no-such-conflict');
  });

  it('whose row cannot be found is settled by naming the cell', () => {
    const { formId, versionId } = stored(indicator('cost', 1, '差旅费', '已完成'));
    const key = 'performance.indicators.cost[1].completion';
    const { id } = correct(store, { formId, key, value: '90%', reason, by });
    reparse(versionId, shaOf(formId), [
      ...indicator('cost', 1, '会议费', '已完成'),
      ...indicator('cost', 2, '差 旅 杂费', '已完成'),
    ]);
    const cell = { key: 'performance.indicators.cost[2].completion', entity: null };
    resolveConflict(store, id, { decision: 'keep', by, reason, cell });
    expect([...viewRows(store, 'indicator')].map((row) => row.completion)).toEqual(['已完成', '90%']);
  });
});

describe('what a person says of the form as a whole', () => {
  it('gives a form without a year its year, and makes it a version of the form it is', () => {
    stored(staff('13'));
    const lost = submit(store, { year: null, fields: staff('14') }).formId ?? 0;
    const made = correct(store, { formId: lost, key: 'form.year', value: '2021', reason, by });
    expect([...viewRows(store, 'form')]).toMatchObject([{ form_id: 1, year: 2021, staff_actual: 14, versions: 2 }]);
    expect(effectiveRecord(store, lost).fields.find((one) => one.key === STAFF)?.value).toBe('14');
    undoCorrection(store, made.id, by, '不是这一年');
    expect([...viewRows(store, 'form')]).toMatchObject([
      { form_id: 1, year: 2021, staff_actual: 13 },
      { form_id: lost, year: null, staff_actual: 14 },
    ]);
    expect(findProblems(store)).toEqual([]);
  });

  it('renames its department in every view', () => {
    const { formId } = stored(staff('13'), '云溪县观里局');
    correct(store, { formId, key: 'form.department', value: '云溪县观星局', reason, by });
    expect([...viewRows(store, 'finding')]).toEqual([]);
    expect([...viewRows(store, 'field')].every((row) => row.department === '云溪县观星局')).toBe(true);
  });

  it('is a conflict when the parser reads another department later', () => {
    const { formId, versionId } = stored(staff('13'), '云溪县观里局');
    const made = correct(store, { formId, key: 'form.department', value: '云溪县观星局', reason, by });
    reparse(versionId, shaOf(formId), staff('13'), '云溪县观里院');
    expect(listConflicts(store)).toMatchObject([{ correctionId: made.id, key: 'form.department' }]);
    expect([...viewRows(store, 'form')]).toMatchObject([{ department: '云溪县观里院' }]);
  });
});
