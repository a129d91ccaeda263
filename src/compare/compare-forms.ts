import { Decimal } from '../text/decimal.js';
import { type Evaluated, evaluate, Figures, growthRate, unitOf } from './evaluate.js';
import { type CompareFigure, type CompareForm, isAdditive, type Measure } from './measure.js';
import { type Distribution, distributionOf, outlierTest, quartileOf, ranksOf } from './statistics.js';

export interface CompareRequest {
  /** Forms of the year compared (already filtered) and of the year they are compared with. */
  readonly forms: readonly CompareForm[];
  readonly figures: readonly CompareFigure[];
  readonly measures: readonly Measure[];
  readonly year: number;
  /** The other year. */
  readonly against: number;
  /** Id of the measure that orders the rows; null orders by name. */
  readonly sort: string | null;
  readonly ascending: boolean;
  /** Number of rows shown; ranks, shares and quartiles always cover all rows. */
  readonly top: number | null;
}

export interface CompareTable {
  readonly year: number;
  readonly against: number;
  readonly columns: readonly CompareColumn[];
  readonly rows: readonly CompareRow[];
  /** Rows that `top` left out. */
  readonly hidden: number;
}

export interface CompareColumn {
  readonly measure: Measure;
  readonly unit: string | null;
  /** Null where every cell is blank. */
  readonly distribution: Distribution | null;
  readonly blank: number;
  /** Of the forms that have the figure in both years; null where it cannot be summed. */
  readonly paired: PairedTotal | null;
}

export interface PairedTotal {
  readonly count: number;
  readonly previous: Decimal;
  readonly now: Decimal;
}

export interface CompareRow {
  readonly form: CompareForm;
  /** One for each column. */
  readonly cells: readonly CompareCell[];
}

export interface CompareCell extends Evaluated {
  /** 1 is the largest. */
  readonly rank: number | null;
  /** In % of the column's total. */
  readonly share: Decimal | null;
  /** 1 is the lowest quarter. */
  readonly quartile: 1 | 2 | 3 | 4 | null;
  readonly outlier: 'high' | 'low' | null;
  /** The other year's value, the difference and its rate in %. */
  readonly previous: Decimal | null;
  readonly change: Decimal | null;
  readonly changeRate: Decimal | null;
}

/** Departments side by side. Blank cells stay blank: they have no rank and no share, and are left out of totals. */
export function compareForms(request: CompareRequest): CompareTable {
  const { measures, year, against } = request;
  const figures = new Figures(request.figures);
  const forms = request.forms.filter((form) => form.year === year);
  const previous = partners(
    forms,
    request.forms.filter((form) => form.year === against),
  );
  const columns = measures.map((measure) => columnOf(measure, forms, previous, figures));
  const rows = forms.map((form, index) => ({ form, cells: columns.flatMap(({ cells }) => cells[index] ?? []) }));
  const by = measures.findIndex((measure) => measure.id === request.sort);
  rows.sort((a, b) => byCell(a.cells[by], b.cells[by], request.ascending) || byName(a.form, b.form));
  const shown = request.top === null ? rows : rows.slice(0, request.top);
  return { year, against, columns: columns.map(({ head }) => head), rows: shown, hidden: rows.length - shown.length };
}

/**
 * Each form's counterpart of the other year: the form of the same department, and where several forms have that name, the one
 * of the same budget code. An ambiguous counterpart counts as none.
 */
function partners(forms: readonly CompareForm[], others: readonly CompareForm[]): ReadonlyMap<number, number> {
  const [own, theirs] = [byDepartment(forms), byDepartment(others)];
  const found = new Map<number, number>();
  for (const form of forms) {
    if (form.department === null) continue;
    const candidates = theirs.get(form.department) ?? [];
    const isShared = candidates.length > 1 || (own.get(form.department)?.length ?? 0) > 1;
    const fitting = isShared ? candidates.filter((one) => one.budgetCode === form.budgetCode) : candidates;
    if (fitting.length === 1 && fitting[0] !== undefined) found.set(form.formId, fitting[0].formId);
  }
  return found;
}

function byDepartment(forms: readonly CompareForm[]): ReadonlyMap<string | null, readonly CompareForm[]> {
  const groups = new Map<string | null, CompareForm[]>();
  for (const form of forms) {
    const group = groups.get(form.department);
    if (group === undefined) groups.set(form.department, [form]);
    else group.push(form);
  }
  return groups;
}

function columnOf(
  measure: Measure,
  forms: readonly CompareForm[],
  previous: ReadonlyMap<number, number>,
  figures: Figures,
): { readonly head: CompareColumn; readonly cells: readonly CompareCell[] } {
  const evaluated = forms.map(({ formId }) => evaluate(measure, figures, formId, previous.get(formId) ?? null));
  const values = evaluated.flatMap(({ value }) => (value === null ? [] : [value]));
  const distribution = distributionOf(values);
  const stands = outlierTest(values, distribution);
  const ranks = ranksOf(values);
  const isShared = isAdditive(measure) && distribution?.min.gte(0) === true && distribution.total.gt(0);
  let next = 0;
  // Without object spread, which made this hot loop three times as slow.
  const cells = evaluated.map(({ value, corrected, note }, index): CompareCell => {
    const otherId = previous.get(forms[index]?.formId ?? -1) ?? null;
    const before = measure.kind === 'growth' ? null : evaluate(measure, figures, otherId, null).value;
    const isRanked = value !== null && distribution !== null;
    return {
      value,
      corrected,
      note,
      rank: isRanked ? (ranks[next++] ?? null) : null,
      share: isRanked && isShared ? value.times(100).div(distribution.total) : null,
      quartile: isRanked ? quartileOf(value, distribution) : null,
      outlier: isRanked ? stands(value) : null,
      previous: before,
      change: before === null || value === null ? null : value.minus(before),
      changeRate: growthRate(value, before),
    };
  });
  const paired = isAdditive(measure) ? pairedTotal(cells) : null;
  const head = { measure, unit: unitOf(measure, figures), distribution, blank: forms.length - values.length, paired };
  return { head, cells };
}

function pairedTotal(cells: readonly CompareCell[]): PairedTotal {
  const both = cells.flatMap(({ value, previous }) => (value === null || previous === null ? [] : [[value, previous]]));
  const sum = (at: 0 | 1) => both.reduce((total, pair) => total.plus(pair[at] ?? 0), new Decimal(0));
  return { count: both.length, previous: sum(1), now: sum(0) };
}

/** Blank cells sort last in both orders. */
function byCell(a: CompareCell | undefined, b: CompareCell | undefined, ascending: boolean): number {
  const [one, other] = [a?.rank ?? null, b?.rank ?? null];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return ascending ? other - one : one - other;
}

/** By code units, so the order is the same on every machine. */
function byName(a: CompareForm, b: CompareForm): number {
  const [one, other] = [a.department ?? '\uffff', b.department ?? '\uffff'];
  return one < other ? -1 : one > other ? 1 : a.formId - b.formId;
}
