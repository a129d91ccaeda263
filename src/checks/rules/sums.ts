import type { CheckFacts } from '../../model/check-facts.js';
import { tableName } from '../../model/template.js';
import { cellName } from '../../text/cell-name.js';
import { keysOf, placesOf } from '../cells.js';
import type { CheckContext } from '../context/check-context.js';
import { isDoubtful } from '../context/doubt.js';
import { type CellRef, cellFacts, moneyCell, refName, unitOf, withDecimals } from '../context/money.js';
import type { ReadRelation } from '../context/relations.js';
import { fail, missing, notApplicable, pass, type RuleFunction, type Verdict } from '../rule.js';
import { judgeRelation } from './relation.js';

/** Codes the catalogue gives the form's own relations; any other relation of a template is T10. */
const NAMED_RELATIONS: ReadonlySet<string> = new Set(['T1', 'T2', 'T3', 'T4', 'T5']);

/** T1–T5: the template's relations of one code, in every row. */
export function rowSums(code: string): RuleFunction<CheckFacts['T1']> {
  return (context) => {
    const relations = context.sums.rows.filter((relation) => relation.code === code);
    return relations.map((relation) => judgeRelation(context, relation, code === 'T5'));
  };
}

/** T10: relations a template adds of its own. */
export function templateSums(context: CheckContext): readonly Verdict<'T10'>[] {
  const relations = context.sums.rows.filter((relation) => !NAMED_RELATIONS.has(relation.code));
  return relations.map((relation) => judgeRelation(context, relation));
}

/** T6: consolidated = Σ agencies, each column; a consolidated row that is wholly blank is reported once for its table. */
export function agencySums(context: CheckContext): readonly Verdict<'T6'>[] {
  return context.tables.flatMap((table) => {
    const relations = context.sums.columns.filter((relation) => relation.table === table.id);
    const keys = keysOf(table);
    if (!hasFilledAgency(context, keys)) return relations.map(({ total }) => notApplicable(refName(total)));
    const row = keys.map((key) => context.cell(key, 'consolidated')).filter((field) => field !== undefined);
    if (row.length > 0 && row.every((field) => field.state === 'blank')) return [blankConsolidated(context, relations)];
    return relations.map((relation) => judgeRelation(context, relation));
  });
}

function hasFilledAgency(context: CheckContext, keys: readonly string[]): boolean {
  return context.agencies.some((entity) => keys.some((key) => moneyCell(context, { key, entity }).state === 'read'));
}

function blankConsolidated(context: CheckContext, relations: readonly ReadRelation[]): Verdict<'T6'> {
  const readings = relations.flatMap((relation) => {
    const { reading } = relation;
    return reading === 'absent' || reading === 'unreadable' ? [] : reading.filled;
  });
  const table = relations[0]?.table ?? '';
  const subject = cellName(table, 'consolidated');
  if (context.doubtful.has(table) || readings.every(({ amount }) => amount.value.isZero())) return missing(subject);
  const facts: CheckFacts['T6'] = {
    problem: 'blank-row',
    row: context.rowName('consolidated'),
    table: tableName(context.template, table),
    parts: readings.map(({ ref }) => cellFacts(context, ref)),
  };
  return fail(subject, facts, placesOf(...readings.map(({ amount }) => amount.field)));
}

/** T7: no amount is negative, balances excepted: a balance may be overdrawn. */
export function notNegative(context: CheckContext): readonly Verdict<'T7'>[] {
  return everyCell(context)
    .filter(({ key }) => !isBalance(key))
    .map((ref) => {
      const cell = moneyCell(context, ref);
      if (cell.state === 'absent' || cell.state === 'blank') return notApplicable(refName(ref));
      if (cell.state === 'unreadable') return missing(refName(ref));
      if (!cell.amount.value.isNegative() || cell.amount.value.isZero()) return pass(refName(ref));
      if (isDoubtful(context, ref.key)) return missing(refName(ref));
      const facts = { cell: cellFacts(context, ref), unit: unitOf(context, ref.key) };
      return fail(refName(ref), facts, placesOf(cell.amount.field));
    });
}

function isBalance(key: string): boolean {
  return key.includes('.balance');
}

export function everyCell(context: CheckContext): readonly CellRef[] {
  return context.tables.flatMap((table) =>
    context.entities.flatMap((entity) => keysOf(table).map((key) => ({ key, entity }))),
  );
}

/** T8: a part is not above its total; where a sibling is negative (T7 says so) a part may well be. */
export function partsWithinTotal(context: CheckContext): readonly Verdict<'T8'>[] {
  return context.sums.rows.flatMap((relation) => {
    const { reading } = relation;
    return relation.parts.map((ref) => {
      if (reading === 'absent') return notApplicable(refName(ref));
      if (reading === 'unreadable') return missing(refName(ref));
      const part = reading.filled.find((filled) => filled.ref.key === ref.key)?.amount;
      if (part === undefined) return notApplicable(refName(ref));
      if (reading.total === null) return missing(refName(ref));
      if (reading.filled.some(({ amount }) => amount.value.isNegative())) return notApplicable(refName(ref));
      if (part.interval.low.lte(reading.total.interval.high)) return pass(refName(ref));
      if (context.doubtful.has(relation.table)) return missing(refName(ref));
      const facts = {
        part: cellFacts(context, ref),
        total: cellFacts(context, relation.total),
        difference: withDecimals(part.value.minus(reading.total.value), [part, reading.total]),
        unit: unitOf(context, ref.key),
      };
      return fail(refName(ref), facts, placesOf(part.field, reading.total.field));
    });
  });
}
