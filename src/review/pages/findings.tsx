import { type Lang, say, sayFinding } from '../../messages/index.js';
import { findingNumbers } from '../../present/finding-numbers.js';
import { type CodeCount, countFindings, type FindingListRow, listFindings } from '../../store/queries/finding-list.js';
import { formYears } from '../../store/queries/form-list.js';
import { type ListColumn, listOf } from '../list/list.js';
import {
  ARRANGED_BY,
  type FindingsQuery,
  findingsAddress,
  readFindingsQuery,
  SEVERITIES,
} from '../query/findings-filter.js';
import { PAGE_SIZE } from '../query/form-filter.js';
import { type Answer, refused, type Visit } from '../visit.js';
import { Downloads } from './parts/downloads.js';
import { FormLink } from './parts/form-link.js';
import { ListTable } from './parts/list-table.js';
import { Mark } from './parts/mark.js';
import { Pager } from './parts/pager.js';
import { SourceText } from './parts/source-text.js';

/** `/findings?year=2020`: what is wrong in all forms, by formula (按公式) or by department (按单位). */
export function findings({ desk, lang, query }: Visit): Answer {
  const read = readFindingsQuery(query);
  if ('wrong' in read) return refused(400, say(lang, 'desk-unknown-parameter', { names: read.wrong }));
  const { store } = desk;
  const { filter, page } = read;
  const title = say(lang, 'desk-findings');
  const counts = countFindings(store, filter);
  const address = findingsAddress(read);
  const head = (
    <>
      <Choices lang={lang} read={read} years={formYears(store)} />
      <p>{say(lang, 'desk-findings-sums', { ...sumsOf(counts), codes: counts.length })}</p>
      <Downloads lang={lang} address={address} />
    </>
  );
  const common = { kind: 'list', title, year: filter.year ?? null } as const;
  if (filter.by === 'code' && filter.code === undefined) {
    const columns = codeColumns(lang, read);
    const list = listOf({ name: 'findings-by-check', title }, columns, () => counts);
    return {
      ...common,
      list,
      body: () => (
        <>
          {head}
          {shownOr(lang, counts, columns)}
        </>
      ),
    };
  }
  const columns = findingColumns(lang, address);
  const all = () => listFindings(store, filter, { offset: 0, limit: -1 }).rows;
  const body = () => {
    const { rows, total } = listFindings(store, filter, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
    const pageAt = (other: number) => findingsAddress({ filter, page: other });
    return (
      <>
        {head}
        {shownOr(lang, rows, columns)}
        <Pager lang={lang} total={total} page={page} size={PAGE_SIZE} address={pageAt} />
      </>
    );
  };
  return { ...common, list: listOf({ name: 'findings', title }, columns, all), body };
}

function shownOr<Row>(lang: Lang, rows: readonly Row[], columns: readonly ListColumn<Row>[]) {
  if (rows.length === 0) return <p class="empty">{say(lang, 'desk-findings-none')}</p>;
  return <ListTable columns={columns} rows={rows} />;
}

function sumsOf(counts: readonly CodeCount[]) {
  const sum = (of: (count: CodeCount) => number) => counts.reduce((total, one) => total + of(one), 0);
  return { errors: sum((one) => one.errors), warnings: sum((one) => one.warnings), infos: sum((one) => one.infos) };
}

function codeColumns(lang: Lang, { filter }: FindingsQuery): readonly ListColumn<CodeCount>[] {
  const number = (name: 'infos' | 'forms') =>
    ({ name, title: say(lang, `desk-head-${name}`), kind: 'number', value: (row: CodeCount) => row[name] }) as const;
  const marked = (name: 'errors' | 'warnings', severity: 'error' | 'warning') =>
    ({
      name,
      title: say(lang, `desk-head-${name}`),
      kind: 'number',
      value: (row: CodeCount) => row[name],
      shown: (row: CodeCount) => (row[name] === 0 ? '' : <Mark lang={lang} severity={severity} count={row[name]} />),
    }) as const;
  return [
    {
      name: 'code',
      title: say(lang, 'desk-head-code'),
      kind: 'text',
      value: ({ code }) => code,
      shown: ({ code }) => <a href={findingsAddress({ filter: { ...filter, code }, page: 1 })}>{code}</a>,
    },
    marked('errors', 'error'),
    marked('warnings', 'warning'),
    number('infos'),
    number('forms'),
  ];
}

function findingColumns(lang: Lang, list: string): readonly ListColumn<FindingListRow>[] {
  const number = (name: 'stated' | 'expected' | 'difference') =>
    ({
      name,
      title: say(lang, `desk-head-${name}`),
      kind: 'number',
      value: (row: FindingListRow) => findingNumbers(row)[name],
    }) as const;
  return [
    {
      name: 'department',
      title: say(lang, 'desk-head-department'),
      kind: 'text',
      value: ({ department }) => department,
      shown: (row) => <FormLink lang={lang} form={row} list={list} to={`f${row.at}`} />,
    },
    { name: 'year', title: say(lang, 'desk-head-year'), kind: 'number', value: ({ year }) => year },
    { name: 'form', title: say(lang, 'desk-head-form'), kind: 'number', value: ({ formId }) => formId, shown: null },
    { name: 'code', title: say(lang, 'desk-head-code'), kind: 'text', value: ({ code }) => code },
    {
      name: 'severity',
      title: say(lang, 'desk-head-severity'),
      kind: 'text',
      value: ({ severity }) => say(lang, `severity-${severity}`),
      shown: ({ severity }) => <Mark lang={lang} severity={severity} />,
    },
    number('stated'),
    number('expected'),
    number('difference'),
    {
      name: 'finding',
      title: say(lang, 'desk-head-finding'),
      kind: 'text',
      value: (row) => sayFinding(lang, row),
      shown: (row) => <SourceText text={sayFinding(lang, row)} />,
    },
  ];
}

interface ChoicesProps {
  readonly lang: Lang;
  readonly read: FindingsQuery;
  readonly years: readonly number[];
}

function Choices({ lang, read: { filter }, years }: ChoicesProps) {
  const link = (text: string, more: Partial<FindingsQuery['filter']>, isHere: boolean) => (
    <a href={findingsAddress({ filter: { ...filter, ...more }, page: 1 })} aria-current={isHere ? 'true' : undefined}>
      {text}
    </a>
  );
  return (
    <div class="choices">
      <nav aria-label={say(lang, 'desk-years')}>
        {link(say(lang, 'desk-all-years'), { year: undefined }, filter.year === undefined)}
        {years.map((year) => link(String(year), { year }, filter.year === year))}
      </nav>
      <nav aria-label={say(lang, 'desk-findings-by')}>
        {ARRANGED_BY.map((by) => link(say(lang, `desk-findings-${by}`), { by, code: undefined }, filter.by === by))}
      </nav>
      <nav aria-label={say(lang, 'desk-findings-severity')}>
        {link(say(lang, 'desk-findings-all'), { severity: undefined }, filter.severity === undefined)}
        {SEVERITIES.map((severity) =>
          link(say(lang, `severity-${severity}`), { severity }, filter.severity === severity),
        )}
      </nav>
      {filter.code === undefined ? '' : <nav>{link(`${filter.code} ✕`, { code: undefined }, true)}</nav>}
    </div>
  );
}
