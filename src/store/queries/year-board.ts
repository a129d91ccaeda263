import type { Store } from '../store.js';

/** How a year stands at a glance. */
export interface YearBoard {
  /** Departments the roster expects; null where there is no roster, or no year. */
  readonly expected: number | null;
  readonly received: number;
  /** Expected departments without a form. */
  readonly missing: number;
  /** Every file there is, of all years: a refused one has none. */
  readonly files: FileCounts;
}

export type FileCounts = Readonly<
  Record<'total' | 'stored' | 'duplicate' | 'superseded' | 'rejected' | 'waiting', number>
>;

/** A department of the roster that has sent no form. */
export interface MissingDepartment {
  readonly name: string;
  readonly budgetCode: string | null;
  readonly group: string | null;
}

const EXPECTED = 'FROM departments d WHERE EXISTS (SELECT 1 FROM json_each(d.expected_years) y WHERE y.value = ?)';
const WITHOUT_FORM =
  'AND NOT EXISTS (SELECT 1 FROM forms f WHERE f.department_id = d.id AND f.year = ? AND f.current_version IS NOT NULL)';

export function readBoard(store: Store, year: number | null): YearBoard {
  const count = (sql: string, ...params: (number | null)[]) =>
    store.get<{ count: number }>(`SELECT count(*) AS count ${sql}`, ...params)?.count ?? 0;
  return store.snapshot(() => ({
    expected: year === null || count('FROM departments') === 0 ? null : count(EXPECTED, year),
    received: count('FROM forms WHERE year IS ? AND current_version IS NOT NULL', year),
    missing: count(`${EXPECTED} ${WITHOUT_FORM}`, year, year),
    files: countFiles(store),
  }));
}

function countFiles(store: Store): FileCounts {
  const rows = store.all<{ outcome: string; count: number }>(
    'SELECT outcome, count(*) AS count FROM submissions GROUP BY outcome',
  );
  const of = (outcome: string) => rows.find((row) => row.outcome === outcome)?.count ?? 0;
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    stored: of('stored'),
    duplicate: of('duplicate'),
    superseded: of('superseded'),
    rejected: of('rejected'),
    waiting: of('waiting'),
  };
}

/** Who is expected in a year and has sent nothing, by budget code and name. */
export function readMissing(store: Store, year: number): readonly MissingDepartment[] {
  return store.all<MissingDepartment>(
    `SELECT d.name, d.budget_code AS budgetCode, d.group_name AS "group" ${EXPECTED} ${WITHOUT_FORM}
     ORDER BY d.budget_code IS NULL, d.budget_code, d.name`,
    year,
    year,
  );
}
