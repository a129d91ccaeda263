import type { Child } from 'hono/jsx';
import { type Lang, say } from '../../../messages/index.js';
import type { FormListRow, FormOrder } from '../../../store/queries/form-list.js';
import type { ListCell, ListColumn } from '../../list/list.js';
import { type OverviewQuery, overviewAddress } from '../../query/form-filter.js';
import { FormLink } from './form-link.js';
import { Mark } from './mark.js';
import { ReviewState } from './review-state.js';
import { SourceText } from './source-text.js';

/** The columns of the overview, as page and as file. */
export function formColumns(lang: Lang, read: OverviewQuery): readonly ListColumn<FormListRow>[] {
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
