import type { Severity, StoredFinding } from '../../model/finding.js';
import type { Param, Store } from '../store.js';

/** A finding in a list of many forms. */
export interface FindingListRow extends Omit<StoredFinding, 'places'> {
  readonly formId: number;
  readonly department: string | null;
  readonly year: number | null;
  /** From 0: which of its form's findings it is. */
  readonly at: number;
}

export interface FindingListFilter {
  /** Null for forms that do not say theirs; left out for all. */
  readonly year?: number | null | undefined;
  readonly code?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly by: 'code' | 'department';
}

const ORDERS = {
  code: 'x.code, f.department IS NULL, f.department, x.form_id, x.ordinal',
  department: 'f.department IS NULL, f.department, x.form_id, x.ordinal',
} as const satisfies Record<FindingListFilter['by'], string>;

/** `limit` rows from `offset` of the findings a filter leaves, and how many it leaves in all. */
export function listFindings(
  store: Store,
  filter: FindingListFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly rows: readonly FindingListRow[]; readonly total: number } {
  const { from, params } = fromOf(filter);
  return store.snapshot(() => ({
    total: store.get<{ total: number }>(`SELECT count(*) AS total ${from}`, ...params)?.total ?? 0,
    rows: store
      .all<Omit<FindingListRow, 'facts'> & { readonly facts: string }>(
        `SELECT x.form_id AS formId, f.department, f.year, x.code, x.severity, x.facts,
           (SELECT count(*) FROM findings y WHERE y.form_id = x.form_id AND y.ordinal < x.ordinal) AS at
         ${from} ORDER BY ${ORDERS[filter.by]} LIMIT ? OFFSET ?`,
        ...params,
        limit,
        offset,
      )
      .map((row) => ({ ...row, facts: JSON.parse(row.facts) as object })),
  }));
}

export interface CodeCount extends Readonly<Record<'errors' | 'warnings' | 'infos' | 'forms', number>> {
  readonly code: string;
}

/** How many findings of each code a filter leaves, and in how many forms; codes with the most errors first. */
export function countFindings(store: Store, filter: Omit<FindingListFilter, 'by'>): readonly CodeCount[] {
  const { from, params } = fromOf(filter);
  return store.all<CodeCount>(
    `SELECT x.code, sum(x.severity = 'error') AS errors, sum(x.severity = 'warning') AS warnings,
       sum(x.severity = 'info') AS infos, count(DISTINCT x.form_id) AS forms
     ${from} GROUP BY x.code ORDER BY errors DESC, warnings DESC, infos DESC, x.code`,
    ...params,
  );
}

function fromOf({ year, code, severity }: Omit<FindingListFilter, 'by'>) {
  const conditions: (readonly [string, Param])[] = [];
  if (year !== undefined) conditions.push(['f.year IS ?', year]);
  if (code !== undefined) conditions.push(['x.code = ?', code]);
  if (severity !== undefined) conditions.push(['x.severity = ?', severity]);
  const where = ['f.current_version IS NOT NULL', ...conditions.map(([sql]) => sql)].join(' AND ');
  return {
    from: `FROM findings x JOIN forms f ON f.id = x.form_id WHERE ${where}`,
    params: conditions.map(([, param]) => param),
  };
}
