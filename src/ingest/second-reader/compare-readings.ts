import { type Block, blocksText, type Cell, type Document, type Table } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import type { Place } from '../../model/place.js';
import { foldText, isPartOf, isSameText, withoutSymbols } from './fold-text.js';
import { pairUp } from './pair-up.js';
import type { SecondBlock, SecondCell, SecondReading, SecondTable } from './second-reading.js';

/** A cell or paragraph the two readers read otherwise; a text is null where the reader has nothing there. */
export interface Disagreement {
  readonly kind: 'cell' | 'paragraph';
  /** In the Document; of what only the second reader has, the place before. */
  readonly place: Place;
  readonly first: string | null;
  readonly second: string | null;
}

export interface ReadersCompared {
  readonly cells: number;
  /** Outside tables, blank ones not counted. */
  readonly paragraphs: number;
  /** Cells and paragraphs of which the second reader cannot read all; what it reads is the same. */
  readonly unconfirmed: number;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Compares the body of a Document with what the second reader makes of the same file. What mammoth is known to read
 * otherwise is no disagreement: it shows hidden text, sets text boxes beside their anchor, and leaves some elements out.
 */
export function compareReadings(
  document: Document,
  findings: readonly Finding[],
  second: SecondReading,
): ReadersCompared {
  const comparison = begin(document, findings, second);
  let at: Place = {};
  const items = document.blocks.map((block, i) => ({ block, place: { block: i + 1 } }));
  const first = items.filter(({ block }) => block.role === 'body' && !isBlankBlock(block));
  const other = second.blocks.filter((block) => !isBlankBlock(block)).map((block) => ({ block, place: null }));
  for (const [own, its] of pairUp(
    first,
    other,
    ({ block }) => keyOf(block),
    ({ block }) => block.kind,
  )) {
    at = own?.place ?? at;
    compareBlocks(comparison, own?.block ?? null, its?.block ?? null, at);
  }
  const { cells, paragraphs, unconfirmed, disagreements } = comparison;
  return { cells, paragraphs, unconfirmed, disagreements };
}

interface Comparison {
  readonly second: SecondReading;
  /** Folded paragraphs of the text boxes, each as often as it stands there. */
  readonly boxes: string[];
  /** Hidden characters the first reader left out that have not been met yet. */
  hidden: number;
  cells: number;
  paragraphs: number;
  unconfirmed: number;
  readonly disagreements: Disagreement[];
}

function begin(document: Document, findings: readonly Finding[], second: SecondReading): Comparison {
  const boxes = document.blocks
    .filter(({ role }) => role === 'text-box')
    .flatMap(paragraphsIn)
    .map(foldText);
  const hidden = findings.find((one) => one.code === 'hidden-text')?.facts.characters ?? 0;
  return {
    second,
    boxes,
    hidden,
    cells: 0,
    paragraphs: 0,
    unconfirmed: 0,
    disagreements: [],
  };
}

function compareBlocks(comparison: Comparison, own: Block | null, its: SecondBlock | null, place: Place): void {
  if (own?.kind === 'table' && its?.kind === 'table') {
    compareTables(comparison, own, its);
    return;
  }
  if (own === null && its !== null && isInBoxes(comparison, paragraphsIn(its))) return;
  comparison.paragraphs += own === null ? 0 : 1;
  const text = (block: Block | SecondBlock | null) => (block === null ? null : paragraphsIn(block).join('\n'));
  judge(comparison, { kind: 'paragraph', place, first: text(own), second: text(its) });
}

function compareTables(comparison: Comparison, own: Table, its: SecondTable): void {
  const rows = own.rows.map(({ number, cells }) => ({ number, cells }));
  const others = its.rows.map((cells) => ({ number: null, cells }));
  let number = 1;
  for (const [row, other] of sideBySide<Line<Cell>, Line<SecondCell>>(rows, others, ({ cells }) => cells)) {
    number = row?.number ?? number;
    const place = { table: own.number, row: number };
    for (const [cell, its] of sideBySide<Cell, SecondCell>(row?.cells ?? [], other?.cells ?? [], (cell) => [cell]))
      compareCells(comparison, cell, its, place);
  }
}

interface Line<C> {
  readonly number: number | null;
  readonly cells: readonly C[];
}

/** Rows or cells by their number where both readers count the same, else by what stands in them. */
function sideBySide<A, B>(
  first: readonly A[],
  second: readonly B[],
  cells: (item: A | B) => readonly (Cell | SecondCell)[],
) {
  const key = (item: A | B) =>
    first.length === second.length
      ? ''
      : cells(item)
          .flatMap(({ blocks }) => blocks.map(keyOf))
          .join('\n');
  return pairUp(first, second, key, () => '');
}

function compareCells(comparison: Comparison, own: Cell | null, its: SecondCell | null, row: Place): void {
  comparison.cells += own === null ? 0 : 1;
  const place = own === null ? row : { ...row, column: own.column };
  const first = own === null ? null : blocksText(own.blocks);
  judge(comparison, { kind: 'cell', place, first, second: its === null ? null : ownText(its) });
  const nested = (cell: Cell | SecondCell | null) => (cell?.blocks ?? []).filter(({ kind }) => kind === 'table');
  const [tables, others] = [nested(own) as readonly Table[], nested(its) as readonly SecondTable[]];
  for (const [table, other] of pairUp<Table, SecondTable>(
    tables,
    others,
    () => '',
    () => '',
  ))
    compareBlocks(comparison, table, other, place);
}

function ownText({ blocks }: SecondCell): string {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');
}

/** Notes a disagreement, unless it is one the second reader's ways explain. */
function judge(comparison: Comparison, found: Disagreement): void {
  const [own, its] = [foldText(found.first ?? ''), foldText(found.second ?? '')];
  if (isSameText(own, its)) return;
  const { second } = comparison;
  if (second.leftOutSymbols && withoutSymbols(own) === withoutSymbols(its)) return;
  if (isPartOf(own, its)) {
    const more = its.length - own.length;
    if (more <= comparison.hidden) {
      comparison.hidden -= more;
      return;
    }
    const withoutBoxes = (found.second ?? '').split('\n').filter((text) => !isInBoxes(comparison, [text]));
    if (isSameText(own, foldText(withoutBoxes.join('')))) return;
  }
  if (second.leftOut && isPartOf(its, own)) comparison.unconfirmed++;
  else comparison.disagreements.push(found);
}

/** Whether each of the paragraphs stands in a text box; those found are taken out. */
function isInBoxes({ boxes }: Comparison, paragraphs: readonly string[]): boolean {
  const left = [...boxes];
  for (const text of paragraphs.map(foldText).filter((folded) => folded !== '')) {
    const at = left.findIndex((box) => isSameText(box, text));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  boxes.splice(0, boxes.length, ...left);
  return true;
}

function isBlankBlock(block: Block | SecondBlock): boolean {
  return block.kind === 'paragraph' && foldText(block.text) === '';
}

function keyOf(block: Block | SecondBlock): string {
  return foldText(paragraphsIn(block).join(''));
}

/** Texts of the paragraphs, in tables too. */
function paragraphsIn(block: Block | SecondBlock): readonly string[] {
  if (block.kind === 'paragraph') return [block.text];
  const cells = block.rows.flatMap((row): readonly (Cell | SecondCell)[] => ('cells' in row ? row.cells : row));
  return cells.flatMap(({ blocks }) => blocks.flatMap(paragraphsIn));
}
