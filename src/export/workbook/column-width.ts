import type { ExportColumn } from '../table.js';

/** How wide a column of a view is, in characters. */
export function widthOf(column: ExportColumn | undefined): number {
  if (column === undefined) return 9;
  const { name, kind } = column;
  const byKind = { integer: 8, number: 11, moment: 17, json: 22, text: 18 } as const satisfies Record<
    typeof kind,
    number
  >;
  return WIDTHS[name] ?? byKind[kind];
}

/** By what the columns hold; the others are as wide as their kind needs. */
const WIDTHS: Readonly<Record<string, number>> = {
  message: 60,
  text: 60,
  raw: 40,
  value: 40,
  content: 36,
  completion: 30,
  facts: 40,
  places: 30,
  key: 30,
  department: 22,
  budget_code: 12,
  file_name: 24,
  entity: 23,
  entity_name: 23,
  year: 6,
  state: 10,
  severity: 7,
  code: 10,
  unit: 7,
  grade: 8,
  kind: 11,
  outcome: 12,
  path: 24,
  place: 32,
  heading: 30,
  observed: 30,
};
