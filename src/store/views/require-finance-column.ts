import type { Store } from '../store.js';
import { financeColumns } from './finance-columns.js';
import { refreshViews } from './refresh-views.js';

/** Columns of `finance_rows` and of the views that no key may take. */
const TAKEN = ['form_id', 'ordinal', 'department', 'year', 'entity', 'entity_name'];
const TAKEN_CHINESE = ['表单编号', '部门', '年度', '机构', '机构名称'];

/**
 * Makes sure that a money key has its column; a new one is the last of the views, filled for every form that has the
 * key already. Once made, a column keeps its names, whatever a later template calls the key.
 */
export function requireFinanceColumn(store: Store, key: string, name: string): void {
  const columns = financeColumns(store);
  if (columns.some((column) => column.key === key)) return;
  const english = unused(key.replaceAll('.', '_'), [...TAKEN, ...columns.map((column) => column.english)]);
  const chinese = unused(name, [...TAKEN_CHINESE, ...columns.map((column) => column.chinese)]);
  store.run('INSERT INTO finance_columns (key, english, chinese) VALUES (?, ?, ?)', key, english, chinese);
  store.exec(`ALTER TABLE finance_rows ADD COLUMN "${english}" REAL`);
  store.run(
    `UPDATE finance_rows SET "${english}" = (SELECT x.number FROM cells c JOIN field_values x ON x.cell_id = c.id
       WHERE c.key = ? AND c.entity = finance_rows.entity AND x.form_id = finance_rows.form_id
       ORDER BY x.ordinal DESC LIMIT 1)`,
    key,
  );
  refreshViews(store);
}

/** `其他`, or `其他_2` where another column is called so; SQLite takes no notice of case. */
function unused(name: string, taken: readonly string[]): string {
  const names = new Set(taken.map((one) => one.toLowerCase()));
  let free = name;
  for (let n = 2; names.has(free.toLowerCase()); n++) free = `${name}_${n}`;
  return free;
}
