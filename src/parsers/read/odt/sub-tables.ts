import { attribute, isElement, type XmlElement } from '../xml/xml.js';

const ROW_GROUPS = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);
/** One more than any limit is enough to reach it. */
const MOST = 100_000;

interface SplitCell {
  readonly cell: XmlElement;
  readonly column: number;
  readonly span: number;
  /** Rows of the table that divides the cell; null where nothing does. */
  readonly parts: readonly XmlElement[] | null;
}

/**
 * The rows of a table. A cell that holds nothing but a sub-table (`table:is-sub-table`, ODF 1.1, 8.2.6) is only divided by it:
 * the inner cells become cells of this table, and the cells beside them span the inner rows.
 */
export function rowsOf(table: XmlElement): readonly XmlElement[] {
  const rows = writtenRows(table);
  const split = rows.map(cellsOf);
  if (!split.some((cells) => cells.some(({ parts }) => parts !== null))) return rows;
  const widths: number[] = [];
  for (const { column, span, parts } of split.flat())
    for (let at = column; at < column + span; at++)
      widths[at] = Math.max(
        widths[at] ?? 1,
        parts !== null && at === column + span - 1 ? columnsIn(parts) - span + 1 : 1,
      );
  return split.flatMap((cells, i) => dividedRow(rows[i] ?? table, cells, widths));
}

function writtenRows(host: XmlElement): readonly XmlElement[] {
  return host.children.flatMap((node) => {
    if (!isElement(node)) return [];
    if (node.name === 'table:table-row') return repeated(node, 'table:number-rows-repeated');
    return ROW_GROUPS.has(node.name) ? writtenRows(node) : [];
  });
}

function cellsOf(row: XmlElement): readonly SplitCell[] {
  const cells: SplitCell[] = [];
  let column = 0;
  for (const node of row.children) {
    if (!isElement(node)) continue;
    for (const cell of repeated(node, 'table:number-columns-repeated')) {
      const covered = cell.name === 'table:covered-table-cell';
      const sub = cell.children.filter(isElement).find((one) => attribute(one, 'table:is-sub-table') === 'true');
      const span = covered ? 1 : whole(cell, 'table:number-columns-spanned');
      cells.push({ cell, column, span, parts: sub === undefined ? null : rowsOf(sub) });
      // The columns a span covers are listed as covered cells.
      column++;
    }
  }
  return cells;
}

/** As many rows as the longest sub-table has; cells beside it span them, its last cells fill what it leaves. */
function dividedRow(row: XmlElement, cells: readonly SplitCell[], widths: readonly number[]): readonly XmlElement[] {
  const height = Math.max(1, ...cells.map(({ parts }) => parts?.length ?? 1));
  const lines: XmlElement[][] = Array.from({ length: height }, () => []);
  for (const { cell, column, span, parts } of cells) {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    if (parts === null) {
      const covered = cell.name === 'table:covered-table-cell';
      if (covered) lines[0]?.push(cell);
      else lines[0]?.push(spanning(cell, width, whole(cell, 'table:number-rows-spanned') + height - 1));
      continue;
    }
    parts.forEach((part, i) => {
      const inner = part.children.filter(isElement);
      const rest = width - columnsIn([part]);
      const below = i === parts.length - 1 ? height - parts.length : 0;
      inner.forEach((one, at) => {
        const own = whole(one, 'table:number-columns-spanned') + (at === inner.length - 1 ? rest : 0);
        lines[i]?.push(spanning(one, own, whole(one, 'table:number-rows-spanned') + below));
      });
    });
  }
  return lines.map((children) => ({ ...row, children }));
}

function columnsIn(rows: readonly XmlElement[]): number {
  const widths = rows.map((row) =>
    row.children.filter(isElement).reduce((sum, cell) => sum + whole(cell, 'table:number-columns-spanned'), 0),
  );
  return Math.max(1, ...widths);
}

function spanning(cell: XmlElement, columns: number, rows: number): XmlElement {
  const spans = { 'table:number-columns-spanned': String(columns), 'table:number-rows-spanned': String(rows) };
  return { ...cell, attributes: { ...cell.attributes, ...spans } };
}

/** A row or cell that stands for several. */
export function repeated(node: XmlElement, name: string): XmlElement[] {
  return new Array<XmlElement>(Math.min(whole(node, name), MOST)).fill(node);
}

export function whole(node: XmlElement, name: string): number {
  return Math.max(1, Number.parseInt(attribute(node, name) ?? '1', 10) || 1);
}
