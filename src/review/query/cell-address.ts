import { cellName } from '../../text/cell-name.js';

/** A cell of a form as its address names it. */
export interface CellName {
  readonly key: string;
  readonly entity: string | null;
  /** Which of several cells of one key, from 1. */
  readonly occurrence: number;
}

/** `/forms/32/cells/income.total@bureau`, `…/profile.tasks[2]~2` for the second cell of that key. */
export function cellAddress(
  formId: number,
  cell: CellName,
  query: Readonly<Record<string, string | null>> = {},
): string {
  const { key, entity, occurrence } = cell;
  const name = encodeURIComponent(cellName(key, entity)).replace('%40', '@');
  const path = `/forms/${formId}/cells/${name}${occurrence === 1 ? '' : `~${occurrence}`}`;
  return withQuery(path, query);
}

/** `/forms/32?list=…`: the form, with the list one came from. */
export function formAddress(formId: number, query: Readonly<Record<string, string | null>> = {}): string {
  return withQuery(`/forms/${formId}`, query);
}

function withQuery(path: string, query: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** `income.total@bureau`, `profile.tasks[2]~2` */
const CELL_NAME = /^([^@~]+)(?:@([^@~]+))?(?:~([1-9]\d{0,3}))?$/u;

/** The cell a part of an address names; null where it names none. */
export function readCellName(text: string): CellName | null {
  const [, key, entity = null, occurrence = '1'] = CELL_NAME.exec(text) ?? [];
  return key === undefined ? null : { key, entity, occurrence: Number(occurrence) };
}
