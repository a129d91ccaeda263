import { type Finding, finding } from '../../../model/finding.js';
import { describeKey } from '../../../model/form-keys.js';
import type { MoneyTable } from '../../../model/template.js';
import { leafColumns } from '../../../model/template.js';
import { inFormOrder } from '../../../text/cell-name.js';
import { keyOf } from '../../../text/label-key.js';
import { withoutSpaces } from '../../../text/spaces.js';
import { absent, fieldFrom } from '../layout/field.js';
import { isCell, spansLost } from '../layout/grid.js';
import {
  claimAll,
  type FormContext,
  mergeResults,
  type PartReader,
  type PartResult,
  type PartScope,
  resultOf,
} from '../layout/part.js';
import { isFilled, placeOf, pointAfter, type Slot, trimSpan, wholeSpan } from '../layout/slot.js';
import { readAmount } from '../values/number.js';
import { BLANK, type ReadValue, read, UNDECIDED } from '../values/read-value.js';
import { cleanText } from '../values/value.js';
import { placeCells } from './cells.js';
import { type ColumnPlan, columnLabels, planColumns } from './columns.js';
import { bareName, entitiesOf, isPlaceholderName } from './entity.js';
import { findTables, type PrintedTable } from './find.js';
import { MONEY } from './patterns.js';
import { type RowReading, solveRow } from './row-solver.js';
import { nameSpans, type PrintedRow, rowName, rowsOf } from './rows.js';

/** One row of one table, with its entity. */
interface EntityRow {
  readonly entity: string;
  readonly row: PrintedRow;
}

/** The tables of a section are read together, with the first: their rows name the same agencies. */
export const moneyReader: PartReader<MoneyTable> = {
  labels: () => [],
  read: (scope, part) => {
    const tables = scope.section.parts.filter((one): one is MoneyTable => one.kind === 'money');
    return part === tables[0] ? readMoneyTables(scope, tables) : resultOf({});
  },
};

/** Header, columns, rows, cells. A table the form does not print is absent. */
function readMoneyTables(context: PartScope, parts: readonly MoneyTable[]): PartResult {
  const found = findTables(context, parts);
  const byTable = new Map<string, readonly EntityRow[]>();
  const known = new Set<string>();
  const results = parts.map((part) => {
    // A header repeated on the next page begins a further piece of the same table.
    const pieces = found
      .filter((table) => table.part === part)
      .map((printed) => ({ printed, rows: rowsOf(context, printed, known) }));
    if (pieces.length === 0) return null;
    const names = pieces.flatMap(({ rows }) => rows).map(rowName);
    for (const name of names) known.add(keyOf(name));
    const entities = [...entitiesOf(context.template.entities, names)];
    const named = pieces.map(({ printed, rows }) => ({
      printed,
      rows: rows.map((row) => ({ row, entity: entities.shift() ?? 'unknown' })),
    }));
    byTable.set(
      part.id,
      named.flatMap(({ rows }) => rows),
    );
    return mergeResults(named.map(({ printed, rows }) => readTable(context, printed, rows)));
  });
  const entities = inFormOrder(
    new Set(['consolidated', 'bureau', ...[...byTable.values()].flat().map(({ entity }) => entity)]),
  );
  const absent = parts.map((part, i) =>
    results[i] === null ? absentTable(part, entities) : missingRows(part, entities, byTable),
  );
  return mergeResults([
    entityNames(context, entities, byTable),
    ...results.filter((result) => result !== null),
    ...absent,
  ]);
}

function absentTable(part: MoneyTable, entities: readonly string[]): PartResult {
  return absentRows(
    part,
    leafColumns(part.columns).map(({ key }) => key),
    entities,
  );
}

function absentRows({ unit }: MoneyTable, keys: readonly string[], entities: readonly string[]): PartResult {
  return mergeResults(entities.map((entity) => absent(keys, unit, entity)));
}

function missingRows(
  part: MoneyTable,
  entities: readonly string[],
  byTable: ReadonlyMap<string, readonly EntityRow[]>,
): PartResult {
  const present = new Set((byTable.get(part.id) ?? []).map(({ entity }) => entity));
  return absentTable(
    part,
    entities.filter((entity) => !present.has(entity)),
  );
}

