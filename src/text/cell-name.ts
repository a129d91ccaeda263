/** `income.total@bureau`; without a row of the money tables, the key alone. */
export function cellName(key: string, entity: string | null): string {
  return entity === null ? key : `${key}@${entity}`;
}

/** Rows of the money tables in the form's order: `consolidated`, `bureau`, then the sub-agencies by number. */
export function inFormOrder(entities: Iterable<string>): readonly string[] {
  return [...entities].toSorted((a, b) => rankOf(a) - rankOf(b));
}

const FINAL_NUMBER = /\d+$/u;

function rankOf(entity: string): number {
  if (entity === 'consolidated') return -2;
  if (entity === 'bureau') return -1;
  return Number(FINAL_NUMBER.exec(entity)?.[0] ?? '0');
}
