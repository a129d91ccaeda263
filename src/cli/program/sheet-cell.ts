import type ExcelJS from 'exceljs';

/** The text of a cell of a spreadsheet, or why it cannot be taken for certain. */
export type SheetCell = string | CellProblem;

export type CellProblem =
  | { readonly problem: 'no-result' | 'error-value' | 'unknown-format'; readonly shown: string }
  /** What is shown is not what is there. */
  | { readonly problem: 'rounded'; readonly shown: string; readonly exact: string };

/**
 * What a person sees in the cell: a text as it stands, of a formula its result, of a number the decimal that is shown, never
 * the binary fraction behind it. Of merged cells only the first has a value.
 */
export function sheetCell(cell: ExcelJS.Cell): SheetCell {
  if (cell.isMerged && cell.master !== cell) return '';
  const { value } = cell;
  if (typeof value !== 'object' || value === null || value instanceof Date) return plainValue(value, cell.numFmt);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return { problem: 'error-value', shown: value.error };
  if ('hyperlink' in value) return cell.text;
  const { result } = value;
  if (result === undefined || result === null) return { problem: 'no-result', shown: cell.formula };
  if (typeof result === 'object' && 'error' in result) return { problem: 'error-value', shown: result.error };
  return plainValue(result, cell.numFmt);
}

type Plain = string | number | boolean | Date | null | undefined;

function plainValue(value: Plain, format: string | undefined): SheetCell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? shownNumber(value, format ?? 'General') : String(value);
}

/** Digits a spreadsheet keeps and shows: 0.1+0.2 is 0.3 there. */
const DIGITS = 15;
/** Blanks as wide as a character, fillers, colours, quoted words, currencies: `_ ¥* #,##0.00_ ` */
const DECORATION = /[_*\\].|\[[^\]]*\]|"[^"]*"|[¥￥$\s]/gu;
const ANY_NUMBER = /^(?:General|G\/通用格式|@)?$/iu;
/** #,##0.00 · 0 · 0.0# · 0.00% */
const DECIMAL = /^[#,]*0(?:\.([0#?]+))?(%)?$/u;

function shownNumber(value: number, format: string): SheetCell {
  const plain = (format.split(';')[0] ?? '').replaceAll(DECORATION, '');
  const exact = Number(value.toPrecision(DIGITS));
  if (ANY_NUMBER.test(plain)) return String(exact);
  const match = DECIMAL.exec(plain);
  if (match === null) return { problem: 'unknown-format', shown: format };
  const [, decimals = '', percent = ''] = match;
  const counted = percent === '' ? exact : Number((value * 100).toPrecision(DIGITS));
  const shown = counted.toFixed(decimals.length);
  if (Number(shown) !== counted)
    return { problem: 'rounded', shown: shown + percent, exact: String(counted) + percent };
  return String(counted) + percent;
}
