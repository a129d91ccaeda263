import type ExcelJS from 'exceljs';
import { displayWidth } from '../../text/display-width.js';

/** With a name and a size: Excel takes a font without them for another one. */
export const BOLD = { name: 'Calibri', family: 2, size: 11, bold: true } as const;

export const HEAD_STYLE = {
  font: BOLD,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE6F1' } },
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  border: { bottom: { style: 'thin' } },
} as const;

/** ISO 216 A4, as Excel numbers it. */
const A4 = 9;

/** A sheet that is frozen below its head, and printed on A4 across, as wide as the page, with the head on every page. */
export function addPrintedSheet(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  { fixedColumns, headRows }: { readonly fixedColumns: number; readonly headRows: number },
) {
  return book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: fixedColumns, ySplit: headRows }],
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `1:${headRows}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
  });
}

const LINE = 15;
/** Excel's limit is 409.5. */
const HIGHEST = 405;

/** In points, for texts wrapped in columns of so many characters. */
export function heightOf(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = Math.max(1, ...texts.map(([text, width]) => linesOf(text, width)));
  return Math.min(HIGHEST, lines * LINE + (lines > 1 ? 3 : 0));
}

/** How many lines a text takes in so many characters; a Chinese one counts as two. */
export function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(displayWidth(line) / Math.max(1, width - 1))))
    .reduce((sum, lines) => sum + lines, 0);
}
