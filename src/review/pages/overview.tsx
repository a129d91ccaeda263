import { type LabelCode, type Lang, say } from '../../messages/index.js';
import {
  countCodes,
  FORM_TRAITS,
  type FormListRow,
  type FormOrder,
  type FormTrait,
  formYears,
  listForms,
} from '../../store/queries/form-list.js';
import { type OverviewQuery, overviewAddress, PAGE_SIZE, readOverviewQuery, toggled } from '../query/form-filter.js';
import { type Answer, refused, type Visit } from '../visit.js';
import { Mark } from './parts/mark.js';
import { Pager } from './parts/pager.js';

/** `/years/2020`: the forms of a year, filtered, sorted and in pages. */
export function overview({ desk, lang, params, query }: Visit): Answer {
  const year = params.year === 'unknown' ? null : Number(params.year);
  if (year !== null && !Number.isInteger(year)) return refused(404, say(lang, 'desk-refused-404'));
  const read = readOverviewQuery(year, query);
  if ('wrong' in read) return refused(400, say(lang, 'desk-unknown-parameter', { names: read.wrong }));
  const offset = (read.page - 1) * PAGE_SIZE;
  const { rows, total } = listForms(desk.store, read.filter, { offset, limit: PAGE_SIZE });
  const title = year === null ? say(lang, 'desk-year-unknown') : say(lang, 'desk-year', { year });
  return {
    kind: 'page',
    title,
    year,
    body: (
      <>
        <Years lang={lang} years={formYears(desk.store)} current={year} />
        <div class="columns">
          <Filters lang={lang} read={read} codes={countCodes(desk.store, year)} />
          <section aria-label={title}>
            {total === 0 ? <Nothing lang={lang} read={read} /> : <Forms lang={lang} read={read} rows={rows} />}
            <Pager
              lang={lang}
              total={total}
              page={read.page}
              size={PAGE_SIZE}
              address={(page) => overviewAddress({ ...read, page })}
            />
          </section>
        </div>
      </>
    ),
  };
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
}

function Filters({ lang, read, codes }: FiltersProps) {
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

const HEADS = ['department', 'errors', 'warnings', 'unreadable', 'doubtful', 'corrected', 'conflicts'] as const;
const SORTED: ReadonlySet<string> = new Set<FormOrder>(['department', 'errors', 'warnings', 'unreadable']);

function Forms({ lang, read, rows }: { lang: Lang; read: OverviewQuery; rows: readonly FormListRow[] }) {
  const list = overviewAddress(read);
  return (
    <table class="list">
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th scope="col">
              {SORTED.has(head) ? (
                <Sort lang={lang} read={read} head={head as FormOrder} />
              ) : (
                say(lang, `desk-head-${head}`)
              )}
            </th>
          ))}
          <th scope="col">{say(lang, 'desk-head-score')}</th>
          <th scope="col">{say(lang, 'desk-head-file')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <a href={`/forms/${row.formId}?list=${encodeURIComponent(list)}`}>
                <bdi>{row.department ?? say(lang, 'desk-no-department', { form: row.formId })}</bdi>
              </a>
            </th>
            <td>{row.errors > 0 ? <Mark lang={lang} severity="error" count={row.errors} /> : ''}</td>
            <td>{row.warnings > 0 ? <Mark lang={lang} severity="warning" count={row.warnings} /> : ''}</td>
            <td>{row.unreadable || ''}</td>
            <td>{row.doubtful || ''}</td>
            <td>{row.corrected || ''}</td>
            <td>{row.conflicts > 0 ? `‼ ${row.conflicts}` : ''}</td>
            <td>{row.score ?? ''}</td>
            <td class="file">
              <bdi>{row.fileName}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

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
