import type { BlockRole } from '../../../model/document.js';
import { addCell, addParagraph, addTable, contained, type RowOfCells } from '../shared/block-flow.js';
import { leaveOut } from '../shared/budget.js';
import { attribute, children, isElement, textOf, type XmlElement } from '../xml/xml.js';
import { inlineText } from './inline.js';
import { repeated, rowsOf, whole } from './sub-tables.js';
import type { OdtWalk } from './walk.js';

/** Adds the blocks of the body, and after them those of the boxes and notes met in it. */
export function addBlocks(walk: OdtWalk, host: XmlElement, role: BlockRole): void {
  addFlow(walk, host, role);
  for (let next = walk.pending.shift(); next !== undefined; next = walk.pending.shift()) {
    const { role, host } = next;
    walk.list = null;
    for (const block of contained(walk, () => addFlow(walk, host, role))) walk.after.push(block);
  }
}

/** Elements between paragraphs that hold no text of the document. */
const SKIPPED = new Set([
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'office:forms',
  'text:soft-page-break',
]);

function addFlow(walk: OdtWalk, host: XmlElement, role: BlockRole): void {
  for (const node of host.children) {
    if (walk.problem !== null) return;
    if (!isElement(node) || SKIPPED.has(node.name)) continue;
    if (node.name === 'text:p' || node.name === 'text:h') addText(walk, node, role);
    else if (node.name === 'text:list') addList(walk, node, role);
    else if (node.name === 'table:table') addRows(walk, node, role);
    else if (node.name === 'text:tracked-changes') leaveOutDeletions(walk, node);
    else if (node.name === 'draw:frame' || node.name.startsWith('draw:'))
      walk.pending.push({ role: 'text-box', host: node });
    else if (node.name === 'text:section' && attribute(node, 'text:display') === 'none')
      leaveOut(walk, 'hidden', textOf(node));
    else addFlow(walk, node, role);
  }
}

function addText(walk: OdtWalk, node: XmlElement, role: BlockRole): void {
  let listLabel: string | null = null;
  if (walk.list?.fresh === true) {
    listLabel = walk.styles.label(walk.list.style, walk.list.counts);
    walk.list.fresh = false;
  }
  addParagraph(walk, inlineText(walk, node), role, listLabel);
}

/** A list; its items count on their level, and only an item's first paragraph is numbered. */
function addList(walk: OdtWalk, list: XmlElement, role: BlockRole): void {
  const outer = walk.list;
  const style = attribute(list, 'text:style-name') ?? outer?.style ?? null;
  const above = outer?.counts ?? [];
  let count = walk.styles.start(style, above.length + 1) - 1;
  for (const item of list.children) {
    if (!isElement(item)) continue;
    const start = attribute(item, 'text:start-value');
    if (item.name === 'text:list-item') count = start === null ? count + 1 : Number.parseInt(start, 10) || 1;
    walk.list = { style, counts: [...above, count], fresh: item.name === 'text:list-item' };
    addFlow(walk, item, role);
  }
  walk.list = outer;
}

function addRows(walk: OdtWalk, table: XmlElement, role: BlockRole): void {
  const { list } = walk;
  walk.list = null;
  addTable(walk, role, rowsOf(table), (row, into) => addCells(walk, row, role, into));
  walk.list = list;
}

function addCells(walk: OdtWalk, row: XmlElement, role: BlockRole, into: RowOfCells): void {
  for (const node of row.children) {
    // A covered cell lies under a span, which the grid knows already; text left in it is not shown.
    if (isElement(node) && node.name === 'table:covered-table-cell') leaveOut(walk, 'hidden', textOf(node));
    if (!isElement(node) || node.name !== 'table:table-cell') continue;
    for (const cell of repeated(node, 'table:number-columns-repeated')) {
      const rowSpan = whole(cell, 'table:number-rows-spanned');
      const columnSpan = whole(cell, 'table:number-columns-spanned');
      addCell(walk, into, { rowSpan, columnSpan }, () => contained(walk, () => addFlow(walk, cell, role)));
      if (walk.problem !== null) return;
    }
  }
}

/** Deletions are kept apart from the text, insertions stand in it (Part 3, 5.5). */
function leaveOutDeletions(walk: OdtWalk, changes: XmlElement): void {
  for (const region of children(changes, 'text:changed-region'))
    for (const deletion of children(region, 'text:deletion'))
      for (const node of deletion.children)
        if (isElement(node) && node.name !== 'office:change-info') leaveOut(walk, 'deleted', textOf(node));
}
