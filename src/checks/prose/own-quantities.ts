import type { FormRecord, Quantity } from '../../model/form-record.js';
import type { Place } from '../../model/place.js';

/** The quantities read in each part of the narrative; both come in reading order. */
export function quantitiesOfParts({ narrative, quantities }: FormRecord): readonly (readonly Quantity[])[] {
  const open = quantities.filter(({ field }) => field === null);
  let next = 0;
  return narrative.map(({ place }) => {
    const own: Quantity[] = [];
    for (; next < open.length; next++) {
      const quantity = open[next];
      if (quantity === undefined || compare(quantity.place, endOf(place)) >= 0) break;
      if (compare(quantity.place, place) >= 0) own.push(quantity);
    }
    return own;
  });
}

/** The quantities read in each field. */
export function quantitiesOfFields({ quantities }: FormRecord): ReadonlyMap<string, readonly Quantity[]> {
  const fields = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    if (quantity.field === null) continue;
    const own = fields.get(quantity.field);
    if (own === undefined) fields.set(quantity.field, [quantity]);
    else own.push(quantity);
  }
  return fields;
}

function endOf(place: Place): Place {
  const end = place.last ?? place;
  return { ...end, start: end.end ?? Number.POSITIVE_INFINITY };
}

const ORDER = ['table', 'row', 'column', 'block', 'start'] as const;

/** Below zero where `a` stands before `b` in the source. */
function compare(a: Place, b: Place): number {
  for (const name of ORDER) {
    const difference = (a[name] ?? 0) - (b[name] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
