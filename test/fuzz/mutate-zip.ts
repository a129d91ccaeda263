import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mutateMarkup } from './mutate-markup.js';
import { below, pick, type Random } from './random.js';

type Files = Readonly<Record<string, Uint8Array>>;

/** The files of a .docx or .odt; none where it is no whole zip. */
export function filesOf(zip: Uint8Array): Files {
  try {
    return unzipSync(zip);
  } catch {
    return {};
  }
}

/** Changes of the XML inside, packed again with right checksums so that they reach the reader; now and then a part is missing. */
export function mutateZip(files: Files, others: readonly Files[], random: Random): Uint8Array {
  const changed: Record<string, Uint8Array> = { ...files };
  const names = Object.keys(files).filter((name) => /\.(?:xml|rels)$/.test(name));
  if (names.length === 0) return zipSync(changed);
  for (let count = 1 + below(4, random); count > 0; count--) {
    const main = names.find((name) => /(?:document|content)\.xml$/.test(name));
    const name = main !== undefined && random() < 0.6 ? main : pick(names, random);
    if (random() < 0.02) delete changed[name];
    const part = changed[name];
    if (part === undefined) continue;
    const lender = Object.entries(pick(others, random)).filter(([path]) => path.endsWith('.xml'));
    const other = lender.find(([path]) => path === name) ?? (lender.length > 0 ? pick(lender, random) : [name, part]);
    changed[name] = strToU8(mutateMarkup(strFromU8(part, true), strFromU8(other[1], true), random), true);
  }
  return zipSync(changed, { level: random() < 0.9 ? 0 : 1 });
}
