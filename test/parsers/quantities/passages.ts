import type { Quantity } from '../../../src/model/form-record.js';
import type { Passage } from '../../../src/model/passage.js';
import { readQuantities } from '../../../src/parsers/quantities/read-quantities.js';

/** One cell whose paragraphs are the lines given. */
export function cell(...lines: readonly string[]): Passage {
  let offset = 0;
  const parts = lines.map((text) => {
    const part = { text, place: { table: 1, row: 2, column: 3 }, offset };
    offset += text.length + 1;
    return part;
  });
  return { section: 3, field: null, rowLabel: null, parts };
}

/** Paragraphs of the narrative, each a block of its own. */
export function blocks(...lines: readonly string[]): Passage {
  return {
    ...cell(...lines),
    section: 5,
    parts: lines.map((text, at) => ({ text, place: { block: at + 1 }, offset: 0 })),
  };
}

export function quantitiesOf(...lines: readonly string[]): readonly Quantity[] {
  return readQuantities([cell(...lines)]).quantities;
}

/** The one quantity of a text. */
export function only(text: string): Quantity {
  const found = quantitiesOf(text);
  const [quantity] = found;
  if (quantity === undefined || found.length !== 1) throw new Error(`${found.length} quantities in ${text}`);
  return quantity;
}

/** `27条 27 条`: surface, value (to upper), unit: what most tables compare. */
export function brief({ surface, value, upper, unit }: Quantity): string {
  return [surface, upper === null ? value : `${value}..${upper}`, unit ?? '-'].join(' ');
}

/** The same with the subject: `27条 27 条 中央级媒体发稿`. */
export function told(quantity: Quantity): string {
  return `${brief(quantity)} ${quantity.subject ?? '-'}`;
}
