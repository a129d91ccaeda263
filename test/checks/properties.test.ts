import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK_CODES } from '../../src/checks/codes.js';
import { DEFAULT_CHECK_CONFIG } from '../../src/checks/config.js';
import { buildContext, proseOf } from '../../src/checks/context/build-context.js';
import { agencySums, rowSums } from '../../src/checks/rules/sums.js';
import { runChecks } from '../../src/checks/run-checks.js';
import { messageCodes, sayFinding } from '../../src/messages/index.js';
import type { CheckOutcome } from '../../src/model/check.js';
import { leafColumns, moneyTables } from '../../src/model/template.js';
import { type CellSpec, formRecord, type RecordSpec, SOUND, withChanges } from './record-builder.js';
import { changed, outcomesOf } from './run.js';
import { TEMPLATE } from './template.js';

/** `HUIBIAO_LONG=1` runs the number of table sets the project promises. */
const LONG = process.env.HUIBIAO_LONG === '1';
const RUNS = LONG ? 100_000 : 5_000;
const TIMEOUT = LONG ? 3_600_000 : 60_000;
const SEED = 20200618;

/** True amounts of one unit's row in 元: fifteen parts, from which every total is summed. */
const trueRow = fc.array(fc.nat(30_000_000), { minLength: 15, maxLength: 15 });
type TrueRow = readonly number[];

/** A third of the cells is left blank. */
function blankOr(amount: number | undefined): number | null {
  return amount === undefined || amount % 3 === 0 ? null : amount;
}

type Cents = Readonly<Record<string, number | null>>;

const PARTS = {
  income: ['carried_over', 'general_public_budget', 'government_fund', 'special_account_nontax', 'other'],
  three_public: ['reception', 'vehicle_operation', 'vehicle_purchase', 'overseas'],
  fixed_assets: ['in_use', 'leased', 'other'],
} as const;

function cellsOf(row: TrueRow): Cents {
  const [personnel = 0, operating = 0, project = 0, ...others] = row;
  const blanks = others.map(blankOr);
  return {
    ...withTotal('income', blanks.slice(0, 5)),
    'expenditure.personnel': personnel,
    'expenditure.operating': operating,
    'expenditure.basic': personnel + operating,
    'expenditure.project': project,
    'expenditure.total': personnel + operating + project,
    ...withTotal('three_public', blanks.slice(5, 9)),
    ...withTotal('fixed_assets', blanks.slice(9)),
  };
}

/** A total stands only over a filled part. */
function withTotal(id: keyof typeof PARTS, amounts: readonly (number | null)[]): Cents {
  const parts = Object.fromEntries(PARTS[id].map((name, index) => [`${id}.${name}`, amounts[index] ?? null]));
  const filled = amounts.filter((amount) => amount !== null);
  return { ...parts, [`${id}.total`]: filled.length === 0 ? null : filled.reduce((sum, amount) => sum + amount, 0) };
}

function sumRows(rows: readonly Cents[]): Cents {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return Object.fromEntries(
    keys.map((key) => {
      const filled = rows.flatMap((row) => (row[key] === null || row[key] === undefined ? [] : [row[key]]));
      return [key, filled.length === 0 ? null : filled.reduce((sum, amount) => sum + amount, 0)];
    }),
  );
}

/** 元 printed as 万元 with two decimals, halves up; trailing zeros as the department happens to write them. */
function printWan(yuan: number | null, style: 'plain' | 'stripped'): string {
  if (yuan === null) return '';
  const cents = Math.floor((yuan + 50) / 100);
  const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  return style === 'plain' ? text : text.replace(/\.?0+$/, '');
}

const tableSet = fc.record({
  bureau: trueRow,
  agencies: fc.array(trueRow, { maxLength: 3 }),
  style: fc.constantFrom('plain', 'stripped'),
});

function tables({ bureau, agencies, style }: typeof tableSet extends fc.Arbitrary<infer T> ? T : never) {
  const rows = [bureau, ...agencies].map(cellsOf);
  const printed = (row: Cents) =>
    Object.fromEntries(Object.entries(row).map(([key, yuan]) => [key, printWan(yuan, style)]));
  const named = rows.map((row, index) => [index === 0 ? 'bureau' : `sub_agency_${index}`, printed(row)] as const);
  return { consolidated: printed(sumRows(rows)), ...Object.fromEntries(named) } as Record<
    string,
    Record<string, string>
  >;
}

const RELATIONS = moneyTables(TEMPLATE).flatMap((table) => table.sums);

function sumVerdicts(money: Record<string, Record<string, string>>) {
  const record = formRecord({ money });
  const context = buildContext({ record, template: TEMPLATE, previous: null }, DEFAULT_CHECK_CONFIG, proseOf(record));
  const rules = [...RELATIONS.map(({ code }) => rowSums(code)), agencySums];
  return rules.flatMap((rule) => rule(context));
}

