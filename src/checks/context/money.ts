import { describeKey } from '../../model/form-keys.js';
import type { Field } from '../../model/form-record.js';
import type { MoneyTable, Template } from '../../model/template.js';
import { cellName } from '../../text/cell-name.js';
import { type Decimal, decimalsOf, plainDecimal } from '../../text/decimal.js';
import { type Interval, printed } from '../../text/interval.js';
import { moneyShift } from '../../text/money-unit.js';
import { withoutSpaces } from '../../text/spaces.js';
import { halfWidthWords } from '../../text/width.js';
import { keysOf } from '../cells.js';

/** A filled money cell in the unit of its table. */
export interface Amount {
  readonly field: Field;
  readonly value: Decimal;
  readonly decimals: number;
  readonly interval: Interval;
}

/** A money cell as the rules see it; `absent` where the form has no such cell. */
export type MoneyCell =
  | { readonly state: 'read'; readonly amount: Amount }
  | { readonly state: 'blank'; readonly field: Field }
  | { readonly state: 'unreadable'; readonly field: Field }
  | { readonly state: 'absent' };

export interface CellRef {
  readonly key: string;
  readonly entity: string;
}

const ABSENT: MoneyCell = { state: 'absent' };

/** Money cells by row and key. */
export type MoneyCells = ReadonlyMap<string, ReadonlyMap<string, MoneyCell>>;

/** What the money cells of one form are read and named by. */
export interface MoneyContext {
  readonly template: Template;
  /** The cells, in their tables' unit; see `moneyCell`. */
  readonly moneyCells: MoneyCells;
  /** Printed name of a key: 支出合计. */
  readonly label: (key: string) => string;
  /** Printed name of a row: 局机关, or the name the form gives it. */
  readonly rowName: (entity: string) => string;
}

export function moneyCell(context: MoneyContext, ref: CellRef): MoneyCell {
  return cellIn(context.moneyCells, ref);
}

export function cellIn(cells: MoneyCells, { key, entity }: CellRef): MoneyCell {
  return cells.get(entity)?.get(key) ?? ABSENT;
}

/** Every money cell of a form, read once for all rules. */
export function readMoneyCells(tables: readonly MoneyTable[], fields: readonly Field[]): MoneyCells {
  const tableUnits = new Map(tables.flatMap((table) => keysOf(table).map((key) => [key, table.unit] as const)));
  const cells = new Map<string, Map<string, MoneyCell>>();
  for (const field of fields) {
    const unit = tableUnits.get(field.key);
    if (unit === undefined || field.entity === null || field.state === 'absent') continue;
    const row = cells.get(field.entity) ?? new Map<string, MoneyCell>();
    if (!row.has(field.key)) row.set(field.key, readCell(field, unit));
    cells.set(field.entity, row);
  }
  return cells;
}

function readCell(field: Field, unit: string): MoneyCell {
  if (field.state === 'blank') return { state: 'blank', field };
  const amount = field.state === 'read' ? amountOf(field, unit) : null;
  return amount === null ? { state: 'unreadable', field } : { state: 'read', amount };
}

/** The unit of the table a key stands in. */
export function unitOf(context: MoneyContext, key: string): string {
  return describeKey(context.template, key).unit ?? '万元';
}

/** The name a finding's facts give a cell. */
export function cellFacts(context: MoneyContext, { key, entity }: CellRef) {
  const cell = moneyCell(context, { key, entity });
  return {
    key,
    entity,
    name: context.label(key),
    row: context.rowName(entity),
    value: cell.state === 'read' ? asPrinted(cell.amount) : null,
  };
}

/** The figure with the decimals it was printed with. */
export function asPrinted({ value, decimals }: Amount): string {
  return value.toFixed(Math.max(decimals, 0));
}

/** A result of figures, with as many decimals as the finest of them. */
export function withDecimals(value: Decimal, amounts: readonly Amount[]): string {
  return value.toFixed(Math.max(0, value.decimalPlaces(), ...amounts.map(({ decimals }) => decimals)));
}

export function refName(ref: CellRef): string {
  return cellName(ref.key, ref.entity);
}

/** A filled cell's figure in `unit`; null when its value is no plain number. */
export function amountOf(field: Field, unit: string): Amount | null {
  const value = field.value === null ? null : plainDecimal(field.value);
  if (field.value === null || value === null) return null;
  const shift = moneyShift(field.unit ?? unit, unit) ?? 0;
  const decimals = printedDecimals(field.raw, field.value, value) - shift;
  const converted = shift === 0 ? value : value.times(`1e${shift}`);
  return { field, value: converted, decimals, interval: printedFigure(converted, decimals) };
}

/**
 * A zero stands for none of the last digit money is counted in (0.01), whatever it is written as: `0` beside `434.16`
 * does not mean "less than one half".
 */
function printedFigure(value: Decimal, decimals: number): Interval {
  return printed(value, value.isZero() ? Math.max(decimals, 2) : decimals);
}

const FIRST_NUMBER = /[-+]?\d[\d,]*(?:\.\d+)?/;

/** Digits after the point as printed: the source's own where it is the same number (`1,184.30`), else the value's. */
function printedDecimals(raw: string | null, text: string, value: Decimal): number {
  const found = raw === null ? null : FIRST_NUMBER.exec(withoutSpaces(halfWidthWords(raw)))?.[0].replaceAll(',', '');
  const number = found === undefined || found === null ? null : plainDecimal(found);
  if (found && number?.eq(value)) return Math.max(decimalsOf(found), decimalsOf(text));
  return decimalsOf(text);
}
