import { type Lang, say } from '../../messages/index.js';
import { type MissingDepartment, readBoard, readMissing } from '../../store/queries/year-board.js';
import { type ListColumn, listOf } from '../list/list.js';
import { readNoQuery } from '../query/read-query.js';
import { type Answer, refused, type Visit } from '../visit.js';
import { Downloads } from './parts/downloads.js';
import { ListTable } from './parts/list-table.js';

/** `/years/2020/missing`: the departments that have not sent their form (未报名单). */
export function missing({ desk: { store }, lang, params, query }: Visit): Answer {
  const year = Number(params.year);
  if (!Number.isInteger(year)) return refused(404, say(lang, 'desk-refused-404'));
  const { wrong } = readNoQuery(query);
  if (wrong.length > 0) return refused(400, say(lang, 'desk-unknown-parameter', { names: wrong }));
  const title = say(lang, 'desk-missing-title', { year });
  const rows = readMissing(store, year);
  const columns = missingColumns(lang);
  const body = () => (
    <>
      <p>
        <a href={`/years/${year}`}>{say(lang, 'desk-to-overview')}</a>
      </p>
      <p>{say(lang, 'desk-missing-sum', { expected: readBoard(store, year).expected ?? 0, missing: rows.length })}</p>
      <Downloads lang={lang} address={`/years/${year}/missing`} />
      {rows.length === 0 ? (
        <p class="empty">{say(lang, 'desk-missing-none')}</p>
      ) : (
        <ListTable columns={columns} rows={rows} />
      )}
    </>
  );
  return { kind: 'list', title, year, list: listOf({ name: `missing-${year}`, title }, columns, () => rows), body };
}

function missingColumns(lang: Lang): readonly ListColumn<MissingDepartment>[] {
  const text = (name: string, title: string, value: (row: MissingDepartment) => string | null) =>
    ({ name, title, kind: 'text', value }) as const;
  return [
    text('department', say(lang, 'desk-head-department'), ({ name }) => name),
    text('budgetCode', say(lang, 'desk-head-budget-code'), ({ budgetCode }) => budgetCode),
    text('group', say(lang, 'desk-head-group'), ({ group }) => group),
  ];
}
