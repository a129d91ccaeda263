import type { SumRelation } from '../../../model/template.js';
import { type Interval, meet, sumOf } from '../../../text/interval.js';

/** A row whose figures have been placed: by key, undefined where blank or open, null where no number. */
export interface PlacedRow {
  readonly entity: string;
  readonly at: (key: string) => Interval | null | undefined;
}

/**
 * Whether rows add up as they were placed, each in itself and all of them column by column. A row that ends early, in a
 * table without spans, lost a cell somewhere or only its blank end: where this fails, nothing says which.
 */
export function addUp(rows: readonly PlacedRow[], keys: readonly string[], sums: readonly SumRelation[]): boolean {
  const total = rows.find(({ entity }) => entity === 'consolidated');
  const units = rows.filter((row) => row !== total);
  return (
    rows.every(({ at }) => sums.every((sum) => agree(at(sum.total), sum.parts.map(at)))) &&
    (total === undefined ||
      keys.every((key) =>
        agree(
          total.at(key),
          units.map(({ at }) => at(key)),
        ),
      ))
  );
}

function agree(total: Interval | null | undefined, parts: readonly (Interval | null | undefined)[]): boolean {
  const filled = parts.filter((part) => part !== undefined);
  if (filled.length === 0 || total === null || filled.includes(null)) return true;
  return total !== undefined && meet(total, sumOf(filled as readonly Interval[]));
}
