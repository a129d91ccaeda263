import { type ListedCell, layTable } from '../shared/grid.js';
import { type HtmlNode, rawText, styleOf } from './dom.js';
import { isHidden } from './elements.js';
import { contained, endParagraph, exceed, type Flow, leaveOut } from './flow.js';

type AddNodes = (flow: Flow, nodes: readonly HtmlNode[]) => void;

/** A table with the rows of its head, bodies and foot in order of the source; a caption becomes a paragraph before it. */
export function addTable(flow: Flow, table: HtmlNode, addNodes: AddNodes): void {
  endParagraph(flow);
  for (const node of table.children ?? []) if (node.name === 'caption') addNodes(flow, [node]);
  if (++flow.depth > flow.limits.maxDepth) exceed(flow, 'maxDepth');
  const number = ++flow.tables;
  const rows: (readonly ListedCell[])[] = [];
  for (const row of rowsOf(flow, table)) {
    if (++flow.rows > flow.limits.maxRows) exceed(flow, 'maxRows');
    if (flow.problem !== null) return;
    rows.push(cellsOf(flow, row, addNodes));
  }
  flow.depth--;
  if (flow.problem === null)
    flow.blocks.push(layTable(rows, { number, role: flow.role, maxColumns: flow.limits.maxColumns }));
}

function rowsOf(flow: Flow, host: HtmlNode): readonly HtmlNode[] {
  return (host.children ?? []).flatMap((node) => {
    if (node.name === 'tr' || node.name === 'tbody' || node.name === 'thead' || node.name === 'tfoot') {
      if (isHidden(node)) {
        leaveOut(flow, 'hidden', rawText(node));
        return [];
      }
      if (node.name !== 'tr') return [...rowsOf(flow, node)];
      return isRuler(node) ? [] : [node];
    }
    return [];
  });
}

/** Word ends a table of uneven columns with a row of no height that only gives their widths. */
function isRuler(row: HtmlNode): boolean {
  const noHeight = row.attribs?.height === '0' || styleOf(row, 'height') === '0';
  return noHeight && rawText(row).trim() === '';
}

function cellsOf(flow: Flow, row: HtmlNode, addNodes: AddNodes): readonly ListedCell[] {
  const cells: ListedCell[] = [];
  let columns = 0;
  for (const node of row.children ?? []) {
    if (node.name !== 'td' && node.name !== 'th') continue;
    if (isHidden(node)) {
      leaveOut(flow, 'hidden', rawText(node));
      continue;
    }
    if (++flow.cells > flow.limits.maxCells) exceed(flow, 'maxCells');
    const columnSpan = Math.max(1, whole(node.attribs?.colspan, 1));
    columns += columnSpan;
    if (columns > flow.limits.maxColumns) exceed(flow, 'maxColumns');
    if (flow.problem !== null) return cells;
    // A row span of 0 reaches to the end (4.9.11).
    const rowSpan = whole(node.attribs?.rowspan, 1) || Number.MAX_SAFE_INTEGER;
    cells.push({ rowSpan, columnSpan, blocks: contained(flow, () => addNodes(flow, node.children ?? [])) });
  }
  return cells;
}

function whole(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return number >= 0 ? number : otherwise;
}
