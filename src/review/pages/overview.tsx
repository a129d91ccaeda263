import { type Lang, say } from '../../messages/index.js';
import { countCodes, countReviews, type FormListRow, formYears, listForms } from '../../store/queries/form-list.js';
import { readBoard } from '../../store/queries/year-board.js';
import { type ListColumn, listOf } from '../list/list.js';
import { type OverviewQuery, overviewAddress, PAGE_SIZE, readOverviewQuery } from '../query/form-filter.js';
import { type Answer, refused, type Visit } from '../visit.js';
import { Board } from './parts/board.js';
import { Downloads } from './parts/downloads.js';
import { formColumns } from './parts/form-columns.js';
import { ListTable } from './parts/list-table.js';
import { OverviewFilters } from './parts/overview-filters.js';
import { Pager } from './parts/pager.js';
import { PrintedList } from './parts/printed-list.js';

/** `/years/2020`: the forms of a year, filtered, sorted and in pages. */
export function overview({ desk, lang, params, query }: Visit): Answer {
  const year = params.year === 'unknown' ? null : Number(params.year);
  if (year !== null && !Number.isInteger(year)) return refused(404, say(lang, 'desk-refused-404'));
  const read = readOverviewQuery(year, query);
  if ('wrong' in read) return refused(400, say(lang, 'desk-unknown-parameter', { names: read.wrong }));
  const title = year === null ? say(lang, 'desk-year-unknown') : say(lang, 'desk-year', { year });
  const columns = formColumns(lang, read);
  const all = () => listForms(desk.store, read.filter, { offset: 0, limit: -1 }).rows;
  const list = listOf({ name: `forms-${year ?? 'unknown'}`, title }, columns, all);
  return {
    kind: 'list',
    title,
    year,
    list,
    body: () => <Body desk={desk} lang={lang} read={read} columns={columns} />,
  };
}

/** `/years/2020/print`: the whole year on paper, with the filter of the overview. */
export function printed(visit: Visit): Answer {
  const answer = overview(visit);
  if (answer.kind !== 'list') return answer;
  const { title, year = null, list } = answer;
  return { kind: 'page', title, year, body: <PrintedList list={list} /> };
}

interface BodyProps extends Pick<Visit, 'desk' | 'lang'> {
  readonly read: OverviewQuery;
  readonly columns: readonly ListColumn<FormListRow>[];
}

function Body({ desk: { store }, lang, read, columns }: BodyProps) {
  const { filter, page } = read;
  const { rows, total } = listForms(store, filter, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  const address = (other: number) => overviewAddress({ ...read, page: other });
  return (
    <>
      <Years lang={lang} years={formYears(store)} current={filter.year} />
      <Board lang={lang} board={readBoard(store, filter.year)} year={filter.year} />
      <div class="columns">
        <OverviewFilters
          lang={lang}
          read={read}
          codes={countCodes(store, filter.year)}
          reviews={countReviews(store, filter.year)}
        />
        <section aria-label={say(lang, 'desk-list')}>
          <Downloads lang={lang} address={address(1)} />
          {total === 0 ? (
            <Nothing lang={lang} read={read} />
          ) : (
            <Ticked lang={lang} back={address(page)} columns={columns} rows={rows} />
          )}
          <Pager lang={lang} total={total} page={page} size={PAGE_SIZE} address={address} />
        </section>
      </div>
    </>
  );
}

interface TickedProps {
  readonly lang: Lang;
  readonly back: string;
  readonly columns: readonly ListColumn<FormListRow>[];
  readonly rows: readonly FormListRow[];
}

/** The forms, each with a box to tick: those ticked are accepted at one go, each by itself. */
function Ticked({ lang, back, columns, rows }: TickedProps) {
  return (
    <>
      <ListTable columns={columns} rows={rows} />
      <form id="ticked" method="post" action="/api/commands/accept">
        <input type="hidden" name="back" value={back} />
        <button type="submit">{say(lang, 'review-accept-ticked')}</button>
      </form>
    </>
  );
}

/** `/`: the latest year there is. */
export function latestYear({ desk, lang }: Visit): Answer {
  const [year] = formYears(desk.store);
  if (year !== undefined) return { kind: 'redirect', to: `/years/${year}` };
  return { kind: 'page', title: say(lang, 'desk-overview'), body: <p class="empty">{say(lang, 'desk-no-forms')}</p> };
}

function Years({ lang, years, current }: { lang: Lang; years: readonly number[]; current: number | null }) {
  return (
    <nav class="years" aria-label={say(lang, 'desk-years')}>
      {years.map((year) => (
        <a href={`/years/${year}`} aria-current={year === current ? 'page' : undefined}>
          {year}
        </a>
      ))}
    </nav>
  );
}

/** Names what is asked for, each with the way to ask it no longer. */
function Nothing({ lang, read }: { lang: Lang; read: OverviewQuery }) {
  return (
    <p class="empty">
      {say(lang, 'desk-nothing-left')}{' '}
      <a href={`/years/${read.filter.year ?? 'unknown'}`}>{say(lang, 'desk-filter-clear')}</a>
    </p>
  );
}
