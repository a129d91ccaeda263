import { finding } from '../../../model/finding.js';
import { attribute, child, isElement, type XmlElement } from '../xml/xml.js';
import { settleColumns } from './column-edges.js';
import { alternative, visibleText } from './inline.js';
import { addBlocks, flushCarried, MARK, marked } from './normalise.js';
import { restoreMerges } from './restore-merges.js';
import { leaveOut, type Walk } from './story.js';

/** A cell as written: its place in the row counted in grid columns. */
export interface WrittenCell {
  readonly element: XmlElement;
  column: number;
  span: number;
  /** Width in twentieths of a point where it is given so, else null. */
  readonly width: number | null;
  readonly merge: 'none' | 'restart' | 'continue';
}

export interface WrittenRow {
  /** Grid columns left out in front (17.4.15). */
  before: number;
  readonly cells: readonly WrittenCell[];
}

/**
 * Writes a table with the vertical merges that hold: a cell goes on only below a merged cell with the same edges (17.4.84);
 * one that has none to go on from begins a merge itself.
 */
export function addTable(walk: Walk, table: XmlElement): void {
  if (++walk.depth > walk.limits.maxDepth) exceed(walk, 'maxDepth');
  if (walk.problem !== null) return;
  walk.out.push('<w:tbl>');
  let above: Above = new Map();
  for (const row of settleRows(walk, table)) {
    if (++walk.rows > walk.limits.maxRows) exceed(walk, 'maxRows');
    if (walk.problem !== null) return;
    above = addRow(walk, row, above);
  }
  walk.out.push('</w:tbl>');
  walk.depth--;
}

/** Cells of the row above by the column they begin in. */
type Above = ReadonlyMap<number, WrittenCell>;

function addRow(walk: Walk, row: WrittenRow, above: Above): Above {
  const here = new Map<number, WrittenCell>();
  walk.out.push('<w:tr>');
  if (row.before > 0) walk.out.push(`<w:tc>${properties(row.before, '')}${marked(MARK.gap)}</w:tc>`);
  for (const cell of row.cells) {
    if (cell.column + cell.span > walk.limits.maxColumns) exceed(walk, 'maxColumns');
    if (walk.problem !== null) break;
    const upper = above.get(cell.column);
    const goesOn = upper !== undefined && upper.merge !== 'none' && upper.span === cell.span;
    if (goesOn && cell.merge === 'continue') addMergedCell(walk, cell);
    else addCell(walk, cell);
    here.set(cell.column, cell);
  }
  walk.out.push('</w:tr>');
  return here;
}

/** A word processor does not show what stands in a merged-away cell; it is counted, not read. */
function addMergedCell(walk: Walk, cell: WrittenCell): void {
  leaveOut(walk, 'hidden', visibleText(cell.element));
  walk.out.push(`<w:tc>${properties(cell.span, '<w:vMerge/>')}<w:p/></w:tc>`);
}

function addCell(walk: Walk, cell: WrittenCell): void {
  if (++walk.cells > walk.limits.maxCells) exceed(walk, 'maxCells');
  if (walk.problem !== null) return;
  walk.out.push(`<w:tc>${properties(cell.span, cell.merge === 'none' ? '' : '<w:vMerge w:val="restart"/>')}`);
  addBlocks(walk, cell.element);
  flushCarried(walk);
  walk.out.push('</w:tc>');
}

function settleRows(walk: Walk, table: XmlElement): readonly WrittenRow[] {
  const written = readRows(walk, table);
  const widths = written.map((row) => row.before + row.cells.reduce((sum, { span }) => sum + span, 0));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const merged = written.some((row) => row.cells.some(({ merge }) => merge !== 'none'));
  if (!walk.restoring || merged || widths.every((width) => width === widest)) return settleColumns(written, table);
  const restored = restoreMerges(written, widest);
  walk[restored === null ? 'unrestored' : 'restored']++;
  return restored ?? written;
}

function properties(span: number, merge: string): string {
  return `<w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>`;
}

function exceed(walk: Walk, limit: 'maxDepth' | 'maxRows' | 'maxColumns' | 'maxCells'): void {
  walk.problem ??= finding('limit-exceeded', 'error', { limit, allowed: walk.limits[limit] });
}

function readRows(walk: Walk, table: XmlElement): readonly WrittenRow[] {
  const rows: WrittenRow[] = [];
  for (const element of grouped(walk, table, 'w:tr')) {
    const trPr = child(element, 'w:trPr');
    if (child(trPr, 'w:del') !== null) leaveOut(walk, 'deleted', visibleText(element));
    else rows.push(readRow(walk, element, whole(child(trPr, 'w:gridBefore'), 0)));
  }
  return rows;
}

function readRow(walk: Walk, row: XmlElement, before: number): WrittenRow {
  let column = before;
  const cells = grouped(walk, row, 'w:tc').map((element): WrittenCell => {
    const tcPr = child(element, 'w:tcPr');
    const span = Math.max(1, whole(child(tcPr, 'w:gridSpan'), 1));
    const cell: WrittenCell = { element, column, span, width: twips(child(tcPr, 'w:tcW')), merge: mergeOf(tcPr) };
    column += span;
    return cell;
  });
  return { before, cells };
}

function mergeOf(tcPr: XmlElement | null): WrittenCell['merge'] {
  const merge = child(tcPr, 'w:vMerge');
  if (merge === null) return 'none';
  // 17.4.84: no value means that the cell goes on.
  return attribute(merge, 'w:val') === 'restart' ? 'restart' : 'continue';
}

function twips(width: XmlElement | null): number | null {
  const type = attribute(width, 'w:type') ?? 'dxa';
  const value = Number(attribute(width, 'w:w') ?? Number.NaN);
  return type === 'dxa' && value > 0 ? value : null;
}

function whole(element: XmlElement | null, otherwise: number): number {
  const value = Number.parseInt(attribute(element, 'w:val') ?? '', 10);
  return Number.isFinite(value) ? Math.min(Math.max(0, value), 100_000) : otherwise;
}

/** Rows of a table or cells of a row, also inside content controls, custom XML and revision marks. */
function grouped(walk: Walk, host: XmlElement, name: 'w:tr' | 'w:tc'): readonly XmlElement[] {
  return host.children.flatMap((node) => {
    if (!isElement(node)) return [];
    if (node.name === name) return [node];
    if (node.name === 'w:del' || node.name === 'w:moveFrom') {
      leaveOut(walk, 'deleted', visibleText(node));
      return [];
    }
    if (node.name === 'mc:AlternateContent') return [...grouped(walk, alternative(node), name)];
    return GROUPS.has(node.name) ? [...grouped(walk, node, name)] : [];
  });
}

const GROUPS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);
