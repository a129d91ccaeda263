import type { CheckFacts } from '../../model/check-facts.js';
import { Decimal } from '../../text/decimal.js';
import { type Interval, meet, sumOf, times } from '../../text/interval.js';
import { yuanPer } from '../../text/money-unit.js';
import { halfWidthWords } from '../../text/width.js';
import { placesOf } from '../cells.js';
import type { CheckContext } from '../context/check-context.js';
import { type Amount, type CellRef, cellFacts, moneyCell, refName, unitOf } from '../context/money.js';
import type { Reading } from '../context/relations.js';
import { fail, missing, notApplicable, pass, type Verdict } from '../rule.js';
import { everyCell } from './sums.js';

/** 万元 to 元: the factor by which a figure in the wrong unit is off. */
const JUMP = new Decimal(10000);

/**
 * T9: a unit written beside a number contradicts the table's, or a figure is 10⁴ times (or a 10⁴-th of) what its
 * neighbours say. Told once for each cell, the plainest reason first.
 */
export function unitsAgree(context: CheckContext): readonly Verdict<'T9'>[] {
  const jumps = jumpedCells(context);
  return everyCell(context).map((ref) => {
    const cell = moneyCell(context, ref);
    const subject = refName(ref);
    if (cell.state === 'absent' || cell.state === 'blank') return notApplicable(subject);
    const written = writtenUnit(cell.state === 'read' ? cell.amount.field.raw : cell.field.raw);
    const table = unitOf(context, ref.key);
    const field = cell.state === 'read' ? cell.amount.field : cell.field;
    if (written !== null && written !== table) {
      const facts: CheckFacts['T9'] = {
        problem: 'written',
        cell: cellFacts(context, ref),
        raw: field.raw,
        written,
        unit: table,
      };
      return fail(subject, facts, placesOf(field));
    }
    if (cell.state === 'unreadable') return missing(subject);
    const jump = jumps.get(subject) ?? null;
    if (jump !== null) return jumped(context, ref, cell.amount, jump);
    return isImplausible(context, ref, cell.amount) ? implausible(context, ref, cell.amount) : pass(subject);
  });
}

const NUMBER_WITH_UNIT = /\d[\d.,\s]*(亿元|千万元|百万元|万元|千元|百元|元|亿|万)/;

/** The unit of money a cell writes beside its number, 万 as short for 万元; null where it writes none. */
function writtenUnit(raw: string | null): string | null {
  const unit = raw === null ? undefined : NUMBER_WITH_UNIT.exec(halfWidthWords(raw))?.[1];
  if (unit === undefined || yuanPer(unit) === null) return null;
  return unit.endsWith('元') ? unit : `${unit}元`;
}

interface Jump {
  readonly factor: 'above' | 'below';
  /** What the neighbours say the figure is. */
  readonly expected: string;
  readonly neighbours: readonly CellRef[];
}

/** Cells that are 10⁴ off in a relation which a corrected unit would make hold. */
function jumpedCells(context: CheckContext): ReadonlyMap<string, Jump> {
  const found = new Map<string, Jump>();
  for (const relation of [...context.sums.columns, ...context.sums.rows]) {
    const { reading } = relation;
    if (reading === 'absent' || reading === 'unreadable' || reading.total === null) continue;
    if (!reading.certain || reading.filled.length === 0 || holds(reading.total.interval, reading.filled)) continue;
    for (const [ref, jump] of jumpsIn(relation.total, reading, reading.total)) {
      if (!found.has(refName(ref))) found.set(refName(ref), jump);
    }
  }
  for (const [ref, jump] of jumpedTotals(context)) if (!found.has(refName(ref))) found.set(refName(ref), jump);
  return found;
}

function holds(total: Interval, filled: Reading['filled']): boolean {
  return meet(total, sumOf(filled.map(({ amount }) => amount.interval)));
}

/** 元 in a table of 万元 is the usual mistake: a cell too large is looked for before one too small. */
function jumpsIn(totalRef: CellRef, reading: Reading, total: Amount): readonly (readonly [CellRef, Jump])[] {
  const above = jumpsBy('above', totalRef, reading, total);
  return above.length > 0 ? above : jumpsBy('below', totalRef, reading, total);
}

