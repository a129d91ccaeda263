import { z } from 'zod';
import { type Lang, say } from '../../messages/index.js';
import { lineEndOf, searchHeading } from '../../present/search-heading.js';
import { snippetPieces } from '../../present/snippet.js';
import { type SearchHit, searchText } from '../../store/queries/search.js';
import { type ListColumn, listOf } from '../list/list.js';
import { PAGE_SIZE } from '../query/form-filter.js';
import { addressWith, pageParameter, readQuery } from '../query/read-query.js';
import { type Answer, refused, type Visit } from '../visit.js';
import { Downloads } from './parts/downloads.js';
import { FormLink } from './parts/form-link.js';
import { ListTable } from './parts/list-table.js';
import { Pager } from './parts/pager.js';
import { SourceText } from './parts/source-text.js';

const schema = z.strictObject({
  q: z.string().max(200).default(''),
  year: z
    .string()
    .regex(/^\d{4}$/u)
    .transform(Number)
    .optional(),
  department: z.string().max(200).optional(),
  page: pageParameter,
});
type SearchQuery = z.infer<typeof schema>;

const SPACES = /\s+/u;
/** Rows of a file: more than anyone reads. */
const MOST = 100_000;

/** `/search?q=优化`: every text of the forms, in the source's own characters. */
export function search({ desk: { store }, lang, query }: Visit): Answer {
  const read = readQuery(schema, query);
  if ('wrong' in read) return refused(400, say(lang, 'desk-unknown-parameter', { names: read.wrong }));
  const asked = read.value;
  const { q, page, ...where } = asked;
  const words = q.split(SPACES).filter((word) => word !== '');
  const title = say(lang, 'desk-search');
  const columns = hitColumns(lang, asked, words);
  const all = () => searchText(store, q, { ...where, limit: MOST }).hits;
  const body = () => {
    const found = searchText(store, q, { ...where, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
    return (
      <>
        <Asked lang={lang} asked={asked} />
        {words.length === 0 ? (
          ''
        ) : found.total === 0 ? (
          <Nothing lang={lang} asked={asked} words={words} />
        ) : (
          <Found lang={lang} asked={asked} found={found} columns={columns} />
        )}
      </>
    );
  };
  return { kind: 'list', title, list: listOf({ name: 'search', title }, columns, all), body };
}

function addressOf({ q, year, department, page }: SearchQuery): string {
  return addressWith('/search', { q, year, department, page: page === 1 ? null : page });
}

interface AskedProps {
  readonly lang: Lang;
  readonly asked: SearchQuery;
}

function Asked({ lang, asked }: AskedProps) {
  return (
    <form class="settle" method="get" action="/search">
      <label>
        {say(lang, 'desk-search-words')} <input name="q" type="search" value={asked.q} maxlength={200} />
      </label>
      <label>
        {say(lang, 'desk-head-year')} <input name="year" inputmode="numeric" size={6} value={asked.year ?? ''} />
      </label>
      <label>
        {say(lang, 'desk-filter-name')} <input name="department" value={asked.department ?? ''} />
      </label>
      <button type="submit">{say(lang, 'desk-search')}</button>
    </form>
  );
}

interface FoundProps extends AskedProps {
  readonly found: ReturnType<typeof searchText>;
  readonly columns: readonly ListColumn<SearchHit>[];
}

function Found({ lang, asked, found: { total, hits }, columns }: FoundProps) {
  const address = (page: number) => addressOf({ ...asked, page });
  return (
    <>
      <p>
        <SourceText text={say(lang, 'desk-search-hits', { total, words: asked.q })} />
      </p>
      <Downloads lang={lang} address={address(1)} />
      <ListTable columns={columns} rows={hits} />
      <Pager lang={lang} total={total} page={asked.page} size={PAGE_SIZE} address={address} />
    </>
  );
}

/** What may be found instead: each word by itself, or the halves of the one there is. */
function Nothing({ lang, asked, words }: AskedProps & { readonly words: readonly string[] }) {
  return (
    <>
      <p class="empty">
        <SourceText text={say(lang, 'desk-search-none', { words: asked.q })} />
      </p>
      <ul>
        {partsOf(words).map((part) => (
          <li>
            <a href={addressOf({ ...asked, q: part, page: 1 })}>
              <SourceText text={part} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function partsOf(words: readonly string[]): readonly string[] {
  if (words.length > 1) return words;
  const letters = [...(words[0] ?? '')];
  const half = Math.ceil(letters.length / 2);
  return [letters.slice(0, half), letters.slice(half)].map((part) => part.join('')).filter((part) => part !== '');
}

function hitColumns(lang: Lang, asked: SearchQuery, words: readonly string[]): readonly ListColumn<SearchHit>[] {
  const list = addressOf(asked);
  const pieces = (hit: SearchHit) => snippetPieces(hit.text, words, lineEndOf(hit));
  return [
    {
      name: 'department',
      title: say(lang, 'desk-head-department'),
      kind: 'text',
      value: ({ department }) => department,
      shown: (hit) => <FormLink lang={lang} form={hit} list={list} {...targetOf(hit)} />,
    },
    { name: 'year', title: say(lang, 'desk-head-year'), kind: 'number', value: ({ year }) => year },
    {
      name: 'form',
      title: say(lang, 'desk-head-form'),
      kind: 'number',
      value: ({ formId }) => formId,
      shown: null,
    },
    {
      name: 'where',
      title: say(lang, 'desk-head-where'),
      kind: 'text',
      value: (hit) => searchHeading(hit, lang),
      shown: (hit) => <Marked pieces={snippetPieces(searchHeading(hit, lang), words)} />,
    },
    {
      name: 'text',
      title: say(lang, 'desk-head-text'),
      kind: 'text',
      value: (hit) =>
        pieces(hit)
          .map(({ text }) => text)
          .join(''),
      shown: (hit) => <Marked pieces={pieces(hit)} />,
    },
  ];
}

function Marked({ pieces }: { readonly pieces: ReturnType<typeof snippetPieces> }) {
  return (
    <>
      {pieces.map(({ text, marked }) =>
        marked ? (
          <mark>
            <SourceText text={text} />
          </mark>
        ) : (
          <SourceText text={text} />
        ),
      )}
    </>
  );
}

/** The value on the page of the form, or the paragraph or cell of its original. */
function targetOf({ field, place }: SearchHit): { readonly to?: string } {
  if (field !== null) return { to: `v${field}` };
  if (place === null) return {};
  const { table, row, column, block } = place;
  return { to: table === undefined ? `b${block}` : `t${table}r${row}c${column}` };
}
