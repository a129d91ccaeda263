import { finding } from '../../../model/finding.js';
import { leafColumns, type MoneyTable } from '../../../model/template.js';
import { inFormOrder } from '../../../text/cell-name.js';
import { keyOf } from '../../../text/label-key.js';
import { withoutSpaces } from '../../../text/spaces.js';
import { absent, fieldFrom } from '../layout/field.js';
import { isCell, isInRow, positionOf, shortRows, spansLost } from '../layout/grid.js';
import {
  type FormContext,
  mergeResults,
  type PartReader,
  type PartResult,
  type PartScope,
  resultOf,
} from '../layout/part.js';
import { isFilled, placeOf, type Slot, wholeSpan } from '../layout/slot.js';
import { read } from '../values/read-value.js';
import { cleanText } from '../values/value.js';
import { type ColumnPlan, columnLabels, planColumns } from './columns.js';
import { bareName, entitiesOf, isPlaceholderName } from './entity.js';
import { findTables, type PrintedTable } from './find.js';
import { MONEY } from './patterns.js';
import { type EntityRow, placeByColumns, placedAddUp, placeRow, rowFields, rowWithoutColumns } from './row-fields.js';
import { nameSpans, type PrintedRow, rowName, rowsOf } from './rows.js';

/** The tables of a section are read together, with the first: their rows name the same agencies. */
export const moneyReader: PartReader<MoneyTable> = {
  labels: () => [],
  read: (scope, part) => {
    const tables = scope.section.parts.filter((one): one is MoneyTable => one.kind === 'money');
    return part === tables[0] ? readMoneyTables(scope, tables) : resultOf({});
  },
};

/** A table as printed, or a piece of one: a header repeated on the next page begins a further piece. */
interface Piece {
  readonly printed: PrintedTable;
  readonly rows: readonly EntityRow[];
}

/** Header, columns, rows, cells. What the form does not print of a table is absent. */
function readMoneyTables(scope: PartScope, parts: readonly MoneyTable[]): PartResult {
  const found = findTables(scope, parts);
  const known = new Set<string>();
  const pieces = withoutOpenEnds(
    parts.flatMap((part) =>
      piecesOf(
        scope,
        found.filter((table) => table.part === part),
        known,
      ),
    ),
  );
  const rows = pieces.flatMap((piece) => piece.rows);
  const entities = inFormOrder(new Set(['consolidated', 'bureau', ...rows.map(({ entity }) => entity)]));
  const results = pieces.map((piece) => readTable(scope, piece));
  return mergeResults([
    ...entities.map((entity) =>
      entityName(
        scope,
        entity,
        rows.filter((row) => row.entity === entity),
      ),
    ),
    ...results,
    ...parts.map((part) => {
      const own = pieces.filter(({ printed }) => printed.part === part).flatMap((piece) => piece.rows);
      const missing = entities.filter((entity) => !own.some((row) => row.entity === entity));
      const keys = leafColumns(part.columns).map(({ key }) => key);
      return mergeResults(missing.map((entity) => absent(keys, part.unit, entity)));
    }),
  ]);
}

/** @param known names of rows in the tables before, by their keys; those of this table are added */
function piecesOf(scope: PartScope, tables: readonly PrintedTable[], known: Set<string>): readonly Piece[] {
  const pieces = tables.map((printed) => ({ printed, rows: rowsOf(scope, printed, known) }));
  const names = pieces.flatMap(({ rows }) => rows.map(rowName));
  for (const name of names) known.add(keyOf(name));
  const entities = [...entitiesOf(scope.template.entities, names)];
  return pieces.map(({ printed, rows }) => ({
    printed,
    rows: rows.map((row) => ({ ...row, entity: entities.shift() ?? 'unknown' })),
  }));
}

/** Where blank lines do not place the rows of some table, they place none whose end leaves a doubt. */
function withoutOpenEnds(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.every(({ rows }) => rows.length < 2 || rows.every(({ byLine }) => byLine !== null))) return pieces;
  return pieces.map(({ printed, rows }) => ({
    printed,
    rows: rows.map((row) => (row.openEnd ? { ...row, byLine: null } : row)),
  }));
}

/** The printed name of an entity: the first table that prints a real one, else the first that prints any. */
function entityName(context: FormContext, entity: string, rows: readonly EntityRow[]): PartResult {
  const isReal = (row: EntityRow) => !isPlaceholderName(context.template.entities, rowName(row));
  const chosen = rows.find(isReal) ?? rows[0];
  if (chosen === undefined) return absent(['finance.entity_name'], null, entity);
  for (const row of rows) if (row !== chosen) context.claims.take(nameSpans(row));
  const reading = read(withoutSpaces(bareName(cleanText(rowName(chosen), context.script))));
  const spans = nameSpans(chosen);
  return fieldFrom(context, { key: 'finance.entity_name', entity, kind: 'name', spans, reading });
}

