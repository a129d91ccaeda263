import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finding } from '../../src/model/finding.js';
import { listConflicts } from '../../src/store/corrections/conflicts.js';
import { correct, undoCorrection } from '../../src/store/corrections/correct.js';
import { readVersions } from '../../src/store/forms/versions.js';
import { SCHEMA_VERSION } from '../../src/store/migrations/index.js';
import { openStore, type Store } from '../../src/store/open-store.js';
import { findProblems } from '../../src/store/proof/integrity.js';
import { searchText } from '../../src/store/queries/search.js';
import { importRoster } from '../../src/store/roster/departments.js';
import { applyReading, beginRun, readRuns, undoRun } from '../../src/store/runs/runs.js';
import { rejectFile } from '../../src/store/submissions/reject.js';
import { readSubmissions } from '../../src/store/submissions/submissions.js';
import { viewRows } from '../../src/store/views/index.js';
import { damagedOriginals } from '../support/damaged-originals.js';
import { exportCorrections } from '../support/exchange.js';
import { field, formRecord, incoming, indicator, money, narrative } from '../support/record.js';
import { describeByCode, submit, tickingClock } from '../support/temporary-store.js';

/**
 * A database of each released schema, kept as it was written by that release. To make the one of a new schema:
 * `HUIBIAO_GOLDEN=make npx vitest run test/store/golden.test.ts`; one that is there is never overwritten.
 */
const golden = (version: number): string => fileURLToPath(new URL(`./data/golden-v${version}.sqlite`, import.meta.url));

const by = '审核员甲';
const unfilled = finding('F1', 'warning', { key: 'cover.budget_code', name: '预算编码', state: 'absent' });
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
  submit(store, { department: '云溪县听雨局', fields, findings: [unfilled], name: 'b.txt' }, 'b');
  submit(store, { fields, name: 'again.txt' }, 'a');
  submit(store, { fields: [...fields, field('profile.duties', '观星')], name: 'newer.txt' }, 'c');
  rejectFile(store, incoming('x.bin', 'x'), finding('not-text', 'error'), null);
  importRoster(store, [
    { budgetCode: '601', name: '云溪县观星局', shortNames: ['观星局'], group: '科技', expectedYears: [2021, 2022] },
  ]);
  correct(store, { formId: 1, key: 'profile.staff_actual', value: '18', reason: '与原件不符', by });
  const undone = correct(store, { formId: 1, key: 'performance.grade', value: '良', reason: '看错', by });
  undoCorrection(store, undone.id, '审核员乙', '原件为优');
  correct(store, { formId: 2, key: 'income.total', entity: 'consolidated', value: '125.00', reason: '漏计', by });
  const run = beginRun(store, { parser: '1.1.0', templateHash: '', configHash: '' });
  const [second] = readVersions(store, 2);
  const moved = [staff('13'), field('performance.grade', '优'), ...money({ 'income.total': '121.50' })];
  const record = formRecord({
    parser: '1.1.0',
    department: '云溪县听雨局',
    fields: moved,
    sha256: second?.sha256 ?? '',
  });
  applyReading(store, run, second?.id ?? 0, record, []);
}

function make(): void {
  const file = golden(SCHEMA_VERSION);
  if (existsSync(file)) throw new Error(`${file} is kept as it was`);
  const store = openStore(file, { describe: describeByCode, now: tickingClock() });
  fill(store);
  store.pragma('wal_checkpoint(TRUNCATE)');
  store.close();
}

if (process.env.HUIBIAO_GOLDEN === 'make') make();

const versions = Array.from({ length: SCHEMA_VERSION }, (_, i) => i + 1);

it('a golden database is kept of every schema', () => {
  for (const version of versions) expect(existsSync(golden(version)), `golden-v${version}.sqlite`).toBe(true);
});

describe.each(versions)('a database of schema %i, opened today', (version) => {
  let folder: string;
  let store: Store;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'huibiao-golden-'));
    const file = join(folder, 'old.sqlite');
    copyFileSync(golden(version), file);
    store = openStore(file, { describe: describeByCode, now: () => '2027-01-01T00:00:00.000Z' });
  });
  afterAll(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  it('is whole', () => {
    expect(findProblems(store)).toEqual([]);
    expect(damagedOriginals(store)).toEqual([]);
  });

  it('has every file with its outcome', () => {
    expect(readSubmissions(store).map((one) => [one.name, one.outcome, one.formId])).toEqual([
      ['a.txt', 'superseded', 1],
      ['b.txt', 'stored', 2],
      ['again.txt', 'duplicate', 1],
      ['newer.txt', 'stored', 1],
      ['x.bin', 'rejected', null],
    ]);
  });

  it('has every correction with its reason, name and moment', () => {
    expect(exportCorrections(store)).toMatchObject([
      { key: 'profile.staff_actual', value: '18', reason: '与原件不符', by, base: { value: '13' }, undoneAt: null },
      { key: 'performance.grade', value: '良', undoneBy: '审核员乙', undoneReason: '原件为优' },
      { key: 'income.total', entity: 'consolidated', value: '125.00', reason: '漏计', base: { value: '120.50' } },
    ]);
  });

  it('shows effective values and what waits for a person', () => {
    const forms = [...viewRows(store, 'form')].toSorted((a, b) => Number(a.form_id) - Number(b.form_id));
    expect(forms).toMatchObject([
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
    expect(listConflicts(store)).toMatchObject([
      { formId: 2, key: 'income.total', basedOn: '120.50', observed: '121.50' },
    ]);
    expect(searchText(store, '观测').hits).toEqual([]);
    expect([...viewRows(store, 'field')].find((row) => row.key === 'profile.duties')?.value).toBe('观星');
  });

  it('goes on from there', () => {
    undoRun(store, readRuns(store).at(-1)?.id ?? 0);
    expect(listConflicts(store)).toEqual([]);
    expect([...viewRows(store, 'finance')].find((row) => row.form_id === 2)?.income_total).toBe(125);
    expect(submit(store, { year: 2022, department: '观星局' }).outcome).toBe('stored');
    expect(findProblems(store)).toEqual([]);
  });
});
