import type { Severity } from '../../model/finding.js';
import type { Row } from '../table.js';

/** Why a cell of a form is marked. */
export interface CellMark {
  /** What the parser read, where a person corrected it; null for blank. */
  readonly corrected: { readonly observed: string | null } | null;
  /** The source text of a cell that cannot be read. */
  readonly unreadable: string | null;
  /** Of the findings that name this cell. */
  readonly severities: ReadonlySet<Severity>;
  /** Sentences of the findings that name this cell first: each is said once. */
  readonly findings: readonly string[];
  /** JSON of the Place. */
  readonly place: string | null;
}

/** Marks by cell, and the row of the view `field` for a place. */
export interface Marks {
  readonly ofField: (row: Row) => CellMark | null;
  readonly of: (formId: unknown, entity: unknown, key: string) => CellMark | null;
  /** 0-based row in the view `field` of the cell at a place, null where there is none. */
  readonly rowOf: (formId: unknown, place: unknown) => number | null;
}

/** Collects the marks in one pass over findings and fields; cells without a mark are not kept. */
export function marksOf(findings: Iterable<Row>, fields: Iterable<Row>): Marks {
  const byPlace = findingsByPlace(findings);
  const marks = new Map<string, CellMark>();
  const positions = new Map<string, number>();
  let position = 0;
  for (const row of fields) {
    const at = placeId(row.form_id, row.place);
    if (at !== null && byPlace.has(at) && !positions.has(at)) positions.set(at, position);
    position++;
    const mark = markOf(row, at === null ? undefined : byPlace.get(at));
    if (mark !== null) marks.set(cellId(row.form_id, row.entity, row.key), mark);
  }
  return {
    of: (formId, entity, key) => marks.get(cellId(formId, entity, key)) ?? null,
    ofField: (row) => marks.get(cellId(row.form_id, row.entity, row.key)) ?? null,
    rowOf: (formId, place) => positions.get(placeId(formId, place) ?? '') ?? null,
  };
}

function markOf(row: Row, found: PlaceFindings | undefined): CellMark | null {
  const corrected = row.corrected === 1 ? { observed: textOf(row.observed) } : null;
  const unreadable = row.state === 'unreadable' ? (textOf(row.raw) ?? '') : null;
  if (corrected === null && unreadable === null && found === undefined) return null;
  const { severities, findings } = found ?? NO_FINDINGS;
  return { corrected, unreadable, severities, findings, place: textOf(row.place) };
}

interface PlaceFindings {
  readonly severities: Set<Severity>;
  readonly findings: string[];
}

const NO_FINDINGS: PlaceFindings = { severities: new Set(), findings: [] };

/** By cell: a range inside the cell is ignored. */
function findingsByPlace(rows: Iterable<Row>): ReadonlyMap<string, PlaceFindings> {
  const byPlace = new Map<string, PlaceFindings>();
  for (const row of rows) {
    const places = new Set(placesOf(row).flatMap((place) => placeId(row.form_id, JSON.stringify(place)) ?? []));
    let isSaid = false;
    for (const at of places) {
      const known = byPlace.get(at) ?? { severities: new Set(), findings: [] };
      byPlace.set(at, known);
      known.severities.add(row.severity as Severity);
      const sentence = `[${row.code}] ${row.message}`;
      if (!isSaid && !known.findings.includes(sentence)) known.findings.push(sentence);
      isSaid = true;
    }
  }
  return byPlace;
}

function placesOf(row: Row): readonly unknown[] {
  const parsed = parsePlace(row.places);
  if (Array.isArray(parsed)) return parsed;
  const single = parsePlace(row.place);
  return single === null ? [] : [single];
}

/** Grid cells only: a block of prose is not a field. */
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
