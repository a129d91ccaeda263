import type { CheckFacts } from '../../model/check-facts.js';
import { cellName } from '../../text/cell-name.js';
import { Decimal } from '../../text/decimal.js';
import { exactly, type Interval, meet, minus, plus } from '../../text/interval.js';
import { placesOf } from '../cells.js';
import type { CheckContext } from '../context/check-context.js';
import { isDoubtful } from '../context/doubt.js';
import { type Amount, cellFacts, moneyCell, unitOf, withDecimals } from '../context/money.js';
import { fail, missing, notApplicable, pass, type Verdict } from '../rule.js';

const INCOME = 'income.total';
const CARRIED = 'income.carried_over';
const SPENT = 'expenditure.total';
const BALANCE = 'expenditure.balance_current_year';

/**
 * B1: balance = income − expenditure. Forms differ in whether the year's income counts what was carried over, so three
 * readings are tried and `holds` says which one does.
 */
export function balanceFollows(context: CheckContext): readonly Verdict<'B1'>[] {
  return context.entities.map((entity) => {
    const subject = cellName(BALANCE, entity);
    const [income, carried, spent, balance] = [INCOME, CARRIED, SPENT, BALANCE].map((key) =>
      moneyCell(context, { key, entity }),
    );
    if (balance === undefined || balance.state === 'absent') return notApplicable(subject);
    if (income?.state !== 'read' || spent?.state !== 'read' || balance.state !== 'read') {
      const empty = [income, spent, balance].every((cell) => cell?.state === 'blank' || cell?.state === 'absent');
      return empty ? notApplicable(subject) : missing(subject);
    }
    if (carried?.state === 'unreadable') return missing(subject);
    const held = carried?.state === 'read' ? carried.amount : null;
    return judgeBalance(context, entity, income.amount, held, spent.amount, balance.amount);
  });
}

function judgeBalance(
  context: CheckContext,
  entity: string,
  income: Amount,
  carried: Amount | null,
  spent: Amount,
  balance: Amount,
): Verdict<'B1'> {
  const subject = cellName(BALANCE, entity);
  const left = minus(income.interval, spent.interval);
  const brought: Interval = carried?.interval ?? exactly(new Decimal(0));
  if (meet(balance.interval, left)) return pass(subject, 'income-less-expenditure');
  if (meet(balance.interval, minus(left, brought))) return pass(subject, 'without-carried-over');
  if (meet(balance.interval, plus(left, brought))) return pass(subject, 'with-carried-over-added');
  if ([INCOME, SPENT].some((key) => isDoubtful(context, key))) return missing(subject);
  const difference = income.value.minus(spent.value);
  const text = (value: Decimal) => withDecimals(value, [income, spent, balance]);
  const facts = {
    balance: cellFacts(context, { key: BALANCE, entity }),
    income: cellFacts(context, { key: INCOME, entity }),
    expenditure: cellFacts(context, { key: SPENT, entity }),
    carried: carried === null ? null : cellFacts(context, { key: CARRIED, entity }),
    result: text(difference),
    resultWithoutCarried: carried === null ? null : text(difference.minus(carried.value)),
    difference: text(balance.value.minus(difference)),
    unit: unitOf(context, BALANCE),
  };
  return fail(subject, facts, placesOf(balance.field, income.field, spent.field, carried?.field), {
    implies: [
      { key: BALANCE, entity, value: text(difference) },
      { key: INCOME, entity, value: text(balance.value.plus(spent.value)) },
      { key: SPENT, entity, value: text(income.value.minus(balance.value)) },
    ],
  });
}

/** B3: 三公经费 are paid from 公用支出; where projects pay some of them this does not hold, hence a warning. */
export function threePublicWithinOperating(context: CheckContext): readonly Verdict<'B3'>[] {
  return context.entities.map((entity) => {
    const small = { key: 'three_public.total', entity };
    const large = { key: 'expenditure.operating', entity };
    const subject = cellName(small.key, entity);
    const threePublic = moneyCell(context, small);
    const operating = moneyCell(context, large);
    if (threePublic.state === 'absent' || threePublic.state === 'blank') return notApplicable(subject);
    if (operating.state === 'absent') return notApplicable(subject);
    if (threePublic.state !== 'read' || operating.state !== 'read') return missing(subject);
    if (threePublic.amount.interval.low.lte(operating.amount.interval.high)) return pass(subject);
    if ([small, large].some(({ key }) => isDoubtful(context, key))) return missing(subject);
    const facts = {
      threePublic: cellFacts(context, small),
      operating: cellFacts(context, large),
      difference: withDecimals(threePublic.amount.value.minus(operating.amount.value), [
        threePublic.amount,
        operating.amount,
      ]),
      unit: unitOf(context, large.key),
    };
    return fail(subject, facts, placesOf(threePublic.amount.field, operating.amount.field));
  });
}

/** B5: an agency that spends has income, and the other way round; where no agency's row is filled, the consolidated row. */
export function incomeAndSpendingTogether(context: CheckContext): readonly Verdict<'B5'>[] {
  const filledAgencies = context.agencies.filter(
    (agency) => sideOf(context, agency, 'income') === 'some' || sideOf(context, agency, 'expenditure') === 'some',
  );
  const rows =
    filledAgencies.length > 0 ? context.agencies : context.entities.filter((entity) => entity === 'consolidated');
  return rows.map((entity) => {
    const income = sideOf(context, entity, 'income');
    const spending = sideOf(context, entity, 'expenditure');
    const subject = cellName('income-and-expenditure', entity);
    if (income === 'unknown' || spending === 'unknown') return missing(subject);
    if (income === 'none' && spending === 'none') return notApplicable(subject);
    if (income === spending) return pass(subject);
    const keys = income === 'some' ? { has: INCOME, lacks: SPENT } : { has: SPENT, lacks: INCOME };
    const facts: CheckFacts['B5'] = {
      has: cellFacts(context, { key: keys.has, entity }),
      lacks: cellFacts(context, { key: keys.lacks, entity }),
      row: context.rowName(entity),
      side: income === 'some' ? 'income' : 'expenditure',
    };
    return fail(subject, facts, placesOf(context.cell(keys.has, entity), context.cell(keys.lacks, entity)));
  });
}

/** Whether a row shows any amount in a table, balances aside; `unknown` where a cell cannot be read or the table is not there. */
function sideOf(context: CheckContext, entity: string, id: string): 'some' | 'none' | 'unknown' {
  const keys = context.tables.find((table) => table.id === id)?.sums.flatMap((sum) => [sum.total, ...sum.parts]) ?? [];
  const cells = keys.map((key) => moneyCell(context, { key, entity }));
  if (cells.some((cell) => cell.state === 'read' && !cell.amount.value.isZero())) return 'some';
  const found = cells.every((cell) => cell.state !== 'absent') && !context.doubtful.has(id);
  const known = found && !cells.some((cell) => cell.state === 'unreadable');
  return known ? 'none' : 'unknown';
}
