import type { Screen } from './screen.js';
import type { Stance } from './stance.js';

/** Lines `first` to `last`, blank ones within. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

/**
 * Which of the units (lines that belong together, top down) stand beside which of the cells. A unit beside a line of a
 * cell is that cell's. One between two cells is the upper's where cells stand at the top of their rows; where they stand
 * in the middle, each has as many lines above it as below. Null where that leaves a doubt.
 */
export function shareUnits<Unit extends Extent>(
  { stances, parted }: Pick<Screen, 'stances' | 'parted'>,
  cells: readonly Extent[],
  units: readonly Unit[],
  fits: (cell: number, units: readonly Unit[]) => boolean = () => true,
): readonly (readonly Unit[])[] | null {
  const exact = stances.flatMap((stance) => waysToShare(stance, parted ? 'floor' : 'round', cells, units, fits));
  const found =
    exact.length > 0
      ? exact
      : stances.flatMap((stance) => waysToShare(stance, parted ? 'blank' : 'round', cells, units, fits));
  const ways = new Map(found.map((way) => [way.join(), way]));
  const [way, another] = [...ways.values()];
  if (way === undefined || another !== undefined) return null;
  return cells.map((_, cell) => units.filter((_unit, i) => way[i] === cell));
}

/** The stances in which the units can be shared at all. */
export function stancesOf(
  { stances, parted }: Pick<Screen, 'stances' | 'parted'>,
  cells: readonly Extent[],
  units: readonly Extent[],
): readonly Stance[] {
  return stances.filter(
    (stance) => waysToShare(stance, parted ? 'blank' : 'round', cells, units, () => true).length > 0,
  );
}

function choicesFor(cells: readonly Extent[], { first, last }: Extent): readonly number[] {
  const beside = cells.flatMap((cell, i) => (first <= cell.last && last >= cell.first ? [i] : []));
  if (beside.length > 0) return beside.length === 1 ? beside : [];
  const below = cells.findIndex((cell) => cell.first > last);
  if (below === -1) return [cells.length - 1];
  return below === 0 ? [0] : [below - 1, below];
}

/** More steps than this are taken for no table: it would be in doubt anyhow. */
const MOST = 4_000;

function waysToShare<Unit extends Extent>(
  stance: Stance,
  middle: Middle,
  cells: readonly Extent[],
  units: readonly Unit[],
  fits: (cell: number, own: readonly Unit[]) => boolean,
): readonly (readonly number[])[] {
  const choices = units.map((unit) => choicesFor(cells, unit));
  const ways: number[][] = [];
  let steps = 0;
  const holds = (cell: number, way: readonly number[]) => {
    const own = units.filter((_, i) => way[i] === cell);
    const around = { above: units[way.indexOf(cell) - 1], below: units[way.lastIndexOf(cell) + 1] };
    const stands = stance === 'top' ? atTop(cells[cell], own) : inMiddle(cells[cell], own, around, middle);
    return stands && fits(cell, own);
  };
  const next = (way: number[], cell: number): void => {
    if (steps++ > MOST) return;
    const choice = choices[way.length];
    const ends = choice ?? [cells.length];
    for (const to of ends) {
      let sound = to >= cell;
      for (let k = cell; k < to && sound; k++) sound = holds(k, way);
      if (!sound) continue;
      if (choice === undefined) ways.push(way);
      else next([...way, to], to);
    }
  };
  next([], 0);
  return steps > MOST ? [] : ways;
}

/**
 * What the middle of a row is: as many lines above as below, or one more below (`floor`); the same with blank lines
 * around the row as its own (`blank`); or, where rows are no whole number of lines high, one more on either side.
 */
type Middle = 'floor' | 'blank' | 'round';

function inMiddle(
  cell: Extent | undefined,
  own: readonly Extent[],
  around: { readonly above: Extent | undefined; readonly below: Extent | undefined },
  middle: Middle,
): boolean {
  if (cell === undefined || own.length === 0) return true;
  const above = Math.max(0, cell.first - (own[0]?.first ?? 0));
  const below = Math.max(0, (own.at(-1)?.last ?? 0) - cell.last);
  if (middle === 'round') return Math.abs(below - above) <= 1;
  if (middle === 'floor') return below === above || below === above + 1;
  const mostAbove = Math.max(above, cell.first - (around.above?.last ?? cell.first) - 1);
  const mostBelow = Math.max(below, (around.below?.first ?? cell.last) - cell.last - 1);
  return below <= mostAbove + 1 && above <= mostBelow;
}

function atTop(cell: Extent | undefined, own: readonly Extent[]): boolean {
  return cell === undefined || own.length === 0 || own[0]?.first === cell.first;
}

export function extentOf(segments: readonly { readonly line: number }[]): Extent {
  const lines = segments.map(({ line }) => line);
  return { first: Math.min(...lines), last: Math.max(...lines) };
}