function jumpsBy(
  factor: Jump['factor'],
  totalRef: CellRef,
  { filled }: Reading,
  total: Amount,
): readonly (readonly [CellRef, Jump])[] {
  const found: (readonly [CellRef, Jump])[] = [];
  if (shows(total, factor) && holds(rescaled(total, factor), filled)) {
    const neighbours = filled.map(({ ref }) => ref);
    found.push([totalRef, { factor, expected: shifted(total.value, factor), neighbours }]);
  }
  for (const { ref, amount } of filled) {
    const others = filled.filter((other) => other.ref !== ref).map((other) => other.amount.interval);
    if (!shows(amount, factor) || !meet(total.interval, sumOf([...others, rescaled(amount, factor)]))) continue;
    found.push([ref, { factor, expected: shifted(amount.value, factor), neighbours: [totalRef] }]);
  }
  return found;
}

/** Smallest amount in 万元 worth speaking of; less vanishes among roundings. */
const LEAST = new Decimal('0.1');

function shows(amount: Amount, factor: Jump['factor']): boolean {
  const value = factor === 'above' ? amount.value.div(JUMP) : amount.value;
  return value.gte(LEAST);
}

function shifted(value: Decimal, factor: Jump['factor']): string {
  return (factor === 'above' ? value.div(JUMP) : value.times(JUMP)).toFixed();
}

/** The figure as it would be in the other unit, no finer than the last digit tables of 万元 print. */
function rescaled(amount: Amount, factor: Jump['factor']): Interval {
  const value = factor === 'above' ? amount.value.div(JUMP) : amount.value.times(JUMP);
  const half = new Decimal('0.005');
  const exact = factor === 'above' ? amount.interval : times(amount.interval, JUMP);
  return factor === 'above' ? { low: value.minus(half), high: value.plus(half) } : exact;
}

const TOTALS = ['income.total', 'expenditure.total'] as const;

/** Income and expenditure of one row that are the same figure in different units: a whole table in 元. */
function jumpedTotals(context: CheckContext): readonly (readonly [CellRef, Jump])[] {
  return context.entities.flatMap((entity) => {
    const [income, expenditure] = TOTALS.map((key) => ({ key, entity }));
    if (income === undefined || expenditure === undefined) return [];
    const a = moneyCell(context, income);
    const b = moneyCell(context, expenditure);
    if (a.state !== 'read' || b.state !== 'read' || a.amount.value.lte(0) || b.amount.value.lte(0)) return [];
    const [high, low] = a.amount.value.gte(b.amount.value) ? [income, expenditure] : [expenditure, income];
    const [more, less] = a.amount.value.gte(b.amount.value) ? [a.amount, b.amount] : [b.amount, a.amount];
    const ratio = more.value.div(less.value).div(JUMP);
    if (ratio.lt('0.9') || ratio.gt('1.1')) return [];
    return [[high, { factor: 'above', expected: shifted(more.value, 'above'), neighbours: [low] }] as const];
  });
}

function jumped(context: CheckContext, ref: CellRef, amount: Amount, jump: Jump): Verdict<'T9'> {
  const facts: CheckFacts['T9'] = {
    problem: 'jump',
    cell: cellFacts(context, ref),
    unit: unitOf(context, ref.key),
    factor: jump.factor,
    expected: jump.expected,
    neighbours: jump.neighbours.map((neighbour) => cellFacts(context, neighbour)),
  };
  const beside = jump.neighbours.map(({ key, entity }) => context.cell(key, entity));
  return fail(refName(ref), facts, placesOf(amount.field, ...beside));
}

/** Totals only: when a whole form is in 元, one line a row says so. */
function isImplausible(context: CheckContext, { key }: CellRef, amount: Amount): boolean {
  return (TOTALS as readonly string[]).includes(key) && amount.value.gt(context.threshold('implausibleAmount'));
}

function implausible(context: CheckContext, ref: CellRef, amount: Amount): Verdict<'T9'> {
  const facts: CheckFacts['T9'] = {
    problem: 'implausible',
    cell: cellFacts(context, ref),
    unit: unitOf(context, ref.key),
    limit: context.threshold('implausibleAmount').toFixed(),
    expected: shifted(amount.value, 'above'),
  };
  return fail(refName(ref), facts, placesOf(amount.field));
}
