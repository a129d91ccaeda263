import type { CompareCell, CompareColumn } from '../../../compare/compare-forms.js';
import type { SheetCell, SheetColumn } from '../../../export/workbook/plain-sheet.js';
import { exactNumber as sheetNumber } from '../../../export/workbook/sheet-value.js';
import type { KeyNames } from '../../../present/key-names.js';
import type { Decimal } from '../../../text/decimal.js';
import { columnLabel, exactNumber, rounded } from './compare-names.js';

/** The column of a measure's figures, its unit on a line of its own. */
export function figureColumn(column: CompareColumn, names: KeyNames): SheetColumn {
  return { title: inTwoLines(columnLabel(column, names)), width: 13, format: formatOf(column) };
}

/** Every decimal of an amount; other figures as they are. */
function formatOf({ measure, unit }: CompareColumn): string {
  if (measure.kind !== 'figure') return '0.00';
  return unit === '万元' ? '#,##0.00####' : 'General';
}

const UNIT = / ?(?=[（(])/u; // 收入合计（万元）

function inTwoLines(label: string): string {
  return label.replace(UNIT, '\n');
}

const ARROWS = { high: '↑', low: '↓' } as const;

/** A figure as a cell: a correction in its colour, an outlier with its arrow. */
export function figureCell({ value, corrected, note, outlier }: CompareCell, column: CompareColumn): SheetCell {
  const exact = exactNumber(value, column.measure);
  return {
    value: exact === null ? (note === null ? null : '?') : sheetNumber(exact, exact),
    ...(corrected ? { state: 'corrected' } : {}),
    ...(outlier === null ? {} : { format: `${formatOf(column)}"${ARROWS[outlier]}"` }),
  };
}

/** Rounded to six decimals. */
export function numberOf(value: Decimal | null): string | number | null {
  const text = rounded(value);
  return text === null ? null : sheetNumber(text, text);
}
