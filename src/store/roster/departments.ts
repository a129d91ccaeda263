import { departmentKey, nameLikeness, placesAgree } from '../forms/department-name.js';
import { regroupByRoster } from '../forms/regroup.js';
import { noteInJournal } from '../records/journal.js';
import type { Store } from '../store.js';
import { StoreError } from '../store-error.js';
import { rosterClashes } from './roster-clashes.js';

/** One line of the roster. */
export interface RosterRow {
  readonly budgetCode: string | null;
  readonly name: string;
  readonly shortNames: readonly string[];
  readonly group: string | null;
  readonly expectedYears: readonly number[];
}

export interface RosterDepartment extends RosterRow {
  readonly id: number;
  /** Names that a person linked to it. */
  readonly links: readonly string[];
}

/**
 * Brings the roster up to date: departments are known by budget code, else by name; links that people made stay. Gives the
 * forms that turned out to be of another department. Throws `roster-clashes` or `roster-invalid` and changes nothing when rows
 * contradict each other or the roster that is there.
 */
export function importRoster(store: Store, rows: readonly RosterRow[]): readonly number[] {
  const clashes = rosterClashes(rows);
  if (clashes.length > 0) throw new StoreError('roster-clashes', { clashes });
  return store.transaction(() => {
    writeRoster(store, rows);
    noteInJournal(store, { action: 'import-roster', detail: { departments: rows.length } });
    return regroupByRoster(store);
  });
}

function writeRoster(store: Store, rows: readonly RosterRow[]): void {
  const owners = new Map<string, number>();
  rows.forEach((row, index) => {
    const id = upsert(store, row, index + 1);
    for (const name of [row.name, ...row.shortNames]) claim(owners, name, id, index + 1);
    store.run("DELETE FROM department_names WHERE department_id = ? AND source <> 'link'", id);
  });
  rows.forEach((row, index) => {
    const id = owners.get(departmentKey(row.name));
    if (id === undefined) return;
    addName(store, row.name, 'name', id, index + 1);
    for (const short of row.shortNames) addName(store, short, 'short', id, index + 1);
  });
}

function claim(owners: Map<string, number>, name: string, id: number, row: number): void {
  const key = departmentKey(name);
  const owner = owners.get(key);
  if (key === '') throw new StoreError('roster-invalid', { row, problem: 'no-name', name });
  if (owner !== undefined && owner !== id) throw new StoreError('roster-invalid', { row, problem: 'name-taken', name });
  owners.set(key, id);
}

function upsert(store: Store, row: RosterRow, line: number): number {
  const byCode = row.budgetCode === null ? undefined : findDepartment(store, 'budget_code', row.budgetCode);
  const byName = findDepartment(store, 'name', row.name);
  if (byCode !== undefined && byName !== undefined && byCode !== byName)
    throw new StoreError('roster-invalid', { row: line, problem: 'two-departments', name: row.name });
  const years = JSON.stringify([...row.expectedYears].sort((a, b) => a - b));
  const known = byCode ?? byName;
  if (known === undefined)
    return store.run(
      'INSERT INTO departments (budget_code, name, group_name, expected_years) VALUES (?, ?, ?, ?)',
      row.budgetCode,
      row.name,
      row.group,
      years,
    );
  store.run(
    'UPDATE departments SET budget_code = ?, name = ?, group_name = ?, expected_years = ? WHERE id = ?',
    row.budgetCode,
    row.name,
    row.group,
    years,
    known,
  );
  return known;
}

function findDepartment(store: Store, column: 'budget_code' | 'name', value: string): number | undefined {
  return store.get<{ id: number }>(`SELECT id FROM departments WHERE ${column} = ?`, value)?.id;
}

/** A name on the roster outweighs a link, unless another department of the roster has it. */
function addName(store: Store, name: string, source: 'name' | 'short', id: number, row: number): void {
  const key = departmentKey(name);
  const owner = store.get<{ department_id: number; source: string }>(
    'SELECT department_id, source FROM department_names WHERE key = ?',
    key,
  );
  if (owner !== undefined && owner.department_id !== id && owner.source !== 'link')
    throw new StoreError('roster-invalid', { row, problem: 'name-taken', name });
  store.run('INSERT OR REPLACE INTO department_names VALUES (?, ?, ?, ?)', key, name, source, id);
}

