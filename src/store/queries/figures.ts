import type { Param, Store } from '../store.js';

/** One figure of one form, for comparing. `value` is the exact decimal text. */
export interface Figure {
  readonly formId: number;
  readonly department: string | null;
  readonly group: string | null;
  readonly year: number | null;
  readonly entity: string | null;
  readonly key: string;
  readonly value: string;
  readonly unit: string | null;
  readonly corrected: boolean;
}

export interface FigureFilter {
  readonly keys: readonly string[];
  /** Row of the money tables; null for keys outside them. Left out: `consolidated`, and fields outside the tables. */
  readonly entity?: string | null;
  readonly years?: readonly number[];
  readonly departments?: readonly string[];
  readonly group?: string;
}

/** Current numeric values of some keys, by key, year and form. Blank is no figure. */
export function readFigures(store: Store, filter: FigureFilter): readonly Figure[] {
  const conditions = conditionsOf(filter);
  const rows = store.all<Omit<Figure, 'corrected'> & { corrected: number }>(
    `SELECT x.form_id AS formId, f.department, d.group_name AS "group", x.year, c.entity, c.key, x.value, x.unit,
       x.corrected
     FROM cells c JOIN field_values x ON x.cell_id = c.id JOIN forms f ON f.id = x.form_id
       LEFT JOIN departments d ON d.id = f.department_id
     WHERE x.number IS NOT NULL AND ${conditions.map(([sql]) => sql).join(' AND ')}
     ORDER BY c.key, x.year, x.form_id`,
    ...conditions.flatMap(([, ...params]) => params),
  );
  return rows.map(({ formId, department, group, year, entity, key, value, unit, corrected }) => {
    return { formId, department, group, year, entity, key, value, unit, corrected: corrected === 1 };
  });
}

/** Only what was asked for, so that the index on cell and year serves it. */
function conditionsOf({ keys, entity, years, departments, group }: FigureFilter): (readonly [string, ...Param[]])[] {
  const conditions: (readonly [string, ...Param[]])[] = [
    ['c.key IN (SELECT value FROM json_each(?))', JSON.stringify(keys)],
    entity === undefined ? ["(c.entity IS NULL OR c.entity = 'consolidated')"] : ['c.entity IS ?', entity],
  ];
  if (years !== undefined) conditions.push(['x.year IN (SELECT value FROM json_each(?))', JSON.stringify(years)]);
  if (departments !== undefined)
    conditions.push(['f.department IN (SELECT value FROM json_each(?))', JSON.stringify(departments)]);
  if (group !== undefined) conditions.push(['d.group_name = ?', group]);
  return conditions;
}

/** A form as lists of forms show it. */
export interface FormSummary {
  readonly formId: number;
  readonly department: string | null;
  readonly departmentId: number | null;
  readonly group: string | null;
  readonly budgetCode: string | null;
  readonly year: number | null;
  readonly template: string;
  readonly fileName: string;
  readonly receivedAt: string;
  readonly errors: number;
  readonly warnings: number;
  readonly conflicts: number;
  readonly versions: number;
}

const SUMMARY = `SELECT f.id AS formId, f.department, f.department_id AS departmentId, d.group_name AS "group",
       f.budget_code AS budgetCode, f.year, f.template, s.file_name AS fileName, s.received_at AS receivedAt, f.errors,
       f.warnings, (SELECT count(*) FROM conflicts x WHERE x.form_id = f.id) AS conflicts,
       (SELECT count(*) FROM versions x WHERE x.form_id = f.id AND x.current_observation IS NOT NULL) AS versions
     FROM forms f JOIN versions v ON v.id = f.current_version JOIN submissions s ON s.id = v.submission_id
       LEFT JOIN departments d ON d.id = f.department_id`;

/** All forms, or some, by year and department. */
export function readForms(store: Store, among: readonly number[] | null = null): readonly FormSummary[] {
  const some = among === null ? '' : 'WHERE f.id IN (SELECT value FROM json_each(?))';
  const params = among === null ? [] : [JSON.stringify(among)];
  return store.all<FormSummary>(`${SUMMARY} ${some} ORDER BY f.year, f.department, f.id`, ...params);
}

/** One form; null where there is none of that number, or it has no current version. */
export function readFormSummary(store: Store, formId: number): FormSummary | null {
  return store.get<FormSummary>(`${SUMMARY} WHERE f.id = ?`, formId) ?? null;
}

/** What comparing needs of a form. */
type ComparedForm = Pick<FormSummary, 'formId' | 'department' | 'group' | 'budgetCode' | 'year'>;
/** What comparing needs of a figure. */
interface ComparedFigure extends Pick<Figure, 'formId' | 'key' | 'unit' | 'corrected'> {
  /** Null where something stands in the cell that could not be read. */
  readonly value: string | null;
}

export interface Compared {
  readonly forms: readonly ComparedForm[];
  readonly figures: readonly ComparedFigure[];
}

/** Forms of some years and their figures, of one row of the money tables and outside them: only what comparing needs. */
export function readCompared(
  store: Store,
  years: readonly number[],
  keys: readonly string[],
  entity: string,
): Compared {
  return store.snapshot(() => ({
    forms: readComparedForms(store, years),
    figures: readComparedFigures(store, years, keys, entity),
  }));
}

function readComparedForms(store: Store, years: readonly number[]): readonly ComparedForm[] {
  return store.all<ComparedForm>(
    `SELECT f.id AS formId, f.department, d.group_name AS "group", f.budget_code AS budgetCode, f.year
     FROM forms f LEFT JOIN departments d ON d.id = f.department_id
     WHERE f.current_version IS NOT NULL AND f.year IN (SELECT value FROM json_each(?)) ORDER BY f.id`,
    JSON.stringify(years),
  );
}

function readComparedFigures(
  store: Store,
  years: readonly number[],
  keys: readonly string[],
  entity: string,
): readonly ComparedFigure[] {
  const rows = store.all<Omit<ComparedFigure, 'corrected'> & { readonly corrected: number }>(
    `SELECT x.form_id AS formId, c.key, iif(x.number IS NULL, NULL, x.value) AS value, x.unit, x.corrected
     FROM cells c JOIN field_values x ON x.cell_id = c.id
     WHERE c.key IN (SELECT value FROM json_each(?)) AND (c.entity IS NULL OR c.entity = ?)
       AND x.year IN (SELECT value FROM json_each(?)) AND (x.number IS NOT NULL OR x.state = 'unreadable')
     ORDER BY c.key, x.year, x.form_id`,
    JSON.stringify(keys),
    entity,
    JSON.stringify(years),
  );
  return rows.map(({ formId, key, value, unit, corrected }) => {
    return { formId, key, value, unit, corrected: corrected === 1 };
  });
}

/** The latest year that a form is of. */
export function latestYear(store: Store): number | null {
  const row = store.get<{ year: number | null }>(
    'SELECT max(year) AS year FROM forms WHERE current_version IS NOT NULL',
  );
  return row?.year ?? null;
}
