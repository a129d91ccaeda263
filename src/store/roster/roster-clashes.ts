import type { RosterClash } from '../../model/store-error-facts.js';
import { departmentKey } from '../forms/department-name.js';

/** What a row claims for its department. */
interface Claims {
  readonly budgetCode: string | null;
  readonly name: string;
  readonly shortNames: readonly string[];
}

/** Budget codes and names that more than one row of a roster claims. Such a roster says of no department what it means. */
export function rosterClashes(rows: readonly Claims[]): readonly RosterClash[] {
  return [
    ...shared(rows, 'code', ({ budgetCode }) => (budgetCode === null ? [] : [[budgetCode, budgetCode]])),
    ...shared(rows, 'name', (row) => [row.name, ...row.shortNames].map((name) => [departmentKey(name), name])),
  ];
}

function shared(
  rows: readonly Claims[],
  what: RosterClash['what'],
  claimsOf: (row: Claims) => readonly (readonly [key: string, text: string])[],
): readonly RosterClash[] {
  const claims = new Map<string, { readonly text: string; readonly names: readonly string[] }>();
  for (const row of rows) {
    for (const [key, text] of new Map(claimsOf(row))) {
      const before = claims.get(key);
      claims.set(key, { text: before?.text ?? text, names: [...(before?.names ?? []), row.name] });
    }
  }
  return [...claims.values()]
    .filter(({ names }) => names.length > 1)
    .map(({ text, names }) => ({ what, text, departments: names }));
}
