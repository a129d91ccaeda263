import { describe, expect, it } from 'vitest';
import { finding } from '../../src/model/finding.js';
import { listConflicts, resolveConflict } from '../../src/store/corrections/conflicts.js';
import { correct } from '../../src/store/corrections/correct.js';
import { uncheckedForms } from '../../src/store/forms/checking.js';
import { writeOutcomes } from '../../src/store/forms/outcomes.js';
import { openStore, type Store } from '../../src/store/open-store.js';
import { findProblems } from '../../src/store/proof/integrity.js';
import { logicalHash } from '../../src/store/proof/logical-hash.js';
import { updateSearchIndex } from '../../src/store/queries/search-index.js';
import { importRoster, linkDepartment } from '../../src/store/roster/departments.js';
import { applyReading, beginRun, planReparse, undoRun } from '../../src/store/runs/runs.js';
import { rejectFile } from '../../src/store/submissions/reject.js';
import { field, formRecord, incoming, narrative, quantity } from '../support/record.js';
import { describeByCode, submit } from '../support/temporary-store.js';

const staff = (value: string) => ({ fields: [field('profile.staff_actual', value, { unit: '人' })] });
const stamp = { parser: '2.0.0', templateHash: '', configHash: '' };
const by = '审核员';

/** A little of everything that writes; each step is one transaction. */
const STEPS: readonly ((store: Store) => void)[] = [
  (store) =>
    submit(store, { ...staff('13'), quantities: [quantity('3次')], narrative: [narrative('1', '概况', '观测')] }, 'a'),
  (store) => submit(store, staff('14'), 'b'),
  (store) => submit(store, staff('14'), 'b'),
  (store) => submit(store, { ...staff('15'), department: '观星局' }, 'c'),
  (store) => rejectFile(store, incoming('x', 'x'), finding('not-text', 'error'), formRecord({ form: null })),
  (store) => correct(store, { formId: 1, key: 'profile.staff_actual', value: '18', reason: '核对', by }),
  (store) => updateSearchIndex(store),
  (store) =>
    importRoster(store, [{ budgetCode: null, name: '云溪县观星局', shortNames: [], group: null, expectedYears: [] }]),
  (store) => linkDepartment(store, '观星局', 1),
  (store) => {
    store.transaction(() => {
      const run = beginRun(store, stamp);
      for (const { versionId, sha256 } of planReparse(store, stamp))
        if (versionId !== null)
          applyReading(store, run, versionId, formRecord({ ...staff('16'), parser: '2.0.0', sha256 }), []);
    });
  },
  (store) => {
    for (const { correctionId } of listConflicts(store))
      resolveConflict(store, correctionId, { decision: 'keep', by, reason: '核对' });
  },
  (store) => undoRun(store, 2),
  (store) => {
    for (const id of uncheckedForms(store)) writeOutcomes(store, id, []);
  },
];

const now = (): string => '2026-01-01T00:00:00.000Z';

/** A store whose `fail`-th named write fails, once. */
function failing(fail: number): { store: Store; names: string[] } {
  const names: string[] = [];
  const store = openStore(':memory:', {
    now,
    describe: describeByCode,
    onStatement: (name) => {
      names.push(name);
      if (names.length === fail) throw new Error(`injected at ${name}`);
    },
  });
  return { store, names };
}

/** Does every step, again where it failed; a failure must leave what the undisturbed run had `before` that step. */
function run(store: Store, before: readonly string[]): number {
  let failures = 0;
  for (const [i, step] of STEPS.entries()) {
    try {
      step(store);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('injected')) throw error;
      failures++;
      expect(findProblems(store)).toEqual([]);
      expect(logicalHash(store) === before[i], error.message).toBe(true);
      step(store);
    }
  }
  return failures;
}

describe('a failure at any named write', () => {
  const calm = failing(0);
  const opening = calm.names.length;
  const before = STEPS.map((step) => {
    const hash = logicalHash(calm.store);
    step(calm.store);
    return hash;
  });
  const end = logicalHash(calm.store);
  const writes = calm.names.length;

  it('happens at every one of them', () => {
    expect(writes - opening).toBeGreaterThan(100);
    expect(new Set(calm.names).size).toBeGreaterThan(20);
    expect(findProblems(calm.store)).toEqual([]);
  });

  it('leaves the step undone, and doing it again gives the undisturbed result', () => {
    for (let fail = opening + 1; fail <= writes; fail++) {
      const { store } = failing(fail);
      expect(run(store, before), calm.names[fail - 1]).toBe(1);
      expect(logicalHash(store) === end, calm.names[fail - 1]).toBe(true);
      store.close();
    }
  });

  it('while the database is made makes no database', () => {
    for (let fail = 1; fail <= opening; fail++) expect(() => failing(fail)).toThrow('injected');
  });
});
