/** A column: its English and Chinese name and where it comes from. */
export type ViewColumn = readonly [english: string, chinese: string, expression: string];

/** A view of the contract and its Chinese twin: the same rows, the same columns in the same order. */
export interface View {
  readonly english: string;
  readonly chinese: string;
  readonly columns: readonly ViewColumn[];
  /** Everything from FROM on. */
  readonly from: string;
}

/** Stands in the text of every view that huibiao made, so that it knows them from users' own. */
export const OURS = '/* huibiao */';

export function viewSql(view: View): string {
  return [
    selectInto(
      view.english,
      view.columns.map(([english, , expression]) => [english, expression]),
      view.from,
    ),
    selectInto(
      view.chinese,
      view.columns.map(([, chinese, expression]) => [chinese, expression]),
      view.from,
    ),
  ].join('\n');
}

function selectInto(name: string, columns: readonly (readonly [string, string])[], from: string): string {
  const list = columns.map(([column, expression]) => `  ${expression} AS "${column}"`).join(',\n');
  return `CREATE VIEW "${name}" AS ${OURS} SELECT\n${list}\n${from};`;
}
