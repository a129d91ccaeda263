import { type Block, type BlockRole, countNonBlank, paragraph } from '../../../model/document.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { ReadLimits } from '../reader.js';
import { type ListedCell, layTable } from '../shared/grid.js';
import { attribute, isElement, textOf, type XmlElement } from '../xml/xml.js';
import { inlineText } from './inline.js';
import type { OdtStyles } from './styles.js';

/** What is carried along while a text is walked. */
export interface OdtWalk {
  readonly limits: ReadLimits;
  readonly styles: OdtStyles;
  blocks: Block[];
  /** Text boxes, notes and comments, told after the body. */
  readonly after: Block[];
  readonly pending: { readonly role: BlockRole; readonly host: XmlElement }[];
  /** The list being walked: its style and the count of each level. */
  list: { readonly style: string | null; readonly counts: number[]; fresh: boolean } | null;
  tables: number;
  depth: number;
  rows: number;
  cells: number;
  paragraphs: number;
  deleted: number;
  hidden: number;
  problem: Finding | null;
}

export function createWalk(limits: ReadLimits, styles: OdtStyles): OdtWalk {
  return {
    limits,
    styles,
    blocks: [],
    after: [],
    pending: [],
    list: null,
    tables: 0,
    depth: 0,
    rows: 0,
    cells: 0,
    paragraphs: 0,
    deleted: 0,
    hidden: 0,
    problem: null,
  };
}

/** Adds the blocks of the body, then those of the boxes and notes met in it. */
export function addBlocks(walk: OdtWalk, host: XmlElement, role: BlockRole): void {
  addFlow(walk, host, role);
  for (let next = walk.pending.shift(); next !== undefined; next = walk.pending.shift()) {
    const { blocks } = walk;
    walk.blocks = walk.after;
    walk.list = null;
    addFlow(walk, next.host, next.role);
    walk.blocks = blocks;
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
    if (node.name === 'text:p' || node.name === 'text:h') addParagraph(walk, node, role);
    else if (node.name === 'text:list') addList(walk, node, role);
    else if (node.name === 'table:table') addTable(walk, node, role);
    else if (node.name === 'text:tracked-changes') walk.deleted += deletedCharacters(node);
    else if (node.name === 'draw:frame' || node.name.startsWith('draw:'))
      walk.pending.push({ role: 'text-box', host: node });
    else if (node.name === 'text:section' && attribute(node, 'text:display') === 'none')
      walk.hidden += countNonBlank(textOf(node));
    else addFlow(walk, node, role);
  }
}

function addParagraph(walk: OdtWalk, node: XmlElement, role: BlockRole): void {
  if (++walk.paragraphs > walk.limits.maxParagraphs) exceed(walk, 'maxParagraphs');
  let listLabel: string | null = null;
  if (walk.list?.fresh === true) {
    listLabel = walk.styles.label(walk.list.style, walk.list.counts);
    walk.list.fresh = false;
  }
  walk.blocks.push(paragraph(inlineText(walk, node), { role, listLabel }));
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

function addTable(walk: OdtWalk, table: XmlElement, role: BlockRole): void {
  if (++walk.depth > walk.limits.maxDepth) exceed(walk, 'maxDepth');
  const number = ++walk.tables;
  const { list } = walk;
  walk.list = null;
  const rows = rowsOf(table).map((row) => {
    if (++walk.rows > walk.limits.maxRows) exceed(walk, 'maxRows');
    return walk.problem === null ? cellsOf(walk, row, role) : [];
  });
  walk.list = list;
  walk.depth--;
  if (walk.problem === null) walk.blocks.push(layTable(rows, { number, role, maxColumns: walk.limits.maxColumns }));
}

const ROW_GROUPS = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);

function rowsOf(host: XmlElement): readonly XmlElement[] {
  return host.children.flatMap((node) => {
    if (!isElement(node)) return [];
    if (node.name === 'table:table-row') return repeated(node, 'table:number-rows-repeated');
    return ROW_GROUPS.has(node.name) ? [...rowsOf(node)] : [];
  });
}

function cellsOf(walk: OdtWalk, row: XmlElement, role: BlockRole): readonly ListedCell[] {
  const cells: ListedCell[] = [];
  let columns = 0;
  for (const node of row.children) {
    // A covered cell lies under a span, which the grid knows already; text left in it is not shown.
    if (isElement(node) && node.name === 'table:covered-table-cell') walk.hidden += countNonBlank(textOf(node));
    if (!isElement(node) || node.name !== 'table:table-cell') continue;
    for (const cell of repeated(node, 'table:number-columns-repeated')) {
      const columnSpan = whole(cell, 'table:number-columns-spanned');
      columns += columnSpan;
      if (++walk.cells > walk.limits.maxCells) exceed(walk, 'maxCells');
      if (columns > walk.limits.maxColumns) exceed(walk, 'maxColumns');
      if (walk.problem !== null) return cells;
      cells.push({
        rowSpan: whole(cell, 'table:number-rows-spanned'),
        columnSpan,
        blocks: contained(walk, cell, role),
      });
    }
  }
  return cells;
}

function contained(walk: OdtWalk, cell: XmlElement, role: BlockRole): readonly Block[] {
  const { blocks } = walk;
  walk.blocks = [];
  addFlow(walk, cell, role);
  const inner = walk.blocks;
  walk.blocks = blocks;
  return inner;
}

/** A row or cell that stands for several; one more than any limit is enough to reach it. */
function repeated(node: XmlElement, name: string): XmlElement[] {
  return new Array<XmlElement>(Math.min(whole(node, name), 100_000)).fill(node);
}

function whole(node: XmlElement, name: string): number {
  return Math.max(1, Number.parseInt(attribute(node, name) ?? '1', 10) || 1);
}

/** Deletions are kept apart from the text, insertions stand in it (Part 3, 5.5). */
function deletedCharacters(changes: XmlElement): number {
  let count = 0;
  for (const region of changes.children)
    if (isElement(region))
      for (const change of region.children)
        if (isElement(change) && change.name === 'text:deletion')
          for (const node of change.children)
            if (isElement(node) && node.name !== 'office:change-info') count += countNonBlank(textOf(node));
  return count;
}

function exceed(walk: OdtWalk, limit: 'maxParagraphs' | 'maxDepth' | 'maxRows' | 'maxColumns' | 'maxCells'): void {
  walk.problem ??= finding('limit-exceeded', 'error', { limit, allowed: walk.limits[limit] });
}