/** The printed name of each entity: the first table that prints a real one, else the first that prints any. */
function entityNames(
  context: FormContext,
  entities: readonly string[],
  byTable: ReadonlyMap<string, readonly EntityRow[]>,
): PartResult {
  return mergeResults(
    entities.map((entity) => {
      const rows = [...byTable.values()].flat().filter((row) => row.entity === entity);
      const real = rows.find(({ row }) => !isPlaceholderName(context.template.entities, rowName(row)));
      const chosen = real ?? rows[0];
      for (const { row } of rows) if (row !== chosen?.row) claimAll(context, nameSpans(row), 'label');
      if (chosen === undefined) return absent(['finance.entity_name'], null, entity);
      const name = bareName(cleanText(rowName(chosen.row), context.script));
      return fieldFrom(context, {
        key: 'finance.entity_name',
        entity,
        kind: 'name',
        spans: nameSpans(chosen.row),
        reading: read(withoutSpaces(name)),
      });
    }),
  );
}

function readTable(context: FormContext, printed: PrintedTable, rows: readonly EntityRow[]): PartResult {
  const { part, header } = printed;
  const { leaves, groups } = columnLabels(part, header);
  for (const match of [...leaves, ...groups]) claimAll(context, match.spans, 'label');
  const unknown = unknownHeaders(context, printed);
  const headed = leaves.length + 1 + unknown.length;
  const width = columnsUsed(rows, headed);
  // More columns than headers, and no spans to tell which stands over which; or a header line no column answers to.
  const columnsAmbiguous = (width !== null && width > headed && loseSpans(rows)) || !unknown.every(isCell);
  const plan = columnsAmbiguous ? null : planColumns(part, header, leaves, groups, width);
  const printedKeys = new Set(leaves.map((match) => match.id));
  const missing = leafColumns(part.columns).flatMap(({ key }) => (printedKeys.has(key) ? [] : [key]));
  const narrow = plan === null ? () => false : narrowRows(rows, plan);
  const results = rows.map(({ entity, row }) =>
    mergeResults([
      plan === null
        ? rowWithoutColumns(context, part, entity, row, [...printedKeys])
        : readRow(context, printed, plan, entity, narrow(row) ? { ...row, positions: false } : row),
      absent(missing, part.unit, entity),
    ]),
  );
  return mergeResults([resultOf({ findings: unknownColumns(context, printed) }), ...results]);
}

/**
 * Cells of the widest row, the name included; null for a stream of lines. Where spans are lost, a row may have cells no
 * header stands over (dragged borders leave them): blank ones at the right end are none of its columns.
 */
function columnsUsed(rows: readonly EntityRow[], headed: number): number | null {
  const widths = rows.flatMap(({ row }) => (row.width === null ? [] : [row.width]));
  if (widths.length === 0) return null;
  const widest = Math.max(...widths);
  if (!loseSpans(rows) || widest <= headed) return widest;
  const used = Math.max(...rows.map(({ row }) => row.cells.findLastIndex((slot) => isFilled(slot)) + 2));
  return used <= headed ? headed : widest;
}

/**
 * Rows with fewer cells than the table has columns, where spans are lost: any of the columns may be the missing one, so
 * the cells say nothing but their order. Unless every row ends in a filled cell: then blank ends were cut off.
 */
function narrowRows(rows: readonly EntityRow[], { width }: ColumnPlan): (row: PrintedRow) => boolean {
  const cutOff = rows.every(({ row }) => row.cells.at(-1)?.text.trim() !== '');
  if (width === null || cutOff || !loseSpans(rows)) return () => false;
  return (row) => row.width !== null && row.width < width;
}

function loseSpans(rows: readonly EntityRow[]): boolean {
  return rows.some(({ row }) => row.cells.some(spansLost));
}

/** Header cells no column of the template answers to: their figures stay in the residue, and a person is told. */
function unknownColumns(context: FormContext, printed: PrintedTable): readonly Finding[] {
  return unknownHeaders(context, printed).map((slot) =>
    finding(
      'unknown-column',
      'warning',
      { table: printed.part.captions[0] ?? printed.part.id, label: slot.text.trim() },
      [placeOf(wholeSpan(slot))],
    ),
  );
}

