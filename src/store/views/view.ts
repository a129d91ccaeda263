import type { ColumnKind } from '../../model/column-kind.js';
import { cases, replaced } from './plain-text.js';
import type { Words } from './words.js';

/** A column: its English and Chinese name, where it comes from, and what it holds. */
export interface ViewColumn {
  readonly english: string;
  readonly chinese: string;
  readonly expression: string;
  readonly kind: ColumnKind;
  /** The key of the form's cell whose figure the column shows; null where it shows none. */
  readonly cell: string | null;
  /** The unit of its figures, for headings. */
  readonly unit: string | null;
  /** What the Chinese view says in its place; null where it is the same. */
  readonly inChinese: string | null;
}

/** A view of the contract and its Chinese twin: the same rows, the same columns in the same order. */
export interface View {
  readonly english: string;
  readonly chinese: string;
  readonly columns: readonly ViewColumn[];
  /** Everything from FROM on. */
  readonly from: string;
}

type MakeColumn = (english: string, chinese: string, expression: string) => ViewColumn;

const columnOf =
  (kind: ColumnKind): MakeColumn =>
  (english, chinese, expression) => ({ english, chinese, expression, kind, cell: null, unit: null, inChinese: null });

export const integer = columnOf('integer');
export const number = columnOf('number');
export const text = columnOf('text');
export const moment = columnOf('moment');

/** JSON that the Chinese view writes out. */
export function json(
  english: string,
  chinese: string,
  expression: string,
  inWords: (expression: string) => string,
): ViewColumn {
  return { ...columnOf('json')(english, chinese, expression), inChinese: inWords(expression) };
}

/** A text whose values have Chinese words; one that ends in `_` is the beginning of values. */
export function worded(english: string, chinese: string, expression: string, words: Words): ViewColumn {
  const split = (isBeginning: boolean) =>
    Object.fromEntries(Object.entries(words).filter(([word]) => word.endsWith('_') === isBeginning));
  const [whole, rest] = [cases(split(false)), replaced(expression, split(true))];
  return { ...text(english, chinese, expression), inChinese: `CASE ${expression} ${whole} ELSE ${rest} END` };
}

/** What the views of a form begin with. */
export const FORM: readonly ViewColumn[] = [
  integer('form_id', '表单编号', 'f.id'),
  text('department', '部门', 'f.department'),
  integer('year', '年度', 'f.year'),
];

/** Stands in the text of every view that huibiao made, so that it knows them from users' own. */
export const OURS = '/* huibiao */';

export function viewSql(view: View): string {
  return [
    selectInto(
      view.english,
      view.columns.map(({ english, expression }) => [english, expression]),
      view.from,
    ),
    selectInto(
      view.chinese,
      view.columns.map((column) => [column.chinese, column.inChinese ?? column.expression]),
      view.from,
    ),
  ].join('\n');
}

function selectInto(name: string, columns: readonly (readonly [string, string])[], from: string): string {
  const list = columns
    .map(([column, expression]) => `  ${expression} AS "${column.replaceAll('"', '""')}"`)
    .join(',\n');
  return `CREATE VIEW "${name}" AS ${OURS} SELECT\n${list}\n${from};`;
}
