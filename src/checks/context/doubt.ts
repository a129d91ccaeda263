import type { Finding } from '../../model/finding.js';
import type { Field, FormRecord } from '../../model/form-record.js';
import type { MoneyTable } from '../../model/template.js';
import { cellName } from '../../text/cell-name.js';
import { keysOf } from '../cells.js';
import type { CheckContext } from './check-context.js';

/**
 * Ids of the tables of which the reader says that it did not read them whole. What does not add up there may be the reader's
 * doing, so no rule accuses the department of it. Cells a person has entered meanwhile are no longer in doubt.
 */
export function doubtfulTables({ findings, fields }: FormRecord, tables: readonly MoneyTable[]): ReadonlySet<string> {
  const unreadable = new Set(fields.filter(({ state }) => state === 'unreadable').map(nameOf));
  const isIn = (table: MoneyTable) => (finding: Finding) => {
    if (finding.code === 'unknown-column') return finding.facts.table === (table.captions[0] ?? table.id);
    if (finding.code !== 'ambiguous-column') return false;
    const { entity, keys } = finding.facts;
    const open = keys.filter((key) => unreadable.has(nameOf({ key, entity })));
    return keysOf(table).some((key) => open.includes(key));
  };
  return new Set(tables.filter((table) => findings.some(isIn(table))).map(({ id }) => id));
}

function nameOf({ key, entity }: Pick<Field, 'key' | 'entity'>): string {
  return cellName(key, entity);
}

export function isDoubtful({ tables, doubtful }: CheckContext, key: string): boolean {
  return tables.some((table) => doubtful.has(table.id) && keysOf(table).includes(key));
}

const NON_BLANK = /\S/gu;
const MUCH = 0.02;

/** Whether so much of the form itself stands in the residue that an answer may be part of it. What surrounds a form is no part. */
export function muchLeftOver({ residue, coverage, fields }: FormRecord): boolean {
  const blocks = fields.flatMap(({ place }) => place?.block ?? []);
  const [first, last] = [Math.min(...blocks), Math.max(...blocks)];
  const inside = residue.filter(({ place: { table, block = 0 } }) => {
    return table !== undefined || (block > first && block < last);
  });
  const left = inside.reduce((sum, { text }) => sum + (text.match(NON_BLANK)?.length ?? 0), 0);
  return left > coverage.characters * MUCH;
}
