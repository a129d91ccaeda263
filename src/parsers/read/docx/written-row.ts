import { leaveOut } from '../shared/budget.js';
import { attribute, child, isElement, type XmlElement } from '../xml/xml.js';
import { alternative, visibleText } from './inline.js';
import type { WalkState } from './walk.js';

/** A cell as written: its place in the row counted in grid columns. */
export interface WrittenCell {
  readonly element: XmlElement;
  readonly column: number;
  readonly span: number;
  /** Width in twentieths of a point where it is given so, else null. */
  readonly width: number | null;
  readonly merge: 'none' | 'restart' | 'continue';
}

export interface WrittenRow {
  /** Grid columns left out in front (17.4.15). */
  readonly before: number;
  readonly cells: readonly WrittenCell[];
}

/** The rows of a table as they are written, deleted ones left out. */
export function readRows(walk: WalkState, table: XmlElement): readonly WrittenRow[] {
  const rows: WrittenRow[] = [];
  for (const element of grouped(walk, table, 'w:tr')) {
    const trPr = child(element, 'w:trPr');
    if (child(trPr, 'w:del') !== null) leaveOut(walk, 'deleted', visibleText(element));
    else rows.push(readRow(walk, element, whole(child(trPr, 'w:gridBefore'), 0)));
  }
  return rows;
}

function readRow(walk: WalkState, row: XmlElement, before: number): WrittenRow {
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
  // 17.4.84: no value means that the cell continues.
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
function grouped(walk: WalkState, host: XmlElement, name: 'w:tr' | 'w:tc'): readonly XmlElement[] {
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
