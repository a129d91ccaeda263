import { type Lang, say } from '../../../messages/index.js';
import type { YearBoard } from '../../../store/queries/year-board.js';

interface BoardProps {
  readonly lang: Lang;
  readonly year: number | null;
  readonly board: YearBoard;
}

/** Due, received, missing; and that no file was lost on its way. */
export function Board({ lang, year, board: { expected, received, missing, files } }: BoardProps) {
  return (
    <section class="board" aria-label={say(lang, 'desk-board')}>
      <dl>
        <div>
          <dt>{say(lang, 'desk-board-expected')}</dt>
          <dd>{expected ?? '—'}</dd>
        </div>
        <div>
          <dt>{say(lang, 'desk-board-received')}</dt>
          <dd>{received}</dd>
        </div>
        {expected === null || year === null ? (
          ''
        ) : (
          <div>
            <dt>{say(lang, 'desk-board-missing')}</dt>
            <dd>
              <a href={`/years/${year}/missing`}>{missing}</a>
            </dd>
          </div>
        )}
      </dl>
      {expected === null && year !== null ? <p class="note">{say(lang, 'desk-board-no-roster')}</p> : ''}
      <p class="note">{say(lang, 'desk-board-received-equation', files)}</p>
      <a href={`/years/${year ?? 'unknown'}/print`}>{say(lang, 'desk-print')}</a>
    </section>
  );
}
