import { openResolver, type ResolverSource, type SourcePlace } from './resolver.js';

/** The parts of a record that carry places; written here again, so that the resolver shares nothing with the parser. */
interface PlacedRecord {
  readonly source: ResolverSource;
  readonly fields: readonly { key: string; entity: string | null; raw: string | null; place: SourcePlace | null }[];
  readonly quantities: readonly { surface: string; place: SourcePlace }[];
  readonly narrative: readonly { path: string; heading: string; place: SourcePlace }[];
  readonly residue: readonly { text: string; place: SourcePlace }[];
}

/** What in the record does not lead back to its text, in words; empty where everything does. */
export function unresolved(bytes: Uint8Array, record: PlacedRecord): readonly string[] {
  const resolve = openResolver(bytes, record.source);
  if (resolve === null) return [];
  const wrong: string[] = [];
  const look = (name: string, place: SourcePlace, raw: string) => {
    const problem = resolve(place, raw);
    if (problem !== null) wrong.push(`${name}: ${problem}`);
  };
  for (const { key, entity, raw, place } of record.fields) {
    if (place === null && raw !== null) wrong.push(`${key}@${entity}: no place`);
    if (place !== null) look(`${key}@${entity}`, place, raw ?? '');
  }
  for (const { surface, place } of record.quantities) look(`quantity ${surface}`, place, surface);
  for (const { text, place } of record.residue) look('residue', place, text);
  return wrong;
}

/** How many places a record carries, for the figures. @public read by scripts/eval.mjs */
export function placesIn(record: PlacedRecord): number {
  return record.fields.filter(({ place }) => place !== null).length + record.quantities.length + record.residue.length;
}
