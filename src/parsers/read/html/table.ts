import { addCell, addTable, type RowOfCells } from '../shared/block-flow.js';
import { leaveOut } from '../shared/budget.js';
import { type HtmlNode, rawText, styleOf } from './dom.js';
import { isHidden } from './elements.js';
import { cellBlocks, endParagraph, type Flow } from './flow.js';

type AddNodes = (flow: Flow, nodes: readonly HtmlNode[]) => void;

/** A table with the rows of its head, bodies and foot in order of the source; a caption becomes a paragraph before it. */
export function addHtmlTable(flow: Flow, table: HtmlNode, addNodes: AddNodes): void {
  endParagraph(flow);
  for (const node of table.children ?? []) if (node.name === 'caption') addNodes(flow, [node]);
  addTable(flow, flow.role, rowsOf(flow, table), (row, into) => addCells(flow, row, into, addNodes));
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

function addCells(flow: Flow, row: HtmlNode, into: RowOfCells, addNodes: AddNodes): void {
  for (const node of row.children ?? []) {
    if (flow.problem !== null) return;
    if (node.name !== 'td' && node.name !== 'th') continue;
    if (isHidden(node)) {
      leaveOut(flow, 'hidden', rawText(node));
      continue;
    }
    // A row span of 0 reaches to the end (4.9.11).
    const rowSpan = whole(node.attribs?.rowspan, 1) || Number.MAX_SAFE_INTEGER;
    const columnSpan = Math.max(1, whole(node.attribs?.colspan, 1));
    addCell(flow, into, { rowSpan, columnSpan }, () => cellBlocks(flow, () => addNodes(flow, node.children ?? [])));
  }
}

function whole(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return number >= 0 ? number : otherwise;
}
