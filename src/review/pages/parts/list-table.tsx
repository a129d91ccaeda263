import type { ListColumn } from '../../list/list.js';
import { SourceText } from './source-text.js';

interface ListTableProps<Row> {
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
}

/** A list on its page; the first column names the row. */
export function ListTable<Row>({ columns, rows }: ListTableProps<Row>) {
  const drawn = columns.filter(({ shown }) => shown !== null);
  return (
    <section class="scroll" aria-label={drawn[0]?.title}>
      <table class="list">
        <thead>
          <tr>
            {drawn.map(({ head, title }) => (
              <th scope="col">{head ?? title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {drawn.map((column, i) =>
                i === 0 ? <th scope="row">{cell(column, row)}</th> : <td class={column.kind}>{cell(column, row)}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cell<Row>({ shown, value }: ListColumn<Row>, row: Row) {
  return shown == null ? <SourceText text={String(value(row) ?? '')} /> : shown(row);
}
