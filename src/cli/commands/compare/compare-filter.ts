import type { Store } from '../../../store/open-store.js';
import { readForms } from '../../../store/queries/figures.js';
import { readRoster } from '../../../store/roster/departments.js';
import { CliError } from '../../program/context.js';
import { nearest } from '../../program/nearest.js';

/** A name that no department, and a group that no department of the roster has, is a slip of the pen: refused with the nearest. */
export function requireKnownNames(store: Store, departments: readonly string[], group: string | null): void {
  const known = readForms(store).flatMap(({ department }) => department ?? []);
  for (const part of departments)
    if (!known.some((name) => name.includes(part)))
      throw new CliError('compare-unknown-department-name', { name: part, near: nearest(part, known) });
  if (group === null) return;
  const groups = [...new Set(readRoster(store).flatMap((one) => one.group ?? []))];
  if (!groups.includes(group)) {
    const near = nearest(group, groups);
    throw new CliError('compare-unknown-group', { group, near: near.length > 0 ? near : groups.slice(0, 5) });
  }
}
