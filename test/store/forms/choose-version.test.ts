import { afterEach, beforeEach, expect, it } from 'vitest';
import { finding } from '../../../src/model/finding.js';
import { chooseVersion } from '../../../src/store/forms/choose-version.js';
import { readVersions } from '../../../src/store/forms/versions.js';
import { findProblems } from '../../../src/store/proof/integrity.js';
import { logicalHash } from '../../../src/store/proof/logical-hash.js';
import { openQuestions } from '../../../src/store/queries/replacement.js';
import { readChoices } from '../../../src/store/records/version-choice.js';
import { applyRefusal, beginRun, undoRun } from '../../../src/store/runs/runs.js';
import { acceptForm } from '../../../src/store/submissions/accept.js';
import { field, formRecord, incoming } from '../../support/record.js';
import { submit, type TemporaryStore, temporaryStore } from '../../support/temporary-store.js';

let temporary: TemporaryStore;
beforeEach(() => {
  temporary = temporaryStore();
});
afterEach(() => temporary.remove());

/** Two versions of one form that differ in a head count. */
function twoVersions(): readonly number[] {
  for (const staff of ['13', '14'])
    submit(
      temporary.store,
      { fields: [field('profile.staff_actual', staff, { unit: '人' })], name: '自评.txt' },
      staff,
    );
  return readVersions(temporary.store, 1).map(({ id }) => id);
}

const current = () => readVersions(temporary.store, 1).findIndex((version) => version.current) + 1;
const choose = (versionId: number) =>
  chooseVersion(temporary.store, { formId: 1, versionId, by: '审核员', reason: '核对' });

it('said twice, a choice of a version is one', () => {
  const [first = 0] = twoVersions();
  choose(first);
  const hash = logicalHash(temporary.store);
  choose(first);
  expect(readChoices(temporary.store, 1)).toHaveLength(1);
  expect([current(), logicalHash(temporary.store), findProblems(temporary.store)]).toEqual([1, hash, []]);
});

it('a chosen version that is no form for a while gives way to the newest, and counts again after', () => {
  const { store } = temporary;
  const [first = 0] = twoVersions();
  choose(first);
  const run = beginRun(store, { parser: '2', templateHash: '', configHash: '' });
  applyRefusal(store, run, first, finding('not-text', 'error'), '2');
  expect(readVersions(store, 1).map((version) => version.current)).toEqual([true]);
  undoRun(store, run);
  expect([current(), findProblems(store)]).toEqual([1, []]);
});

it('a document that was saved before the current one was is kept beside it', () => {
  const { store } = temporary;
  const sent = (staff: string, modifiedAt: string) => {
    const file = incoming('自评.docx', staff);
    const fields = [field('profile.staff_actual', staff, { unit: '人' })];
    return acceptForm(store, file, formRecord({ fields, sha256: file.sha256 }), [], { modifiedAt });
  };
  sent('13', '2021-03-05T01:00:00.000Z');
  expect(sent('14', '2021-03-01T01:00:00.000Z').outcome).toBe('superseded');
  expect(openQuestions(store)).toMatchObject([{ by: { version: 1 }, replaced: { version: 2 }, doubt: 'older-date' }]);
  expect(sent('15', '2021-03-09T01:00:00.000Z').outcome).toBe('stored');
});

it('the view of versions has what is asked of a person, and what the person said', () => {
  const { store } = temporary;
  const rows = (sql: string): unknown[] => store.all(sql);
  const sent = (name: string, staff: string) =>
    submit(store, { fields: [field('profile.staff_actual', staff, { unit: '人' })], name }, staff);
  sent('自评.txt', '13');
  sent('自评（初稿）.txt', '14');
  expect(rows('SELECT beside, differences, doubt, waits_for_choice, chosen_by FROM version')).toEqual([
    { beside: null, differences: null, doubt: null, waits_for_choice: 0, chosen_by: null },
    { beside: 1, differences: 1, doubt: 'older-name', waits_for_choice: 1, chosen_by: null },
  ]);
  choose(2);
  expect(rows('SELECT 版本编号, 现行, 疑问, 待选定, 选定人, 选定理由 FROM 版本')).toEqual([
    { 版本编号: 1, 现行: 0, 疑问: null, 待选定: 0, 选定人: null, 选定理由: null },
    { 版本编号: 2, 现行: 1, 疑问: '文件名似较旧', 待选定: 0, 选定人: '审核员', 选定理由: '核对' },
  ]);
});
