import { REVIEW_STATE, type ReviewState } from '../records/review.js';
import type { Param, Store } from '../store.js';

/** One form as a row of the overview. */
export interface FormListRow {
  readonly formId: number;
  readonly department: string | null;
  readonly group: string | null;
  readonly year: number | null;
  readonly fileName: string;
  readonly receivedAt: string;
  readonly errors: number;
  readonly warnings: number;
  readonly unreadable: number;
  readonly doubtful: number;
  readonly corrected: number;
  readonly conflicts: number;
  readonly review: ReviewState;
  readonly score: number | null;
  readonly grade: string | null;
}

/** What a form may have, and a filter may ask for or against. */
export const FORM_TRAITS = ['errors', 'warnings', 'unreadable', 'doubtful', 'corrected', 'conflicts'] as const;
export type FormTrait = (typeof FORM_TRAITS)[number];

export const FORM_ORDERS = ['department', 'errors', 'warnings', 'unreadable', 'score', 'received'] as const;
export type FormOrder = (typeof FORM_ORDERS)[number];

export interface FormListFilter {
  readonly year: number | null;
  readonly group?: string | undefined;
  /** Code of a finding the form must have. */
  readonly code?: string | undefined;
  readonly has: readonly FormTrait[];
  readonly not: readonly FormTrait[];
  /** Only forms in these states of review; all where left out. */
  readonly review?: readonly ReviewState[] | undefined;
  /** Part of the department's name. */
  readonly name?: string | undefined;
  readonly order: FormOrder;
  readonly descending: boolean;
}

export interface FormList {
  readonly rows: readonly FormListRow[];
  /** Of the whole filter. */
  readonly total: number;
}

type Condition = readonly [sql: string, ...params: Param[]];

const COUNTS = {
  errors: 'f.errors',
  warnings: 'f.warnings',
  unreadable: "(SELECT count(*) FROM field_values x WHERE x.form_id = f.id AND x.state = 'unreadable')",
  doubtful: "(SELECT count(*) FROM field_values x WHERE x.form_id = f.id AND x.state = 'read' AND x.confidence < 1)",
  corrected: '(SELECT count(*) FROM field_values x WHERE x.form_id = f.id AND x.corrected = 1)',
  conflicts: '(SELECT count(*) FROM conflicts x WHERE x.form_id = f.id)',
} as const satisfies Record<FormTrait, string>;

const ORDERS = {
  department: 'f.department IS NULL, f.department',
  errors: 'f.errors',
  warnings: 'f.warnings',
  unreadable: COUNTS.unreadable,
  score: 'f.score',
  received: 's.received_at',
} as const satisfies Record<FormOrder, string>;

/** One page of the forms a filter leaves, `limit` rows from `offset`, and how many it leaves in all. */
export function listForms(
  store: Store,
  filter: FormListFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): FormList {
  const conditions = conditionsOf(filter);
  const where = conditions.map(([sql]) => sql).join(' AND ');
  const params = conditions.flatMap(([, ...bound]) => bound);
  const from = `FROM forms f JOIN versions v ON v.id = f.current_version JOIN submissions s ON s.id = v.submission_id
       LEFT JOIN departments d ON d.id = f.department_id WHERE ${where}`;
  const order = `${ORDERS[filter.order]} ${filter.descending ? 'DESC' : 'ASC'}, f.id`;
  return store.snapshot(() => ({
    total: store.get<{ total: number }>(`SELECT count(*) AS total ${from}`, ...params)?.total ?? 0,
    rows: store.all<FormListRow>(
      `SELECT f.id AS formId, f.department, d.group_name AS "group", f.year, s.file_name AS fileName,
         s.received_at AS receivedAt, f.errors, f.warnings, ${COUNTS.unreadable} AS unreadable,
         ${COUNTS.doubtful} AS doubtful, ${COUNTS.corrected} AS corrected, ${COUNTS.conflicts} AS conflicts,
         ${REVIEW_STATE} AS review,
         f.score, f.grade ${from} ORDER BY ${order} LIMIT ? OFFSET ?`,
      ...params,
      limit,
      offset,
    ),
  }));
}

/** Where a form stands in a list; what was changed on it may have taken it out of the list, but not from its place. */
export interface Neighbours {
  readonly before: number | null;
  readonly after: number | null;
  /** From 1. */
  readonly position: number;
  readonly total: number;
}

/** The forms before and behind a form in a list, in the list's order. */
export function formNeighbours(store: Store, filter: FormListFilter, formId: number): Neighbours | null {
  const conditions = conditionsOf(filter);
  const order = `${ORDERS[filter.order]} ${filter.descending ? 'DESC' : 'ASC'}, f.id`;
  return (
    store.get<Neighbours>(
      `WITH listed AS (
         SELECT f.id, lag(f.id) OVER list AS "before", lead(f.id) OVER list AS "after",
           row_number() OVER list AS position, count(*) OVER () AS total
         FROM forms f JOIN versions v ON v.id = f.current_version JOIN submissions s ON s.id = v.submission_id
           LEFT JOIN departments d ON d.id = f.department_id
         WHERE f.id = ? OR (${conditions.map(([sql]) => sql).join(' AND ')}) WINDOW list AS (ORDER BY ${order}))
       SELECT "before", "after", position, total FROM listed WHERE id = ?`,
      formId,
      ...conditions.flatMap(([, ...bound]) => bound),
      formId,
    ) ?? null
  );
}

function conditionsOf({ year, group, code, has, not, review, name }: FormListFilter): readonly Condition[] {
  const conditions: Condition[] = [['f.year IS ?', year]];
  if (group !== undefined) conditions.push(['d.group_name = ?', group]);
  if (code !== undefined)
    conditions.push(['EXISTS (SELECT 1 FROM findings x WHERE x.form_id = f.id AND x.code = ?)', code]);
  if (name !== undefined) conditions.push(['instr(f.department, ?) > 0', name]);
  if (review !== undefined && review.length > 0)
    conditions.push([`${REVIEW_STATE} IN (SELECT value FROM json_each(?))`, JSON.stringify(review)]);
  for (const trait of has) conditions.push([`${COUNTS[trait]} > 0`]);
  for (const trait of not) conditions.push([`${COUNTS[trait]} = 0`]);
  return conditions;
}

/** How many forms of a year are in each state of review. */
export function countReviews(store: Store, year: number | null): Readonly<Partial<Record<ReviewState, number>>> {
  const rows = store.all<{ review: ReviewState; forms: number }>(
    `SELECT ${REVIEW_STATE} AS review, count(*) AS forms FROM forms f
     WHERE f.year IS ? AND f.current_version IS NOT NULL GROUP BY review`,
    year,
  );
  return Object.fromEntries(rows.map(({ review, forms }) => [review, forms]));
}

/** How many forms of a filter have a finding of each code, the commonest first. */
export function countCodes(
  store: Store,
  year: number | null,
): readonly { readonly code: string; readonly forms: number }[] {
  return store.all(
    `SELECT x.code, count(DISTINCT x.form_id) AS forms FROM findings x JOIN forms f ON f.id = x.form_id
     WHERE f.year IS ? AND x.severity <> 'info' AND f.current_version IS NOT NULL
     GROUP BY x.code ORDER BY forms DESC, x.code`,
    year,
  );
}

/** The years there are forms of, the latest first. */
export function formYears(store: Store): readonly number[] {
  return store
    .all<{ year: number }>(
      'SELECT DISTINCT year FROM forms WHERE year IS NOT NULL AND current_version IS NOT NULL ORDER BY year DESC',
    )
    .map(({ year }) => year);
}
