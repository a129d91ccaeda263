import type { CheckFacts } from '../../model/check-facts.js';
import { Decimal } from '../../text/decimal.js';
import { meet, sumOf } from '../../text/interval.js';
import { placesOf } from '../cells.js';
import type { CheckContext } from '../context/check-context.js';
import { type Amount, cellFacts, refName, unitOf, withDecimals } from '../context/money.js';
import type { Reading, ReadRelation, Relation } from '../context/relations.js';
import { fail, type Implied, missing, notApplicable, pass, type Verdict } from '../rule.js';

/** Judges one relation. Blank is not zero: without a filled part there is nothing to add up. What was not found proves nothing. */
export function judgeRelation(context: CheckContext, relation: ReadRelation, tellMissing = false): Verdict<'T1'> {
  const subject = refName(relation.total);
  const { reading } = relation;
  if (reading === 'absent') return notApplicable(subject);
  if (reading === 'unreadable') return missing(subject);
  const { total, filled } = reading;
  if (total === null) return judgeBlankTotal(context, relation, reading);
  if (filled.length === 0) {
    const tell = tellMissing && !total.value.isZero();
    return tell
      ? missing(subject, relationFacts(context, relation, reading, 'no-parts'), placesOf(total.field))
      : missing(subject);
  }
  if (meet(total.interval, sumOf(filled.map(({ amount }) => amount.interval)))) return pass(subject);
  return reading.certain ? failed(context, relation, reading, 'sum') : missing(subject);
}

function judgeBlankTotal(context: CheckContext, relation: Relation, reading: Reading): Verdict<'T1'> {
  const subject = refName(relation.total);
  if (reading.filled.length === 0) return notApplicable(subject);
  if (reading.filled.every(({ amount }) => amount.value.isZero())) return missing(subject);
  return reading.certain ? failed(context, relation, reading, 'blank-total') : missing(subject);
}

function failed(context: CheckContext, relation: Relation, reading: Reading, problem: Problem): Verdict<'T1'> {
  const places = placesOf(
    context.cell(relation.total.key, relation.total.entity),
    ...reading.filled.map(({ amount }) => amount.field),
  );
  return fail(refName(relation.total), relationFacts(context, relation, reading, problem), places, {
    implies: impliedValues(relation, reading),
  });
}

type Problem = CheckFacts['T1']['problem'];

/** `sum`: they differ; `blank-total`: parts without a total; `no-parts`: a total without parts. */
function relationFacts(context: CheckContext, relation: Relation, reading: Reading, problem: Problem) {
  const sum = partsSum(reading);
  const amounts = amountsOf(reading);
  return {
    problem,
    relation: relation.code,
    total: cellFacts(context, relation.total),
    parts: reading.filled.map(({ ref }) => cellFacts(context, ref)),
    blank: reading.blank.map((ref) => cellFacts(context, ref)),
    sum: withDecimals(sum, amounts),
    difference: reading.total === null ? null : withDecimals(reading.total.value.minus(sum), amounts),
    unit: unitOf(context, relation.total.key),
  };
}

function amountsOf({ total, filled }: Reading): readonly Amount[] {
  return [...(total === null ? [] : [total]), ...filled.map(({ amount }) => amount)];
}

function partsSum(reading: Reading): Decimal {
  return reading.filled.reduce((sum, { amount }) => sum.plus(amount.value), new Decimal(0));
}

/** For each filled cell (and a blank total), the value that alone would make the relation hold. */
function impliedValues(relation: Relation, reading: Reading): readonly Implied[] {
  const sum = partsSum(reading);
  const amounts = amountsOf(reading);
  const implied: Implied[] = [{ ...relation.total, value: withDecimals(sum, amounts) }];
  const { total } = reading;
  if (total === null) return implied;
  const rest = total.value.minus(sum);
  for (const { ref, amount } of reading.filled) {
    implied.push({ ...ref, value: withDecimals(rest.plus(amount.value), amounts) });
  }
  for (const ref of reading.blank) implied.push({ ...ref, value: withDecimals(rest, amounts) });
  return implied;
}