/** Takes a department off the roster, its links too; its forms stay, under the names they have. Gives the forms that changed. */
export function removeDepartment(store: Store, departmentId: number): readonly number[] {
  return store.transaction(() => {
    store.run('DELETE FROM department_names WHERE department_id = ?', departmentId);
    store.run(
      'UPDATE forms SET department_id = NULL WHERE department_id = ? AND current_version IS NULL',
      departmentId,
    );
    const changed = regroupByRoster(store);
    const { name = '' } = store.get<{ name: string }>('SELECT name FROM departments WHERE id = ?', departmentId) ?? {};
    store.run('DELETE FROM departments WHERE id = ?', departmentId);
    noteInJournal(store, { action: 'remove-department', detail: { department: name } });
    return changed;
  });
}

/** Says once and for all that a name is this department's. Gives the forms that changed. */
export function linkDepartment(store: Store, name: string, departmentId: number): readonly number[] {
  return store.transaction(() => {
    const known = store.get<{ name: string }>('SELECT name FROM departments WHERE id = ?', departmentId);
    if (known === undefined) throw new StoreError('no-such-department', { department: departmentId });
    const key = departmentKey(name);
    store.run('INSERT OR REPLACE INTO department_names VALUES (?, ?, ?, ?)', key, name, 'link', departmentId);
    noteInJournal(store, { action: 'link-department', detail: { name, department: known.name } });
    return regroupByRoster(store);
  });
}

/** Takes a link back. */
export function unlinkDepartment(store: Store, name: string): readonly number[] {
  return store.transaction(() => {
    store.run("DELETE FROM department_names WHERE key = ? AND source = 'link'", departmentKey(name));
    noteInJournal(store, { action: 'unlink-department', detail: { name } });
    return regroupByRoster(store);
  });
}

export function readRoster(store: Store): readonly RosterDepartment[] {
  return store.snapshot(() => rosterOf(store));
}

function rosterOf(store: Store): readonly RosterDepartment[] {
  const names = store.all<{ department_id: number; name: string; source: string }>(
    'SELECT department_id, name, source FROM department_names ORDER BY name',
  );
  const rows = store.all<{
    id: number;
    budget_code: string | null;
    name: string;
    group_name: string | null;
    years: string;
  }>('SELECT id, budget_code, name, group_name, expected_years AS years FROM departments ORDER BY id');
  const namesOf = (id: number, source: string): string[] =>
    names.filter((one) => one.department_id === id && one.source === source).map((one) => one.name);
  return rows.map((row) => ({
    id: row.id,
    budgetCode: row.budget_code,
    name: row.name,
    group: row.group_name,
    expectedYears: JSON.parse(row.years) as number[],
    shortNames: namesOf(row.id, 'short'),
    links: namesOf(row.id, 'link'),
  }));
}

/** A name that no department of the roster has, or a form whose budget code says another department. */
export interface UnresolvedDepartment {
  readonly name: string;
  readonly doubt: 'unknown' | 'code-conflict';
  readonly forms: readonly number[];
  /** Best first, at most five; none where no name is like it. */
  readonly suggestions: readonly { readonly id: number; readonly name: string; readonly likeness: number }[];
}

export function unresolvedDepartments(store: Store): readonly UnresolvedDepartment[] {
  return store.snapshot(() => readUnresolved(store));
}

function readUnresolved(store: Store): readonly UnresolvedDepartment[] {
  const rows = store.all<{ name: string; doubt: 'unknown' | 'code-conflict'; code: string | null; forms: string }>(
    `SELECT f.department_written AS name, iif(f.department_id IS NULL, 'unknown', 'code-conflict') AS doubt,
       max(f.budget_code) AS code, json_group_array(f.id) AS forms
     FROM forms f LEFT JOIN departments d ON d.id = f.department_id
     WHERE f.current_version IS NOT NULL AND f.department_written IS NOT NULL
       AND (d.id IS NULL OR d.budget_code <> f.budget_code)
     GROUP BY f.department_written, doubt ORDER BY f.department_written`,
  );
  const roster = readRoster(store);
  return rows.map(({ name, doubt, code, forms }) => ({
    name,
    doubt,
    forms: JSON.parse(forms) as number[],
    suggestions: suggest(name, code, roster),
  }));
}

const PLAUSIBLE = 0.4;

function suggest(name: string, code: string | null, roster: readonly RosterDepartment[]) {
  return roster
    .map((one) => {
      const names = [one.name, ...one.shortNames, ...one.links];
      const byCode = code !== null && one.budgetCode === code;
      // The same bureau of another county is no suggestion.
      const near = names.filter((known) => placesAgree(name, known));
      const likeness = byCode ? 1 : Math.max(0, ...near.map((known) => nameLikeness(name, known)));
      return { id: one.id, name: one.name, likeness: Math.round(likeness * 100) / 100 };
    })
    .filter((one) => one.likeness >= PLAUSIBLE)
    .sort((a, b) => b.likeness - a.likeness || a.id - b.id)
    .slice(0, 5);
}
