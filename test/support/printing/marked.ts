import { displayWidth } from '../../../src/text/display-width.js';
import { padTo } from './columns.js';
import { edgesOf, type Sheet, type SheetRow, shownText, spanOf } from './sheet.js';

/** A row a line, its cells between marks. */
export interface MarkedPrint {
  readonly kind: 'pipes' | 'tabs' | 'repeated';
  /** What stands between the paragraphs of a cell. */
  readonly breaks: '<br>' | '<br/>' | ' ' | '\n' | '\n\n';
  /** What stands in an empty cell. */
  readonly empty: '' | '&nbsp;';
  /** Whether a merged cell takes its grid columns, empty ones behind it. */
  readonly spread: boolean;
  /** Whether cells are padded to the width of their column. */
  readonly padded: boolean;
  /** Where lines of dashes stand. */
  readonly rules: 'none' | 'first' | 'all';
  /** Between the cells of repeated rows. */
  readonly mark: '\t' | ' | ' | '\n';
}

export function printMarked(sheet: Sheet, print: MarkedPrint): string {
  return sheet
    .map((block) => (typeof block === 'string' ? `${block}\n\n` : `${tableLines(block, print).join('\n')}\n\n`))
    .join('');
}

function tableLines(rows: readonly SheetRow[], print: MarkedPrint): readonly string[] {
  const edges = edgesOf(rows);
  const texts = rows.map((row) => rowTexts(row, edges, print));
  if (print.kind === 'tabs') return texts.map((cells) => cells.join('\t'));
  if (print.kind === 'repeated') return texts.map((cells) => cells.join(print.mark));
  const widths = print.padded ? edges.map((_, c) => widest(texts, c)) : [];
  const lines = texts.map((cells) => `| ${cells.map((text, c) => padTo(text, widths[c] ?? 0)).join(' | ')} |`);
  return lines.flatMap((line, at) => {
    const rule = `|${(texts[at] ?? []).map((_, c) => '-'.repeat((widths[c] ?? 3) + 2)).join('|')}|`;
    return print.rules === 'all' || (print.rules === 'first' && at === 0) ? [line, rule] : [line];
  });
}

function rowTexts(row: SheetRow, edges: readonly number[], print: MarkedPrint): readonly string[] {
  return row.flatMap((cell) => {
    const text = (print.kind === 'repeated' ? cell.text : shownText(cell)).replaceAll('\n', print.breaks);
    const blank = text === '' ? print.empty : text;
    if (print.kind === 'repeated') return Array<string>(spanOf(cell, edges)).fill(blank);
    return print.spread ? [blank, ...Array<string>(spanOf(cell, edges) - 1).fill(print.empty)] : [blank];
  });
}

function widest(texts: readonly (readonly string[])[], column: number): number {
  return Math.min(40, Math.max(0, ...texts.map((cells) => displayWidth(cells[column] ?? ''))));
}
