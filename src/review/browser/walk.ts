import { select, selected } from './light.js';

/** One step through the values, in the order of the form. */
export function step(by: 1 | -1): void {
  go([...document.querySelectorAll<HTMLElement>('#record .value, #record .stretch')], by);
}

/** One step within a row of a money table. */
export function stepInRow(by: 1 | -1): boolean {
  const row = selected()?.closest('.grid tr');
  if (row == null) return false;
  go([...row.querySelectorAll<HTMLElement>('.value')], by, false);
  return true;
}

/** On to what a person has to look at; false where nothing is left. */
export function stepToOpen(by: 1 | -1): boolean {
  const open = [...document.querySelectorAll<HTMLElement>('#side [data-open]')];
  go(open, by);
  return open.length > 0;
}

/** The next of these behind what is selected, wherever that stands; round again at the end. */
function go(all: readonly HTMLElement[], by: 1 | -1, round = true): void {
  const from = selected();
  const follows = (one: HTMLElement) =>
    from !== null && (from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const precedes = (one: HTMLElement) => from !== null && one !== from && !follows(one);
  const next = by === 1 ? all.find(follows) : all.findLast(precedes);
  const first = by === 1 ? all[0] : all.at(-1);
  const to = next ?? (round || from === null ? first : undefined);
  if (to !== undefined) select(document, to);
}

let home: HTMLElement | undefined;

/** One value can be reached by Tab, the first or the selected one: the others by the keys of the desk. */
export function rove(): void {
  const values = document.querySelectorAll<HTMLElement>('#record .value');
  for (const value of values) value.tabIndex = -1;
  stayAt(values[0]);
}

/** Tab leads here from now on. */
export function stayAt(value: HTMLElement | undefined): void {
  if (home !== undefined) home.tabIndex = -1;
  home = value;
  if (home !== undefined) home.tabIndex = 0;
}
