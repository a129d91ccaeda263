import { z } from 'zod';
import { FORM_ORDERS, FORM_TRAITS, type FormListFilter } from '../../store/queries/form-list.js';
import { REVIEW_STATES } from '../../store/records/review.js';
import { pageParameter, type QueryProblem, readQuery } from './read-query.js';

/** The filter of the overview as its address says it: `?has=errors&not=conflicts&sort=-errors&page=2`. */
export interface OverviewQuery {
  readonly filter: FormListFilter;
  /** From 1. */
  readonly page: number;
}

export const PAGE_SIZE = 100;

const traits = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').filter((one) => one !== '') : value),
  z.array(z.enum(FORM_TRAITS)),
);
const states = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').filter((one) => one !== '') : value),
  z.array(z.enum(REVIEW_STATES)),
);
const SORTS = FORM_ORDERS.flatMap((order) => [order, `-${order}`] as const);

const schema = z.strictObject({
  has: traits.default([]),
  not: traits.default([]),
  review: states.default([]),
  code: z.string().min(1).optional(),
  group: z.string().min(1).optional(),
  q: z.string().min(1).optional(),
  sort: z.enum(SORTS).default('-errors'),
  page: pageParameter,
});

export function readOverviewQuery(year: number | null, query: URLSearchParams): OverviewQuery | QueryProblem {
  const read = readQuery(schema, query);
  if ('wrong' in read) return read;
  const { has, not, review, code, group, q, sort, page } = read.value;
  const descending = sort.startsWith('-');
  const order = FORM_ORDERS.find((one) => sort === one || sort === `-${one}`) ?? 'department';
  return { filter: { year, has, not, review, code, group, name: q, order, descending }, page };
}

/** `/years/2020`, `/years/unknown` */
const OVERVIEW = /^\/years\/(\d{4}|unknown)$/u;

/** The filter of the list an address shows; null where it is no list of forms. */
export function filterOfList(address: string): FormListFilter | null {
  const { pathname, searchParams } = new URL(address, 'http://desk');
  const year = OVERVIEW.exec(pathname)?.[1];
  if (year === undefined) return null;
  const read = readOverviewQuery(year === 'unknown' ? null : Number(year), searchParams);
  return 'wrong' in read ? null : read.filter;
}

/** The address of the overview with this filter; what is as usual is left out. */
export function overviewAddress({ filter, page }: OverviewQuery): string {
  const { year, has, not, review, code, group, name, order, descending } = filter;
  const query = new URLSearchParams();
  const set = (key: string, value: string | undefined, usual = '') => {
    if (value !== undefined && value !== usual) query.set(key, value);
  };
  set('has', has.join(','));
  set('not', not.join(','));
  set('review', review?.join(','));
  set('code', code);
  set('group', group);
  set('q', name);
  set('sort', `${descending ? '-' : ''}${order}`, '-errors');
  set('page', String(page), '1');
  const text = query.toString();
  return `/years/${year ?? 'unknown'}${text === '' ? '' : `?${text}`}`;
}

/** With one asked for, or no longer. */
export function toggled<One>(list: readonly One[], one: One): readonly One[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
