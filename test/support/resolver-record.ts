import { openResolver, type ResolverSource, type SourcePlace } from './resolver.js';
import { docxText } from './resolver-docx.js';

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
  if (record.source.format === 'docx') wrong.push(...misplacedHeadings(bytes, record));
  return wrong;
}

/** Headings of the prose: the place begins at the heading, its printed number before it. */
function misplacedHeadings(bytes: Uint8Array, record: PlacedRecord): readonly string[] {
  const textAt = docxText(bytes);
  return record.narrative
    .filter(
      ({ heading, place }) =>
        !(
          textAt(place)
            ?.slice(0, heading.length + 8)
            .includes(heading) ?? false
        ),
    )
    .map(({ path }) => `narrative ${path}: the heading is not at its place`);
}

/** How many places of the record a second opinion exists for. */
export function placesIn(bytes: Uint8Array, record: PlacedRecord): number {
  if (openResolver(bytes, record.source) === null) return 0;
  const fields = record.fields.filter(({ place }) => place !== null).length;
  const headings = record.source.format === 'docx' ? record.narrative.length : 0;
  return fields + record.quantities.length + record.residue.length + headings;
}
