export type Cell = string | number | null;

/** One row of a view, by the view's English column names. */
export type Row = Readonly<Record<string, Cell>>;

/** `integer` and `number` are numeric; `json` is text that holds JSON (places, facts). */
export type ColumnKind = 'integer' | 'number' | 'text' | 'json';

export interface ExportColumn {
  /** English, as programs want it. */
  readonly name: string;
  /** As people read it. */
  readonly title: string;
  readonly kind: ColumnKind;
}

/** A view to be written. `rows` can be asked for more than once and always gives the same. */
export interface ExportTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: () => Iterable<Row>;
}

const INTEGERS = new Set([
  'form_id',
  'year',
  'section',
  'ordinal',
  'errors',
  'warnings',
  'corrections',
  'conflicts',
  'versions',
  'staff_authorized',
  'staff_actual',
  'submission_id',
  'duplicate_of',
  'attempts',
  'corrected',
  'correction_id',
  'version_id',
  'is_current',
  'department_id',
]);
const NUMBERS = new Set(['score', 'number', 'confidence']);
const JSONS = new Set(['place', 'places', 'facts', 'change', 'expected_years']);

/** The type of a view's column; fixed by its name, so that an export of few rows has the types of one of many. */
export function columnKind(view: string, name: string): ColumnKind {
  if (view === 'finance' && /^(?:income|expenditure|three_public|fixed_assets)_/u.test(name)) return 'number';
  if (INTEGERS.has(name)) return 'integer';
  if (NUMBERS.has(name)) return 'number';
  return JSONS.has(name) ? 'json' : 'text';
}
