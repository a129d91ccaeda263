import type { CheckFacts } from '../../model/check-facts.js';
import { Decimal } from '../../text/decimal.js';
import { meet, times } from '../../text/interval.js';
import { yuanPer } from '../../text/money-unit.js';
import { placesOf } from '../cells.js';
import type { CheckContext } from '../context/check-context.js';
import { isDoubtful } from '../context/doubt.js';
import type { Concept, MainFigure } from '../context/main-figures.js';
import { type CellRef, cellFacts, moneyCell, unitOf, withDecimals } from '../context/money.js';
import { fail, missing, notApplicable, pass, type RuleFunction, type Verdict } from '../rule.js';

/** Rows that may hold what the prose calls the department's own: all units together, or the bureau alone. */
const ROWS = ['consolidated', 'bureau'] as const;

/**
 * N1–N5: a main figure of the table is the one section 五 gives. A figure that agrees with the consolidated row or with
 * the bureau's agrees; a budget that differs from what was spent is no contradiction.
 */
export function figureInProse(key: string, concept: Concept): RuleFunction<CheckFacts['N1']> {
  return (context) => [
    judgeFigure(
      context,
      key,
      context.figures.filter((figure) => figure.concept === concept),
    ),
  ];
}

function judgeFigure(context: CheckContext, key: string, figures: readonly MainFigure[]): Verdict<'N1'> {
  if (figures.length === 0) return notApplicable(key);
  const cells = ROWS.map((entity) => ({ key, entity })).filter((ref) => moneyCell(context, ref).state === 'read');
  const states = ROWS.map((entity) => moneyCell(context, { key, entity }).state);
  if (cells.length === 0 || states.includes('unreadable')) return missing(key);
  const agreeing = figures.filter((figure) => cells.some((ref) => agrees(context, ref, figure)));
  const differing = figures.filter((figure) => !agreeing.includes(figure) && clearly(figure, agreeing.length > 0));
  const certain = !states.includes('absent') && !isDoubtful(context, key);
  if (differing.length > 0) return certain ? differs(context, key, cells, differing) : missing(key);
  return agreeing.length > 0 ? pass(key) : notApplicable(key);
}

/** Budgets never contradict; 支出 alone only where no other mention shows what the total is. */
function clearly(figure: MainFigure, otherAgrees: boolean): boolean {
  return figure.sense === 'actual' || (figure.sense === 'weak' && !otherAgrees);
}

function agrees(context: CheckContext, ref: CellRef, figure: MainFigure): boolean {
  const cell = moneyCell(context, ref);
  return cell.state === 'read' && meet(times(cell.amount.interval, yuan(context, ref.key)), figure.number.interval);
}

function yuan(context: CheckContext, key: string): Decimal {
  return yuanPer(unitOf(context, key)) ?? new Decimal(10000);
}

function differs(
  context: CheckContext,
  key: string,
  cells: readonly CellRef[],
  differing: readonly MainFigure[],
): Verdict<'N1'> {
  const [ref] = cells;
  const cell = ref === undefined ? null : moneyCell(context, ref);
  if (ref === undefined || cell?.state !== 'read') return missing(key);
  const factor = yuan(context, key);
  const stated = differing.map(({ number, heading }) => ({
    surface: number.surface,
    value: withDecimals(number.value.div(factor), [cell.amount]),
    heading,
    difference: withDecimals(cell.amount.value.minus(number.value.div(factor)), [cell.amount]),
  }));
  const facts = {
    cell: cellFacts(context, ref),
    cells: cells.map((one) => cellFacts(context, one)),
    stated,
    unit: unitOf(context, key),
  };
  const places = [
    ...placesOf(...cells.map((one) => context.cell(one.key, one.entity))),
    ...differing.map(({ number }) => number.quantity.place),
  ];
  const implies = cells.flatMap((one) => stated.map(({ value }) => ({ ...one, value })));
  return fail(key, facts, places, { implies });
}
