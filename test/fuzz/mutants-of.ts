import { mutant as mutateRtf } from '../parsers/read/rtf/mutate.js';
import { mutants } from './fuzz-doc.js';
import { mutateLines } from './mutate-lines.js';
import { mutateMarkup } from './mutate-markup.js';
import { filesOf, mutateZip } from './mutate-zip.js';
import type { Batch } from './plan.js';
import { below, pick, type Random, seededRandom } from './random.js';
import type { Seed, SeedKind } from './seeds.js';

/** The mutants of a batch: bytes and structure by turns, with stretches of other seeds spliced in. */
export function* mutantsOf(batch: Batch, seeds: readonly Seed[]): Generator<Uint8Array> {
  const seed = seeds.find(({ name }) => name === batch.name);
  if (seed === undefined) return;
  const random = seededRandom(batch.seed);
  const lenders = lendersFor(seed, seeds, random);
  const plain = mutants(seed.bytes, batch.seed, batch.count, lenders);
  const structured = STRUCTURED[seed.kind](seed.bytes, lenders, random);
  for (let i = 0; i < batch.count; i++) {
    const bytes = plain.next().value;
    const mutant = i % 2 === 1 && structured !== null ? structured() : bytes;
    if (mutant !== undefined) yield mutant;
  }
}

/** Four seeds of the same kind and two of any, the smaller part of a splice being foreign. */
function lendersFor(seed: Seed, seeds: readonly Seed[], random: Random): readonly Uint8Array[] {
  const same = seeds.filter(({ kind }) => kind === seed.kind);
  return Array.from({ length: 6 }, (_, i) => pick(i < 4 ? same : seeds, random).bytes);
}

type Structured = (bytes: Uint8Array, lenders: readonly Uint8Array[], random: Random) => (() => Uint8Array) | null;

/** How each kind is changed by its structure; null where the mutants of bytes know the structure already. */
const STRUCTURED = {
  doc: () => null,
  other: () => null,
  text: asText(mutateLines),
  rtf: asText(mutateRtf),
  html: asText(mutateMarkup),
  mhtml: asText((source, other, random) => (random() < 0.5 ? mutateLines : mutateMarkup)(source, other, random)),
  wordml: asText(mutateMarkup),
  'flat-opc': asText(mutateMarkup),
  docx: packed,
  odt: packed,
} satisfies Record<SeedKind, Structured>;

/** Up to three changes by a function on text whose characters are bytes. */
function asText(mutate: (source: string, other: string, random: Random) => string): Structured {
  return (bytes, lenders, random) => {
    const source = Buffer.from(bytes).toString('latin1');
    const others = lenders.map((lender) => Buffer.from(lender).toString('latin1'));
    return () => {
      let changed = source;
      for (let count = 1 + below(3, random); count > 0; count--)
        changed = mutate(changed, pick(others, random), random);
      return new Uint8Array(Buffer.from(changed, 'latin1'));
    };
  };
}

function packed(bytes: Uint8Array, lenders: readonly Uint8Array[], random: Random): (() => Uint8Array) | null {
  const files = filesOf(bytes);
  // A flat .odt is one XML file.
  if (Object.keys(files).length === 0) return asText(mutateMarkup)(bytes, lenders, random);
  const others = lenders.map(filesOf);
  return () => mutateZip(files, others, random);
}
