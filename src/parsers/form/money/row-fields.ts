import { finding } from '../../../model/finding.js';
import { describeKey } from '../../../model/form-keys.js';
import { fieldFrom } from '../layout/field.js';
import { type FormContext, mergeResults, type PartResult, resultOf } from '../layout/part.js';
import { isFilled, placeOf, pointAfter, type Slot, trimSpan, wholeSpan } from '../layout/slot.js';
import { readAmount } from '../values/number.js';
import { BLANK, type ReadValue, UNDECIDED } from '../values/read-value.js';
import { cleanText } from '../values/value.js';
import { type PlacedCells, placeCells } from './cells.js';
import { type OpenRow, sumColumns } from './column-sums.js';
import type { ColumnPlan } from './columns.js';
import { addUp } from './cut-rows.js';
import type { PrintedTable } from './find.js';
import { asPrinted, readingFrom, readingsOf, solveRow } from './row-solver.js';
import { type PrintedRow, rowName } from './rows.js';

/** A row of a printed table and the agency it is of. */
export interface EntityRow extends PrintedRow {
  readonly entity: string;
}

/** The figures of a row, each in its column where that is settled; the others are unreadable, and a finding lists them. */
export function rowFields(
  context: FormContext,
  { part, unit }: PrintedTable,
  row: EntityRow,
  keys: readonly string[],
  { values, columns, cells, confidence }: Placement,
): PartResult {
  const { entity } = row;
  const open = keys.filter((_, i) => columns[i]?.length !== 1);
  const results = keys.map((key, i) => {
    const request = { key, entity, kind: 'money', unit: part.unit } as const;
    const may = columns[i] ?? [null];
    const slot = values[may.find((value) => value !== null) ?? -1];
    const printed = slot ?? (may.length === 1 ? cells[i] : values[0]);
    const spans = [printed === undefined ? pointAfter(row.name) : wholeSpan(printed)];
    if (may.length > 1) return fieldFrom(context, { ...request, spans, reading: UNDECIDED });
    if (slot === undefined) return fieldFrom(context, { ...request, spans, reading: BLANK });
    const reading = amount(context, slot, unit);
    return fieldFrom(context, { ...request, spans, confidence: confidence[i] ?? 1, reading });
  });
  context.claims.take(values.map(wholeSpan).map(trimSpan));
  if (open.length === 0) return mergeResults(results);
  const isOpen = (value: number) => columns.some((may) => may.length > 1 && may.includes(value));
  const facts = {
    entity,
    row: rowName(row),
    keys: open,
    labels: open.map((key) => describeKey(context.template, key).label),
    values: values.filter((_, value) => isOpen(value)).map((slot) => slot.text.trim()),
  };
  const places = [row.name, ...values.map(wholeSpan).map(trimSpan)].map(placeOf);
  return mergeResults([...results, resultOf({ findings: [finding('ambiguous-column', 'error', facts, places)] })]);
}

/** The figures of a row and the columns each may stand in. */
export interface Placement extends PlacedCells {
  /** By column. */
  readonly confidence: readonly number[];
}

/** Places a row's figures: under their headers, by blank lines, or as far as the sums of the table settle their order. */
export function placeRow(context: FormContext, table: PrintedTable, row: PrintedRow, plan: ColumnPlan): Placement {
  const { keys, ranges } = plan;
  if (ranges !== null && row.positions) return { ...placeCells(row, keys, ranges), confidence: [] };
  const values = row.cells.filter(isFilled);
  const { byLine } = row;
  const confidence = keys.map(() => (values.length === keys.length ? 0.95 : 0.8));
  if (byLine !== null) {
    const columns = keys.map((_, i) => [byLine.includes(i) ? byLine.indexOf(i) : null]);
    return { values, columns, cells: [], confidence };
  }
  const { columns } = solveRow(figuresOf(context, table, row), keys, table.part.sums);
  return { values, columns, cells: [], confidence };
}

/** Sums of columns settle less surely than those of a row: they take every unit for printed. */
const BY_COLUMNS = 0.7;

/** Rows of which only the order of the figures is known, settled with each other where the total's row is among them. */
export function placeByColumns(
  context: FormContext,
  table: PrintedTable,
  rows: readonly EntityRow[],
  placed: readonly Placement[],
  keys: readonly string[],
): readonly Placement[] {
  const open = rows.map((row): OpenRow => {
    const values = figuresOf(context, table, row);
    return { values, readings: readingsOf(values, keys, table.part.sums) };
  });
  const at = rows.findIndex(({ entity }) => entity === 'consolidated');
  const total = open[at];
  const others = open.filter((_, i) => i !== at);
  if (total === undefined || placed.every(({ columns }) => columns.every((may) => may.length === 1))) return placed;
  const settled = sumColumns(total, others, keys.length);
  if (settled === null) return placed;
  const [first, ...rest] = settled;
  return placed.map((placement, i) => {
    const reading = i === at ? first : rest.shift();
    if (reading === undefined || placement.columns.every((may) => may.length === 1)) return placement;
    const confidence = placement.confidence.map((row, k) => (placement.columns[k]?.length === 1 ? row : BY_COLUMNS));
    return { ...placement, ...readingFrom(reading.readings, keys.length), confidence };
  });
}

/** Whether figures add up where they were placed. */
export function placedAddUp(
  context: FormContext,
  { part, unit }: PrintedTable,
  rows: readonly EntityRow[],
  placed: readonly Placement[],
  keys: readonly string[],
): boolean {
  const figures = rows.map(({ entity }, i) => ({
    entity,
    at: (key: string) => {
      const [value, ...others] = placed[i]?.columns[keys.indexOf(key)] ?? [];
      const slot = others.length > 0 || value == null ? undefined : placed[i]?.values[value];
      return slot && asPrinted(amount(context, slot, unit).value);
    },
  }));
  return addUp(figures, keys, part.sums);
}

function figuresOf(context: FormContext, { unit }: PrintedTable, { cells }: PrintedRow): readonly (string | null)[] {
  return cells.filter(isFilled).map((slot) => amount(context, slot, unit).value);
}

/**
 * A row of a table whose columns are not known: every figure is reported where it stands. Not even as many figures
 * as columns settle it: the order of the columns is what is not known.
 */
export function rowWithoutColumns({ cells }: PrintedRow, keys: readonly string[]): Placement {
  const values = cells.filter(isFilled);
  const columns = keys.map((_, i) => (values.length === 0 ? [null] : [Math.min(i, values.length - 1), null]));
  return { values, columns, cells: [], confidence: keys.map(() => 0) };
}

function amount({ script }: FormContext, slot: Slot, unit: string): ReadValue {
  const text = cleanText(slot.text, script);
  return text === '' ? BLANK : readAmount(text, unit);
}
