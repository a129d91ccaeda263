import type { CompareCell, CompareTable } from '../../../compare/compare-forms.js';
import { type Lang, say } from '../../../messages/index.js';

/** What the marks mean that a table has, and nothing of those it has not. */
export function usedMarks({ rows }: CompareTable, lang: Lang): readonly string[] {
  const cells = rows.flatMap((row) => row.cells);
  const isUsed = {
    blank: (cell: CompareCell) => cell.value === null && cell.note === null,
    corrected: (cell: CompareCell) => cell.corrected,
    outlier: (cell: CompareCell) => cell.outlier !== null,
    note: (cell: CompareCell) => cell.note !== null,
  } as const;
  return (['blank', 'corrected', 'outlier', 'note'] as const).flatMap((mark) =>
    cells.some(isUsed[mark]) ? [say(lang, `compare-mark-${mark}`)] : [],
  );
}
