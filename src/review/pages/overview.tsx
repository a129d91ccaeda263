import type { Child } from 'hono/jsx';
import { type LabelCode, type Lang, say } from '../../messages/index.js';
import {
  countCodes,
  countReviews,
  FORM_TRAITS,
  type FormListRow,
  type FormOrder,
  type FormTrait,
  formYears,
  listForms,
} from '../../store/queries/form-list.js';
import { readBoard } from '../../store/queries/year-board.js';
import { REVIEW_STATES } from '../../store/records/review.js';
import { type ListCell, type ListColumn, listOf } from '../list/list.js';
import { type OverviewQuery, overviewAddress, PAGE_SIZE, readOverviewQuery, toggled } from '../query/form-filter.js';
import { type Answer, refused, type Visit } from '../visit.js';
import { Board } from './parts/board.js';
import { Downloads } from './parts/downloads.js';
import { FormLink } from './parts/form-link.js';
import { ListTable } from './parts/list-table.js';
import { Mark } from './parts/mark.js';
import { Pager } from './parts/pager.js';
import { PrintedList } from './parts/printed-list.js';
import { ReviewState } from './parts/review-state.js';
import { SourceText } from './parts/source-text.js';

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
        <Filters
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

interface FiltersProps {
  readonly lang: Lang;
  readonly read: OverviewQuery;
  readonly codes: readonly { readonly code: string; readonly forms: number }[];
  readonly reviews: ReturnType<typeof countReviews>;
}

function Filters({ lang, read, codes, reviews }: FiltersProps) {
  const { filter } = read;
  const here = (more: Partial<typeof filter>) => overviewAddress({ filter: { ...filter, ...more }, page: 1 });
  return (
    <aside class="filters" aria-label={say(lang, 'desk-filter')}>
      <form method="get">
        <label>
          {say(lang, 'desk-filter-name')} <input name="q" value={filter.name ?? ''} />
        </label>
        <button type="submit">{say(lang, 'desk-filter-go')}</button>
      </form>
      <section>
        <h2>{say(lang, 'review-state')}</h2>
        <ul>
          {REVIEW_STATES.map((state) => (
            <li>
              <a
                href={here({ review: toggled(filter.review ?? [], state) })}
                aria-current={filter.review?.includes(state) === true ? 'true' : undefined}
              >
                <ReviewState lang={lang} state={state} /> <span class="count">{reviews[state] ?? 0}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      {(['has', 'not'] as const).map((side) => (
        <section>
          <h2>{say(lang, `desk-filter-${side}`)}</h2>
          <ul>
            {FORM_TRAITS.map((trait) => (
              <li>
                <a href={here({ [side]: toggled(filter[side], trait) })} aria-current={isOn(filter[side], trait)}>
                  {say(lang, traitLabel(trait))}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{say(lang, 'desk-filter-code')}</h2>
        <ul>
          {codes.slice(0, 20).map(({ code, forms }) => (
            <li>
              <a
                href={here({ code: filter.code === code ? undefined : code })}
                aria-current={filter.code === code ? 'true' : undefined}
              >
                {code} <span class="count">{forms}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

function isOn(list: readonly FormTrait[], trait: FormTrait): 'true' | undefined {
  return list.includes(trait) ? 'true' : undefined;
}

function traitLabel(trait: FormTrait): LabelCode {
  return `desk-trait-${trait}`;
}

function formColumns(lang: Lang, read: OverviewQuery): readonly ListColumn<FormListRow>[] {
  const list = overviewAddress(read);
  const of = (name: Counted, shown?: (count: number) => Child): ListColumn<FormListRow> => ({
    name,
    title: say(lang, `desk-head-${name}`),
    kind: 'number',
    value: (row) => row[name],
    shown: (row) => (row[name] === 0 ? '' : (shown?.(row[name]) ?? row[name])),
    ...(SORTED.has(name) ? { head: <Sort lang={lang} read={read} head={name as FormOrder} /> } : {}),
  });
  const text = (name: 'year' | 'group', value: (row: FormListRow) => ListCell): ListColumn<FormListRow> => {
    return { name, title: say(lang, `desk-head-${name}`), kind: 'text', value, shown: null };
  };
  return [
    {
      name: 'department',
      title: say(lang, 'desk-head-department'),
      kind: 'text',
      head: <Sort lang={lang} read={read} head="department" />,
      value: ({ department }) => department,
      shown: (row) => (
        <>
          <input
            type="checkbox"
            name="formIds"
            value={row.formId}
            form="ticked"
            aria-label={say(lang, 'review-tick', { name: row.department ?? String(row.formId) })}
          />{' '}
          <FormLink lang={lang} form={row} list={list} />
        </>
      ),
    },
    {
      name: 'review',
      title: say(lang, 'review-head'),
      kind: 'text',
      value: ({ review }) => say(lang, `review-${review}`),
      shown: ({ review }) => <ReviewState lang={lang} state={review} />,
    },
    text('year', ({ year }) => year),
    text('group', ({ group }) => group),
    of('errors', (count) => <Mark lang={lang} severity="error" count={count} />),
    of('warnings', (count) => <Mark lang={lang} severity="warning" count={count} />),
    of('unreadable'),
    of('doubtful'),
    of('corrected'),
    of('conflicts', (count) => `‼ ${count}`),
    { name: 'score', title: say(lang, 'desk-head-score'), kind: 'number', value: ({ score }) => score },
    {
      name: 'file',
      title: say(lang, 'desk-head-file'),
      kind: 'text',
      value: ({ fileName }) => fileName,
      shown: ({ fileName }) => (
        <small>
          <SourceText text={fileName} />
        </small>
      ),
    },
    { name: 'form', title: say(lang, 'desk-head-form'), kind: 'number', value: ({ formId }) => formId, shown: null },
  ];
}

type Counted = 'errors' | 'warnings' | 'unreadable' | 'doubtful' | 'corrected' | 'conflicts';

const SORTED: ReadonlySet<string> = new Set<FormOrder>(['errors', 'warnings', 'unreadable']);

function Sort({ lang, read, head }: { lang: Lang; read: OverviewQuery; head: FormOrder }) {
  const { filter } = read;
  const isHere = filter.order === head;
  const descending = isHere ? !filter.descending : head !== 'department';
  return (
    <a href={overviewAddress({ filter: { ...filter, order: head, descending }, page: 1 })}>
      {say(lang, `desk-head-${head}`)}
      {isHere ? (filter.descending ? ' ▼' : ' ▲') : ''}
    </a>
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
