import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finding } from '../../src/model/finding.js';
import { SCHEMA_VERSION } from '../../src/store/migrations/index.js';
import { openStore, type Store } from '../../src/store/open-store.js';
import { field, formRecord, incoming, indicator, money, narrative } from '../support/record.js';
import { describeByCode, submit, tickingClock } from '../support/temporary-store.js';

/**
 * A database of each released schema, kept as it was written by that release. To make the one of a new schema:
 * `HUIBIAO_GOLDEN=make npx vitest run test/store/golden.test.ts`; one that is there is never overwritten.
 */
const golden = (version: number): string => fileURLToPath(new URL(`./data/golden-v${version}.sqlite`, import.meta.url));

const by = '审核员甲';
const staff = (value: string) => field('profile.staff_actual', value, { unit: '人' });

/** Invented departments, with corrections in force, undone, in conflict and settled; a run taken back; a roster. */
function fill(store: Store): void {
  const fields = [
    staff('13'),
    field('performance.grade', '优'),
    ...money({ 'income.total': '120.50' }),
    ...indicator('cost', 1, '经费', '已完成'),
  ];
  submit(store, { fields, name: 'a.txt', narrative: [narrative('1', '概况', '全年观测正常')] }, 'a');
  submit(store, { department: '云溪县听雨局', fields, findings: [finding('F1', 'warning')], name: 'b.txt' }, 'b');
  submit(store, { fields, name: 'again.txt' }, 'a');
  submit(store, { fields: [...fields, field('profile.duties', '观星')], name: 'newer.txt' }, 'c');
  store.rejectFile(incoming('x.bin', 'x'), finding('not-text', 'error'), null, describeByCode);
  store.importRoster([
    { budgetCode: '601', name: '云溪县观星局', shortNames: ['观星局'], group: '科技', expectedYears: [2021, 2022] },
  ]);
  store.correct({ formId: 1, key: 'profile.staff_actual', value: '18', reason: '与原件不符', by });
  const undone = store.correct({ formId: 1, key: 'performance.grade', value: '良', reason: '看错', by });
  store.undoCorrection(undone.id, '审核员乙', '原件为优');
  store.correct({ formId: 2, key: 'income.total', entity: 'consolidated', value: '125.00', reason: '漏计', by });
  const run = store.beginRun({ parser: '1.1.0', templateHash: '', configHash: '' });
  const [second] = store.versions(2);
  const moved = [staff('13'), field('performance.grade', '优'), ...money({ 'income.total': '121.50' })];
  const record = formRecord({
    parser: '1.1.0',
    department: '云溪县听雨局',
    fields: moved,
    sha256: second?.sha256 ?? '',
  });
  store.applyReading(run, second?.id ?? 0, record, [], describeByCode);
}

function make(): void {
  const file = golden(SCHEMA_VERSION);
  if (existsSync(file)) throw new Error(`${file} is kept as it was`);
  const store = openStore(file, { now: tickingClock() });
  fill(store);
  store.checkpoint();
  store.close();
}

if (process.env.HUIBIAO_GOLDEN === 'make') make();

const versions = Array.from({ length: SCHEMA_VERSION }, (_, i) => i + 1);

test('a golden database is kept of every schema', () => {
  for (const version of versions) expect(existsSync(golden(version)), `golden-v${version}.sqlite`).toBe(true);
});

describe.each(versions)('a database of schema %i, opened today', (version) => {
  let folder: string;
  let store: Store;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'huibiao-golden-'));
    const file = join(folder, 'old.sqlite');
    copyFileSync(golden(version), file);
    store = openStore(file, { now: () => '2027-01-01T00:00:00.000Z' });
  });
  afterAll(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  test('is whole', () => {
    expect(store.integrityCheck()).toEqual([]);
    expect(store.damagedOriginals()).toEqual([]);
  });

  test('has every file with its outcome', () => {
    expect(store.submissions().map((one) => [one.name, one.outcome, one.formId])).toEqual([
      ['a.txt', 'superseded', 1],
      ['b.txt', 'stored', 2],
      ['again.txt', 'duplicate', 1],
      ['newer.txt', 'stored', 1],
      ['x.bin', 'rejected', null],
    ]);
  });

  test('has every correction with its reason, name and moment', () => {
    expect(store.exportCorrections()).toMatchObject([
      { key: 'profile.staff_actual', value: '18', reason: '与原件不符', by, base: { value: '13' }, undoneAt: null },
      { key: 'performance.grade', value: '良', undoneBy: '审核员乙', undoneReason: '原件为优' },
      { key: 'income.total', entity: 'consolidated', value: '125.00', reason: '漏计', base: { value: '120.50' } },
    ]);
  });

  test('shows effective values and what waits for a person', () => {
    expect([...store.viewRows('form')]).toMatchObject([
      {
        form_id: 1,
        department: '云溪县观星局',
        department_group: '科技',
        staff_actual: 18,
        grade: '优',
        corrections: 1,
      },
      { form_id: 2, department: '云溪县听雨局', parser: '1.1.0', staff_actual: 13, conflicts: 1 },
    ]);
    expect(store.conflicts()).toMatchObject([
      { formId: 2, key: 'income.total', basedOn: '120.50', observed: '121.50' },
    ]);
    expect(store.search('观测')).toEqual([]);
    expect([...store.viewRows('field')].find((row) => row.key === 'profile.duties')?.value).toBe('观星');
  });

  test('goes on from there', () => {
    store.undoRun(store.runs().at(-1)?.id ?? 0);
    expect(store.conflicts()).toEqual([]);
    expect([...store.viewRows('finance')].find((row) => row.form_id === 2)?.income_total).toBe(125);
    expect(submit(store, { year: 2022, department: '观星局' }).outcome).toBe('stored');
    expect(store.integrityCheck()).toEqual([]);
  });
});
