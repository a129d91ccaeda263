import type { Place } from '../model/place.js';
import type { PlacedElement, PlaceIndex } from '../model/place-index.js';

/** The id of the element a cell or paragraph is drawn as: `t1r3c2`, `b12`. */
export function elementId(element: PlacedElement): string {
  if (element.kind === 'paragraph') return `b${element.block}`;
  return `t${element.table}r${element.cell.row}c${element.cell.column}`;
}

/**
 * What lights up for a place, for the browser: `t1r3c2:0-5 t1r3c3:0-4`, each element with the stretch of its text. Null
 * where other characters stand there than were read: a place of an older reading lights nothing rather than a wrong cell.
 */
export function lightOf(places: PlaceIndex, place: Place, raw: string | null): string | null {
  if (raw !== null && places.textAt(place) !== raw) return null;
  const pieces = places.piecesOf(place);
  if (pieces.length === 0) return null;
  return pieces.map(({ element, start, end }) => `${elementId(element)}:${start}-${end}`).join(' ');
}
