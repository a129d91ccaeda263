import type { ParseResult } from '../../../src/parsers/index.js';
import type { BuiltForm } from './form.js';

type Values = ReadonlyMap<string, string>;

/**
 * What a text is read wrongly as: another value than printed, a blank for a filled cell, a value where none is printed.
 * Unreadable and absent are no faults. White space is none either: every tool breaks lines in its own way.
 *
 * @param gone texts the rendering dropped. Rows of lists may then have moved up, and a cell whose text is gone is blank.
 */
export function wrongInText(
  { expected }: BuiltForm,
  { record }: ParseResult,
  gone: readonly string[],
): readonly string[] {
  if (record.form === null) return [];
  const read = record.fields.flatMap((field): readonly (readonly [string, string])[] => {
    if (field.key.startsWith('finance.') || (field.state !== 'read' && field.state !== 'blank')) return [];
    const name = field.entity === null ? field.key : `${field.key}@${field.entity}`;
    return [[name, field.state === 'blank' ? 'blank' : bare(`read ${field.value}`)]];
  });
  const truth = new Map([...expected.fields].map(([name, states]) => [name, states.map(bare)]));
  const dropped = gone.map(bare);
  const wrong = read.filter(([name, is]) => !isPrinted(truth.get(name), is, dropped));
  // With its caption a table has lost its unit.
  const isUnit = gone.some((text) => UNIT.test(text));
  const unmoved = gone.length === 0 ? wrong : wrong.filter(([name]) => !isMoved(name, new Map(read), truth, dropped));
  return unmoved
    .filter(([name]) => !isUnit || !name.includes('@'))
    .map(([name, is]) => `${name}: ${truth.get(name)?.join(' or ')} ⇒ ${is}`);
}

/** `年度收入情况（元）` */
const UNIT = /元[）)]?$/u;

function isPrinted(states: readonly string[] | undefined, is: string, gone: readonly string[]): boolean {
  if (states === undefined || states[0] === 'absent') return is === 'blank';
  if (states.includes(is)) return true;
  if (gone.some((text) => text !== '' && states.some((state) => state.replace(text, '') === is))) return true;
  const value = states[0]?.replace(/^read/u, '') ?? '';
  const digits = digitsOf(value);
  return (
    is === 'blank' &&
    gone.some((text) => text.includes(value) || value === 'unreadable' || (digits !== '' && digits === digitsOf(text)))
  );
}

/** Whether the row of the list a field belongs to is, as a whole, another row of the same list. */
function isMoved(
  name: string,
  read: Values,
  truth: ReadonlyMap<string, readonly string[]>,
  gone: readonly string[],
): boolean {
  const row = rowOf(name);
  if (row === null) return false;
  const rows = [...new Set([...truth.keys()].flatMap((key) => rowOf(key) ?? []))].filter((one) => sameList(one, row));
  const cells = [...read].filter(([key]) => rowOf(key) === row);
  return rows.some((other) => cells.every(([key, is]) => isPrinted(truth.get(inRow(key, other)), is, gone)));
}

/** The same for an amount in 元 and in 万元, a date in any print. */
function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '').replaceAll(/^0+|0+$/gu, '');
}

/** `indicators.cost[2]` of a completion; `income@sub_agency_2` of a figure, since each table has rows of its own. */
function rowOf(name: string): string | null {
  const [, table, entity] = /^(\w+)\..*@(sub_agency_\d+)/u.exec(name) ?? [];
  return table === undefined ? (/[\w.]+\[\d+\]/u.exec(name)?.[0] ?? null) : `${table}@${entity}`;
}

/** The name of the same cell in another row. */
function inRow(name: string, row: string): string {
  const [, entity] = row.split('@');
  return entity === undefined ? name.replace(/[\w.]+\[\d+\]/u, row) : name.replace(/@.*/u, `@${entity}`);
}

function sameList(one: string, other: string): boolean {
  return one.replace(/\d+(?=\]?$)/u, '') === other.replace(/\d+(?=\]?$)/u, '');
}

/** Without white space, marks of full width made half, closing noughts of decimals off. */
function bare(text: string): string {
  const flat = text.normalize('NFKC').replaceAll(/\s/gu, '');
  return /^read-?\d+\.\d+$/u.test(flat) ? flat.replace(/\.?0+$/u, '') : flat;
}
