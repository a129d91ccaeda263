import type { List } from '../../list/list.js';
import { SourceText } from './source-text.js';

/** A list with all its rows and nothing to click, for paper. */
export function PrintedList({ list: { columns, rows } }: { readonly list: List }) {
  return (
    <table class="list printed">
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows().map((cells) => (
          <tr>
            {cells.map((value, i) => (
              <td class={columns[i]?.kind}>
                <SourceText text={String(value ?? '')} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
