import { z } from 'zod';
import type { FindingListFilter } from '../../store/queries/finding-list.js';
import { addressWith, pageParameter, type QueryProblem, readQuery, yearParameter } from './read-query.js';

/** `?year=2020&by=department&severity=error`: which findings, and by what they are arranged. */
export interface FindingsQuery {
  readonly filter: FindingListFilter;
  readonly page: number;
}

export const ARRANGED_BY = ['code', 'department'] as const;
export const SEVERITIES = ['error', 'warning', 'info'] as const;

const schema = z.strictObject({
  year: yearParameter.optional(),
  by: z.enum(ARRANGED_BY).default('code'),
  code: z.string().min(1).optional(),
  severity: z.enum(SEVERITIES).optional(),
  page: pageParameter,
});

export function readFindingsQuery(query: URLSearchParams): FindingsQuery | QueryProblem {
  const read = readQuery(schema, query);
  if ('wrong' in read) return read;
  const { page, ...filter } = read.value;
  return { filter, page };
}

export function findingsAddress({ filter, page }: FindingsQuery): string {
  const { year, by, code, severity } = filter;
  return addressWith('/findings', {
    year: year === null ? 'unknown' : year,
    by: by === 'code' ? null : by,
    code,
    severity,
    page: page === 1 ? null : page,
  });
}