function readTable(context: FormContext, { printed, rows }: Piece): PartResult {
  const { part, header } = printed;
  const { leaves, groups } = columnLabels(part, header);
  for (const { spans } of [...leaves, ...groups]) context.claims.take(spans);
  const unknown = header.filter((slot) => isHeader(slot) && context.claims.isFree(slot));
  const headed = leaves.length + 1 + unknown.length;
  const lost = rows.some(({ cells }) => cells.some(spansLost));
  const width = columnsUsed([...header, ...rows.flatMap(({ cells }) => cells)], rows, headed, lost);
  const short = shortRows(lost ? [] : [...header, ...rows.flatMap(({ name, cells }) => [name.slot, ...cells])]);
  // More columns than headers, and no spans to show which stands over which; a header line no column answers to; or a
  // header that lost a cell.
  const columnsAmbiguous =
    (width !== null && width > headed && lost) || !unknown.every(isCell) || header.some((slot) => isInRow(slot, short));
  const planned = columnsAmbiguous ? null : planColumns(part, header, leaves, groups, width);
  // Under a header that lost its first cell the names' column has another's label.
  const plan = [...(planned?.ranges?.values() ?? [])].some(([column]) => column === 1) ? null : planned;
  const keys = leaves.map(({ id }) => id);
  const missing = leafColumns(part.columns).flatMap(({ key }) => (keys.includes(key) ? [] : [key]));
  const narrow = lost ? rows.filter((row) => row.width !== null && width !== null && row.width < width) : [];
  // Where every row ends in a filled cell, blank ends were cut off.
  const cutOff = rows.every(({ cells }) => cells.at(-1)?.text.trim() !== '');
  const isKept = !cutOff && rows.some(({ cells }) => !cells.every(isFilled));
  const isTwice = comesTwice(rows.map(({ entity }) => entity));
  const ordered = rows.map((row) => (!cutOff && narrow.includes(row) ? { ...row, positions: false } : row));
  const placed =
    plan === null ? rows.map((row) => rowWithoutColumns(row, keys)) : placeRows(context, printed, ordered, plan);
  const doubted = plan !== null && !placedAddUp(context, printed, rows, placed, plan.keys) ? narrow : [];
  const placements = rows.map((row, i) =>
    doubted.includes(row) ? rowWithoutColumns(row, plan?.keys ?? keys) : placed[i],
  );
  const results = rows.map((row, i) => {
    // Which cell a row lost is not known, nor whether there was a figure in it: its sums settle nothing.
    const isOpen = isTwice || isInRow(row.name.slot, short) || (isKept && narrow.includes(row));
    const placement = isOpen ? rowWithoutColumns(row, plan?.keys ?? keys) : placements[i];
    const figures = placement && rowFields(context, printed, row, plan?.keys ?? keys, placement);
    return mergeResults([...(figures ? [figures] : []), absent(missing, part.unit, row.entity)]);
  });
  return mergeResults([resultOf({ findings: unknown.map((slot) => unknownColumn(part, slot)) }), ...results]);
}

/** Two totals under one header: the second table's own header is lost. */
function comesTwice(entities: readonly string[]): boolean {
  return ['consolidated', 'bureau'].some((one) => entities.indexOf(one) !== entities.lastIndexOf(one));
}

/** Each row by itself, then together where only the order of all their figures is known. */
function placeRows(context: FormContext, printed: PrintedTable, rows: readonly EntityRow[], plan: ColumnPlan) {
  const placed = rows.map((row) => placeRow(context, printed, row, plan));
  const inOrder = rows.every(({ positions, byLine }) => byLine === null && (plan.ranges === null || !positions));
  return inOrder ? placeByColumns(context, printed, rows, placed, plan.keys) : placed;
}

/**
 * Cells of the widest row, the name included; null for a stream of lines. Where spans are lost, a row may have cells no
 * header stands over (dragged borders leave them): blank ones at the right end are none of its columns.
 */
function columnsUsed(
  slots: readonly Slot[],
  rows: readonly PrintedRow[],
  headed: number,
  lost: boolean,
): number | null {
  const widths = rows.flatMap(({ width }) => (width === null ? [] : [width]));
  if (widths.length === 0) return null;
  const widest = Math.max(...widths);
  if (!lost || widest <= headed) return widest;
  const used = Math.max(...slots.filter(isFilled).map((slot) => (positionOf(slot)?.index ?? 0) + 1));
  return used <= headed ? headed : widest;
}

/** A filled cell among the headers, or a line that could be a header. */
function isHeader(slot: Slot): boolean {
  return isFilled(slot) && (isCell(slot) || MONEY.headerLine.pattern.test(slot.text));
}

/** A header no column of the template answers to: its figures stay in the residue. */
function unknownColumn(part: MoneyTable, slot: Slot) {
  const facts = { table: part.captions[0] ?? part.id, label: slot.text.trim() };
  return finding('unknown-column', 'warning', facts, [placeOf(wholeSpan(slot))]);
}