function unknownHeaders(context: FormContext, printed: PrintedTable): readonly Slot[] {
  const isHeader = (slot: Slot) => isFilled(slot) && (isCell(slot) || MONEY.headerLine.pattern.test(slot.text));
  return printed.header.filter((slot) => isHeader(slot) && context.claims.isFree(slot));
}

/** The columns cannot be told: every figure of the row is reported where it stands, none is put anywhere. */
function rowWithoutColumns(
  context: FormContext,
  part: MoneyTable,
  entity: string,
  row: PrintedRow,
  keys: readonly string[],
): PartResult {
  const values = row.cells.filter(isFilled);
  // Not even as many figures as columns settle it: the order of the columns is what is not known.
  const columns = keys.map((_, i) => (values.length === 0 ? [null] : [Math.min(i, values.length - 1), null]));
  return fieldsOf(context, part, entity, row, keys, values, { columns });
}

function readRow(
  context: FormContext,
  printed: PrintedTable,
  plan: ColumnPlan,
  entity: string,
  row: PrintedRow,
): PartResult {
  const { part, unit } = printed;
  if (plan.ranges !== null && row.positions) {
    const { values, columns, cells } = placeCells(row, plan.keys, plan.ranges);
    return fieldsOf(context, part, entity, row, plan.keys, values, { columns }, { unit, cells });
  }
  const values = row.cells.filter(isFilled);
  const numbers = values.map((slot) => amount(context, slot.text, unit).value);
  const ordered = row.byLine === null ? solveRow(numbers, plan.keys, part.sums) : positioned(row.byLine, plan.keys);
  return fieldsOf(context, part, entity, row, plan.keys, values, ordered, { unit });
}

/** Blank lines stood for the empty cells: each value's column is its line. */
function positioned(columns: readonly number[], keys: readonly string[]): RowReading {
  return { columns: keys.map((_, i) => [columns.includes(i) ? columns.indexOf(i) : null]) };
}

/** Fields of a row whose values are ordered but not placed: settled ones are read, the others say so. */
function fieldsOf(
  context: FormContext,
  part: MoneyTable,
  entity: string,
  row: PrintedRow,
  keys: readonly string[],
  values: readonly Slot[],
  reading: RowReading,
  { unit = part.unit, cells = null }: { unit?: string; cells?: readonly (Slot | undefined)[] | null } = {},
): PartResult {
  const open: string[] = [];
  const results = keys.map((key, i) => {
    const may = reading.columns[i] ?? [null];
    const [only] = may;
    const request = { key, entity, kind: 'money' as const, unit: part.unit };
    if (may.length === 1 && only == null) {
      const cell = cells?.[i];
      return fieldFrom(context, {
        ...request,
        spans: [cell === undefined ? pointAfter(row.name) : wholeSpan(cell)],
        reading: BLANK,
      });
    }
    const slot = values[may.find((value) => value !== null) ?? 0];
    const spans = slot === undefined ? [pointAfter(row.name)] : [wholeSpan(slot)];
    if (may.length === 1 && slot !== undefined) {
      const confidence = cells !== null ? 1 : values.length === keys.length ? 0.95 : 0.8;
      return fieldFrom(context, { ...request, spans, confidence, reading: amount(context, slot.text, unit) });
    }
    open.push(key);
    return fieldFrom(context, { ...request, spans, reading: UNDECIDED });
  });
  for (const slot of values) claimAll(context, [trimSpan(wholeSpan(slot))], 'field');
  if (open.length === 0) return mergeResults(results);
  const isOpen = (value: number) => open.some((key) => reading.columns[keys.indexOf(key)]?.includes(value));
  const facts = {
    entity,
    row: rowName(row),
    keys: open,
    labels: open.map((key) => describeKey(context.template, key).label),
    values: values.filter((_, value) => isOpen(value)).map((slot) => slot.text.trim()),
  };
  const found = finding('ambiguous-column', 'error', facts, [
    placeOf(row.name),
    ...values.map((slot) => placeOf(trimSpan(wholeSpan(slot)))),
  ]);
  return mergeResults([...results, resultOf({ findings: [found] })]);
}

function amount(context: FormContext, raw: string, unit: string): ReadValue {
  const text = cleanText(raw, context.script);
  return text === '' ? BLANK : readAmount(text, unit);
}
