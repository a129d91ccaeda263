import type { Row } from './table.js';

/** What there is to say about one cell of a form. */
export interface CellMark {
  /** What the parser read, where a person corrected it; null for blank. */
  readonly corrected: { readonly observed: string | null } | null;
  /** The source text of a cell that cannot be read. */
  readonly unreadable: string | null;
  /** Sentences of the findings that name this cell. */
  readonly findings: readonly string[];
  /** JSON of the Place. */
  readonly place: string | null;
}

/** Marks by cell, and where in the list of fields a place stands. */
export interface Marks {
  readonly ofField: (row: Row) => CellMark | null;
  readonly of: (formId: unknown, entity: unknown, key: string) => CellMark | null;
  /** 0-based position in the view `field` of the cell a finding names, null where none stands there. */
  readonly rowOf: (formId: unknown, place: unknown) => number | null;
}

/** Looks once through findings and fields, and keeps only cells that have something to be said about. */
export function marksOf(findings: Iterable<Row>, fields: Iterable<Row>): Marks {
  const told = findingsByPlace(findings);
  const marks = new Map<string, CellMark>();
  const positions = new Map<string, number>();
  let position = 0;
  for (const row of fields) {
    const at = placeId(row.form_id, row.place);
    if (at !== null && told.has(at) && !positions.has(at)) positions.set(at, position);
    position++;
    const mark = markOf(row, at === null ? [] : (told.get(at) ?? []));
    if (mark !== null) marks.set(cellId(row.form_id, row.entity, row.key), mark);
  }
  return {
    of: (formId, entity, key) => marks.get(cellId(formId, entity, key)) ?? null,
    ofField: (row) => marks.get(cellId(row.form_id, row.entity, row.key)) ?? null,
    rowOf: (formId, place) => positions.get(placeId(formId, place) ?? '') ?? null,
  };
}

function markOf(row: Row, findings: readonly string[]): CellMark | null {
  const corrected = row.corrected === 1 ? { observed: textOf(row.observed) } : null;
  const unreadable = row.state === 'unreadable' ? (textOf(row.raw) ?? '') : null;
  if (corrected === null && unreadable === null && findings.length === 0) return null;
  return { corrected, unreadable, findings, place: textOf(row.place) };
}

/** A finding of a cell's contents is one of the cell: the range inside it does not count. */
function findingsByPlace(findings: Iterable<Row>): Map<string, string[]> {
  const told = new Map<string, string[]>();
  for (const row of findings) {
    for (const place of placesOf(row)) {
      const at = placeId(row.form_id, JSON.stringify(place));
      if (at === null) continue;
      const sentence = `[${row.code}] ${row.message}`;
      const known = told.get(at);
      if (known === undefined) told.set(at, [sentence]);
      else if (!known.includes(sentence)) known.push(sentence);
    }
  }
  return told;
}

function placesOf(row: Row): readonly unknown[] {
  const parsed = parsePlace(row.places);
  if (Array.isArray(parsed)) return parsed;
  const single = parsePlace(row.place);
  return single === null ? [] : [single];
}

/** Grid cells only: a block of prose is no field. */
function placeId(formId: unknown, place: unknown): string | null {
  const parsed = parsePlace(place);
  if (typeof parsed !== 'object' || parsed === null) return null;
  const { table, row, column } = parsed as { table?: number; row?: number; column?: number };
  return table === undefined ? null : `${formId} ${table} ${row} ${column}`;
}

export function parsePlace(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function cellId(formId: unknown, entity: unknown, key: unknown): string {
  return `${formId} ${entity ?? ''} ${key}`;
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
