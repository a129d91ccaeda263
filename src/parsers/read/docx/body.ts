import { type Block, paragraph } from '../../../model/document.js';
import { keepWithin, leaveOut } from '../shared/budget.js';
import { layOutTable, type SourceCell } from '../shared/grid-from-spans.js';
import { numberTables } from '../shared/number-tables.js';
import { attribute, isElement, type XmlElement } from '../xml/xml.js';
import { settleColumns } from './column-edges.js';
import { alternative, visibleText } from './inline.js';
import { readParagraph } from './paragraph.js';
import { restoreMerges } from './restore-merges.js';
import type { WalkState } from './walk.js';
import { readRows, type WrittenCell, type WrittenRow } from './written-row.js';

/** Elements between blocks that hold nothing to read. */
const SKIPPED = new Set([
  'w:sectPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:tblPr',
  'w:tblGrid',
  'w:trPr',
  'w:tcPr',
  'w:customXmlPr',
]);

/** The blocks of a body, a story or a cell, with what still waited for a paragraph to belong to. */
export function readBlocks(walk: WalkState, host: XmlElement): readonly Block[] {
  const blocks: Block[] = [];
  addBlocks(walk, host, blocks);
  if (walk.carried !== '') addParagraph(walk, walk.carried, null, blocks);
  walk.carried = '';
  return blocks;
}

function addBlocks(walk: WalkState, host: XmlElement, blocks: Block[]): void {
  for (const node of host.children) {
    if (walk.problem !== null) return;
    if (isElement(node)) addBlock(walk, node, blocks);
  }
}

function addBlock(walk: WalkState, node: XmlElement, blocks: Block[]): void {
  if (SKIPPED.has(node.name)) return;
  if (node.name === 'w:p') addWritten(walk, node, blocks);
  else if (node.name === 'w:tbl') addTable(walk, node, blocks);
  else if (node.name === 'w:del' || node.name === 'w:moveFrom') leaveOut(walk, 'deleted', visibleText(node));
  else if (node.name === 'mc:AlternateContent') addBlocks(walk, alternative(node), blocks);
  else if (node.name === 'w:altChunk')
    blocks.push(...numberTables(walk.chunks.get(attribute(node, 'r:id') ?? '') ?? [], walk));
  // A run straight in the body is not allowed, but written by some tools.
  else if (node.name === 'w:r') addWritten(walk, { name: 'w:p', attributes: {}, children: [node] }, blocks);
  else addBlocks(walk, node, blocks);
}

function addWritten(walk: WalkState, element: XmlElement, blocks: Block[]): void {
  const { text, listLabel, markDeleted } = readParagraph(walk, element);
  walk.carried = markDeleted ? text : '';
  if (!markDeleted) addParagraph(walk, text, listLabel, blocks);
}

function addParagraph(walk: WalkState, text: string, listLabel: string | null, blocks: Block[]): void {
  keepWithin(walk, 'maxParagraphs', ++walk.paragraphs);
  blocks.push(paragraph(text, { role: walk.role, listLabel }));
}

function addTable(walk: WalkState, table: XmlElement, blocks: Block[]): void {
  keepWithin(walk, 'maxDepth', ++walk.depth);
  if (walk.problem !== null) return;
  const number = ++walk.tables;
  const { rows, spansKept } = settleRows(walk, table);
  const listed: (readonly SourceCell[])[] = [];
  let above: Above = new Map();
  for (const row of rows) {
    keepWithin(walk, 'maxRows', ++walk.rows);
    if (walk.problem !== null) return;
    const read = readRow(walk, row, above);
    listed.push(read.cells);
    above = read.here;
  }
  walk.depth--;
  const laid = layOutTable(listed, { number, role: walk.role, maxColumns: walk.limits.maxColumns });
  blocks.push(spansKept ? laid : { ...laid, spansKept });
}

/** Brings the columns of a table in order, or its merges where the writer dropped them. */
function settleRows(walk: WalkState, table: XmlElement) {
  const written = readRows(walk, table);
  const widths = written.map((row) => row.before + row.cells.reduce((sum, { span }) => sum + span, 0));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const merged = written.some((row) => row.cells.some(({ merge }) => merge !== 'none'));
  if (!walk.restoring || merged || widths.every((width) => width === widest))
    return { rows: settleColumns(written, table), spansKept: true };
  const restored = restoreMerges(written, widest);
  walk[restored === null ? 'unrestored' : 'restored']++;
  return { rows: restored ?? written, spansKept: restored !== null };
}

/** Cells of the row above by the column they begin in, each with the cell it is part of. */
type Above = ReadonlyMap<number, { readonly written: WrittenCell; readonly part: GrowingCell }>;
type GrowingCell = SourceCell & { rowSpan: number };

/**
 * Reads a row with the vertical merges that hold: a cell continues only below a merged cell with the same edges (17.4.84);
 * one that has none to continue begins a merge itself.
 */
function readRow(walk: WalkState, row: WrittenRow, above: Above) {
  const here = new Map<number, { written: WrittenCell; part: GrowingCell }>();
  const cells: GrowingCell[] = [];
  if (row.before > 0) cells.push({ rowSpan: 1, columnSpan: row.before, blocks: [], gap: true });
  for (const written of row.cells) {
    keepWithin(walk, 'maxColumns', written.column + written.span);
    if (walk.problem !== null) break;
    const upper = above.get(written.column);
    const continues = written.merge === 'continue' && upper?.written.span === written.span;
    if (continues && upper.written.merge !== 'none') {
      // A word processor does not show what stands in a merged-away cell.
      leaveOut(walk, 'hidden', visibleText(written.element));
      upper.part.rowSpan++;
      here.set(written.column, { written, part: upper.part });
    } else {
      const part = readCell(walk, written);
      cells.push(part);
      here.set(written.column, { written, part });
    }
  }
  return { cells, here };
}

function readCell(walk: WalkState, { element, span, width }: WrittenCell): GrowingCell {
  keepWithin(walk, 'maxCells', ++walk.cells);
  return { rowSpan: 1, columnSpan: span, width, blocks: readBlocks(walk, element) };
}