describe('sums of rounded figures', { timeout: TIMEOUT }, () => {
  it(`give no failure in ${RUNS} consistent table sets`, () => {
    fc.assert(
      fc.property(tableSet, (set) => sumVerdicts(tables(set)).every(({ result }) => result !== 'fail')),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it(`give a failure for each difference larger than the interval, in ${RUNS} table sets`, () => {
    const relation = fc.constantFrom(...RELATIONS);
    fc.assert(
      fc.property(
        tableSet,
        relation,
        fc.nat(),
        fc.integer({ min: 1, max: 1_000_000 }),
        (set, { total, parts }, pick, off) => {
          const money = tables({ ...set, style: 'plain' });
          const entities = Object.keys(money).filter((entity) => (money[entity]?.[total] ?? '') !== '');
          const entity = entities[pick % Math.max(entities.length, 1)];
          const row = entity === undefined ? undefined : money[entity];
          if (entity === undefined || row === undefined) return true;
          const filled = parts.filter((key) => (row[key] ?? '') !== '');
          // Each of the n + 1 figures may be off by half a cent, and so may their true sum already be.
          const allowed = filled.length + 2;
          const wrong = { ...money, [entity]: { ...row, [total]: addCents(row[total] ?? '', allowed + off) } };
          const failed = sumVerdicts(wrong).filter(({ result }) => result === 'fail');
          return failed.some(({ subject }) => subject === `${total}@${entity}`);
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
  });

  function addCents(text: string, cents: number): string {
    const all = BigInt(text.replace('.', '')) + BigInt(cents);
    return `${all / 100n}.${String(all % 100n).padStart(2, '0')}`;
  }
});

const KEYS = moneyTables(TEMPLATE).flatMap((table) => leafColumns(table.columns).map(({ key }) => key));

const anyCell: fc.Arbitrary<CellSpec> = fc.oneof(
  fc.constant(''),
  fc.constant(null),
  fc.record({ unreadable: fc.string({ maxLength: 8 }) }),
  fc.nat(99_999_999).map((cents) => (cents / 100).toFixed(2)),
  fc.record({
    raw: fc.string({ maxLength: 8 }),
    value: fc.oneof(fc.string({ maxLength: 8 }), fc.nat(9999).map(String)),
    unit: fc.constantFrom('元', '万元', '人'),
  }),
);

const PROSE_PIECES = [
  '2020年',
  '2019年',
  '我单位',
  '整体支出',
  '基本支出',
  '其中',
  '人员经费',
  '公用经费',
  '项目支出',
  '12.5万元',
  '30万',
  '25个',
  '3人',
  '现有人数',
  '在职',
  '离退休',
  '编制',
  '，',
  '。',
  '；',
  '、',
  '（',
  '）',
  '从',
  '增加到',
  '二级机构',
  '\n',
  '省级',
  '市级',
  '区级',
] as const;

const anySpec: fc.Arbitrary<RecordSpec> = fc.record({
  money: fc.dictionary(
    fc.constantFrom('consolidated', 'bureau', 'sub_agency_1', 'sub_agency_3'),
    fc.dictionary(fc.constantFrom(...KEYS, 'finance.entity_name'), anyCell),
  ),
  fields: fc.dictionary(fc.constantFrom(...Object.keys(SOUND.fields ?? {})), anyCell),
  prose: fc.array(fc.constantFrom(...PROSE_PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  year: fc.constantFrom(null, { value: 2020, evidence: 'title' as const }),
  fileName: fc.constantFrom('2020年.doc', '', '2019.txt'),
});

describe('runChecks', () => {
  const everything = { ...DEFAULT_CHECK_CONFIG, advice: true };

  it('never throws, gives the same twice, and has a sentence for every finding', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const record = formRecord(spec);
        const run = () => runChecks({ record, template: TEMPLATE, previous: record.fields }, everything);
        const outcomes = run();
        expect(run()).toEqual(outcomes);
        for (const { finding } of outcomes) {
          if (finding === null) continue;
          for (const lang of ['zh', 'en'] as const) {
            const sentence = sayFinding(lang, finding);
            expect(sentence).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
          }
        }
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it('puts outcomes in the order of the rule table', () => {
    const order = [...CHECK_CODES, 'X1'] as readonly string[];
    const codes = changed({ money: { bureau: { 'expenditure.personnel': '299.30' } } }).map(({ code }) =>
      order.indexOf(code),
    );
    expect([...codes].sort((a, b) => a - b)).toEqual(codes);
    expect(codes).not.toContain(-1);
  });

  it('does not depend on the order of the fields', () => {
    const record = formRecord(withChanges(SOUND, { money: { bureau: { 'expenditure.personnel': '299.30' } } }));
    const run = (fields: typeof record.fields) =>
      runChecks({ record: { ...record, fields }, template: TEMPLATE, previous: null }, everything);
    const sorted = (outcomes: readonly CheckOutcome[]) =>
      outcomes.map(({ code, subject, result }) => `${code} ${subject} ${result}`).sort();
    expect(sorted(run([...record.fields].reverse()))).toEqual(sorted(run(record.fields)));
  });

  it('tells every failure and nothing that passed', () => {
    const outcomes = changed({ money: { bureau: { 'expenditure.personnel': '299.30' } } });
    for (const { result, finding } of outcomes) {
      if (result === 'fail') expect(finding).not.toBeNull();
      if (result === 'pass' || result === 'not-applicable') expect(finding).toBeNull();
    }
  });

  it('has nothing to check in a document that is no known form', () => {
    expect(outcomesOf({ form: null })).toEqual([]);
  });

  it('leaves out what is switched off and lets severities be set', () => {
    const money = { bureau: { 'expenditure.personnel': '299.30' } };
    const outcomes = changed({ money }, { config: { off: ['T3'], severity: { T6: 'warning' } } });
    expect(outcomes.some(({ code }) => code === 'T3')).toBe(false);
    expect(
      outcomes.filter(({ finding }) => finding !== null).map(({ code, finding }) => `${code} ${finding?.severity}`),
    ).toEqual(['T6 warning']);
  });

  it('runs advice only when asked', () => {
    expect(changed({}).some(({ code }) => code.startsWith('A'))).toBe(false);
    expect(changed({}, { config: { advice: true } }).some(({ code }) => code === 'A1')).toBe(true);
  });

  it('has a sentence for every code', () => {
    for (const code of [...CHECK_CODES, 'X1']) expect(messageCodes()).toContain(code);
  });
});
