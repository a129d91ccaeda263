import type { CheckFacts } from '../../model/check-facts.js';
import type { Field } from '../../model/form-record.js';
import { cellName } from '../../text/cell-name.js';
import type { Decimal } from '../../text/decimal.js';
import { meet } from '../../text/interval.js';
import { numberIn, placesOf } from '../cells.js';
import type { CheckContext } from '../context/check-context.js';
import { amountOf, asPrinted, cellFacts, moneyCell, unitOf, withDecimals } from '../context/money.js';
import { fail, missing, notApplicable, pass, type Verdict } from '../rule.js';

const CARRIED = 'income.carried_over';
const CUMULATIVE = 'expenditure.balance_cumulative';

/** Y1: what this year carried over is what last year left. Needs last year's form. */
export function carriedFromLastYear(context: CheckContext): readonly Verdict<'Y1'>[] {
  return context.entities.map((entity) => {
    const subject = cellName(CARRIED, entity);
    const previous = context.previousCell;
    const carried = moneyCell(context, { key: CARRIED, entity });
    if (previous === null || carried.state === 'absent') return notApplicable(subject);
    const left = previousAmount(context, previous(CUMULATIVE, entity), CUMULATIVE);
    if (left === null || carried.state !== 'read') return missing(subject);
    if (meet(carried.amount.interval, left.interval)) return pass(subject);
    const facts = {
      carried: cellFacts(context, { key: CARRIED, entity }),
      left: {
        key: CUMULATIVE,
        entity,
        name: context.label(CUMULATIVE),
        row: context.rowName(entity),
        value: asPrinted(left),
      },
      difference: withDecimals(carried.amount.value.minus(left.value), [carried.amount, left]),
      unit: unitOf(context, CARRIED),
    };
    return fail(subject, facts, placesOf(carried.amount.field));
  });
}

function previousAmount(context: CheckContext, field: Field | undefined, key: string) {
  return field?.state === 'read' ? amountOf(field, unitOf(context, key)) : null;
}

const MAIN_FIGURES = [
  'income.total',
  'expenditure.total',
  'expenditure.basic',
  'expenditure.project',
  'three_public.total',
  'fixed_assets.total',
  'profile.staff_actual',
] as const;

/** Y2: a main figure grew or shrank by more than a factor; of the money tables, the widest row both years filled. */
export function mainFiguresSteady(context: CheckContext): readonly Verdict<'Y2'>[] {
  return MAIN_FIGURES.map((key) => {
    const previous = context.previousCell;
    if (previous === null) return notApplicable(key);
    const rows = key.startsWith('profile.') ? [null] : ['consolidated', 'bureau'];
    for (const entity of rows) {
      const [now, before] = [numberIn(context.cell(key, entity)), numberIn(previous(key, entity))];
      if (now !== null && before !== null) return judgeChange(context, key, entity, now, before);
    }
    return missing(key);
  });
}

function judgeChange(
  context: CheckContext,
  key: string,
  entity: string | null,
  now: Decimal,
  before: Decimal,
): Verdict<'Y2'> {
  if (now.lte(0) || before.lte(0)) return notApplicable(key);
  const factor = now.gte(before) ? now.div(before) : before.div(now);
  const limit = context.threshold('changeFactor');
  if (factor.lte(limit)) return pass(key);
  const facts: CheckFacts['Y2'] = {
    key,
    cell: cellName(key, entity),
    name: context.label(key),
    row: entity === null ? null : context.rowName(entity),
    now: now.toFixed(),
    before: before.toFixed(),
    factor: factor.toFixed(1),
    direction: now.gt(before) ? 'up' : 'down',
    limit: limit.toFixed(),
  };
  return fail(key, facts, placesOf(context.cell(key, entity)));
}
