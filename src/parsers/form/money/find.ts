import { memoizeByObject } from '../../../model/memoize-by-object.js';
import { leafColumns, type MoneyTable } from '../../../model/template.js';
import { columnsOf, inSameRow, isCell, standsBeside } from '../layout/grid.js';
import { findLabels, keyWithoutUnit } from '../layout/labels.js';
import type { PartScope } from '../layout/part.js';
import { isFilled, type Slot, wholeSpan, withoutGrid } from '../layout/slot.js';
import { findCaptions, headerUnit, printedUnit } from './captions.js';
import { columnIndex, columnLabels } from './columns.js';
import { isBrokenName, isEntityHeader, looksLikeRowName, rowKind } from './entity.js';
import { MONEY } from './patterns.js';

/** A money table as printed: its header cells, and the slots its rows are read from. */
export interface PrintedTable {
  readonly part: MoneyTable;
  readonly header: readonly Slot[];
  /** Slots behind the header, up to the next table or the end of the section. */
  readonly body: readonly Slot[];
  /** The first slot with text behind the body. */
  readonly behind: Slot | undefined;
  /** Unit the caption prints, else the template's. */
  readonly unit: string;
}

/**
 * Finds each table of the section by its header: from 机构名称 (or the first column label, where that is missing) to
 * the first row name. The template's table with most labels in that header is the one.
 */
export function findTables(scope: PartScope, parts: readonly MoneyTable[]): readonly PrintedTable[] {
  const slots = scope.printed;
  const captions = findCaptions(scope, parts, slots);
  const starts = headerStarts(scope, parts, slots);
  const tables: PrintedTable[] = [];
  // A unit said before anything else is said of all tables.
  const [top] = captions;
  const common = top?.part === null && top.index < (starts[0] ?? 0) ? top.unit : printedUnit(scope.heading?.text ?? '');
  starts.forEach((start, i) => {
    const next = starts[i + 1] ?? slots.length;
    const end = Math.min(next, ...captions.map(({ index }) => index).filter((index) => index > start));
    const region = slots.slice(start, end);
    const bodyAt = firstRow(scope, parts, region);
    const header = headerSlots(scope, region.slice(0, bodyAt));
    const part = partOf(scope, parts, tables, header, region.slice(bodyAt));
    if (part === null) return;
    for (const slot of header)
      if (isEntityHeader(scope.template.entities, slot.labelKey.key)) scope.claims.take([wholeSpan(slot)]);
    const before = tables.at(-1);
    const own = captions.filter(({ index }) => index < start && index >= (starts[i - 1] ?? 0));
    const captionUnit = own.findLast((caption) => caption.unit !== null && (caption.part ?? part) === part)?.unit;
    const unit =
      captionUnit ?? headerUnit(header) ?? (before?.part === part ? before.unit : null) ?? common ?? part.unit;
    const behind = slots.slice(end).find(isFilled) ?? scope.behind;
    tables.push({ part, header, body: region.slice(bodyAt), behind, unit });
  });
  return tables;
}

/**
 * The table a header begins: one not printed yet, or the last one again where a page break repeats its header. A table
 * that names the bureau or the sum of all once more is no continuation.
 */
function partOf(
  scope: PartScope,
  parts: readonly MoneyTable[],
  tables: readonly PrintedTable[],
  header: readonly Slot[],
  body: readonly Slot[],
): MoneyTable | null {
  const last = tables.at(-1);
  const { entities } = scope.template;
  if (last !== undefined && bestPart(parts, header) === last.part) {
    const again = body.some((slot) => ['bureau', 'consolidated'].includes(rowKind(entities, slot.text)));
    return again ? null : last.part;
  }
  return bestPart(
    parts.filter((one) => !tables.some((table) => table.part === one)),
    header,
  );
}

/** Where headers begin. A label of a total, where no 机构名称 stands before it, begins one too. */
function headerStarts(scope: PartScope, parts: readonly MoneyTable[], slots: readonly Slot[]): readonly number[] {
  const starts: number[] = [];
  slots.forEach((slot, i) => {
    const { key } = slot.labelKey;
    if (key === '' || !slot.body) return;
    if (isEntityHeader(scope.template.entities, key)) starts.push(i);
    else if (isTotalLabel(parts, keyWithoutUnit(slot)) && !headerIsOpen(scope, parts, slots, starts.at(-1), i))
      starts.push(rowStart(slots, i));
  });
  return [...new Set(starts)];
}

function isTotalLabel(parts: readonly MoneyTable[], key: string): boolean {
  return parts.some((part) => columnIndex(part).exact.get(key) === totalKey(part));
}

/** The total stands first in every table. */
const totalKey = memoizeByObject((part: MoneyTable): string => leafColumns(part.columns)[0]?.key ?? '');

/** True while the slots since `start` are still header: no row name has come. */
function headerIsOpen(
  scope: PartScope,
  parts: readonly MoneyTable[],
  slots: readonly Slot[],
  start: number | undefined,
  i: number,
): boolean {
  if (start === undefined) return false;
  return firstRow(scope, parts, slots.slice(start, i + 1)) > i - start;
}

function rowStart(slots: readonly Slot[], i: number): number {
  let start = i;
  while (standsBeside(slots, start)) start--;
  return start;
}

/** Index in the region of the first slot that belongs to a data row. */
function firstRow(scope: PartScope, parts: readonly MoneyTable[], region: readonly Slot[]): number {
  const [head] = region;
  if (head === undefined) return 0;
  const { entities } = scope.template;
  // 合计 can end a broken label (三公经费 / 合计) as well as head a row; and where a layout dropped the empty cells, a
  // column label may stand first in its row.
  const labels = columnLabelSlots(scope, parts, region);
  const at = region.findIndex((slot, i) => {
    if (i === 0 || !isFilled(slot) || labels.has(i)) return false;
    if (isCell(slot)) return !inSameRow(slot, head) && (beginsRow(scope, slot) || inSameColumn(slot, head));
    const next = region.slice(i + 1).find(isFilled);
    return looksLikeRowName(entities, slot.text) || (next !== undefined && isBrokenName(entities, slot, next));
  });
  return at === -1 ? region.length : at;
}

function inSameColumn(a: Slot, b: Slot): boolean {
  return columnsOf(a)[0] === columnsOf(b)[0];
}

/** A name of a row where rows may stand behind one another in a line, so that the header's column says nothing of theirs. */
function beginsRow({ rowsWhole, template }: PartScope, slot: Slot): boolean {
  return !rowsWhole && MONEY.letter.pattern.test(slot.text) && looksLikeRowName(template.entities, slot.text);
}

/** Header cells; where rows were broken inside cells their rows mean nothing, only their order does. */
function headerSlots(scope: PartScope, slots: readonly Slot[]): readonly Slot[] {
  return scope.rowsWhole ? slots : slots.map(withoutGrid);
}

/** Slots that are, or are part of, a column label of some table. */
function columnLabelSlots(
  scope: PartScope,
  parts: readonly MoneyTable[],
  region: readonly Slot[],
): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const part of parts) {
    for (const match of findLabels(headerSlots(scope, region), columnIndex(part)))
      for (let i = match.from; i < match.to; i++) covered.add(i);
  }
  return covered;
}

/** The table that owns most of the header's labels, two at least. */
function bestPart(parts: readonly MoneyTable[], header: readonly Slot[]): MoneyTable | null {
  let best: MoneyTable | null = null;
  let most = 1;
  for (const part of parts) {
    const { leaves } = columnLabels(part, header);
    if (leaves.length > most) {
      best = part;
      most = leaves.length;
    }
  }
  return best;
}
