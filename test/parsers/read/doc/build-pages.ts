import { type Bytes, long, word } from './sprms.js';

/** A run of characters and the bytes that tell of it. */
export interface PropertyRun {
  readonly length: number;
  readonly bytes: Bytes;
}

type PlacedRun = PropertyRun & { readonly fc: number; readonly end: number };

export interface Pages {
  readonly pages: readonly Uint8Array[];
  /** The PlcBte, given the number of the first page. */
  readonly plc: (firstPage: number) => Bytes;
}

/** PapxFkp pages; [MS-DOC] 2.9.173. `bytes` is istd and grpprl. */
export function buildPapxPages(runs: readonly PlacedRun[]): Pages {
  // An even length has a zero byte and a count of words, an odd one a count of words that includes the count.
  const stored = (bytes: Bytes) =>
    bytes.length % 2 === 0 ? [0, bytes.length / 2, ...bytes] : [(bytes.length + 1) / 2, ...bytes];
  return paginate(runs, 13, stored);
}

/** ChpxFkp pages; [MS-DOC] 2.9.33. */
export function buildChpxPages(runs: readonly PlacedRun[]): Pages {
  return paginate(runs, 1, (bytes) => (bytes.length === 0 ? [] : [bytes.length, ...bytes]));
}

function paginate(runs: readonly PlacedRun[], entryBytes: number, stored: (bytes: Bytes) => Bytes): Pages {
  const groups: PlacedRun[][] = [];
  let room = 0;
  for (const one of runs) {
    const cost = 4 + entryBytes + stored(one.bytes).length + 1;
    if (groups.length === 0 || cost > room) {
      groups.push([]);
      room = 512 - 1 - 4;
    }
    room -= cost;
    groups.at(-1)?.push(one);
  }
  return {
    pages: groups.map((group) => buildPage(group, entryBytes, stored)),
    plc: (first) => [
      ...groups.flatMap((group) => long(group[0]?.fc ?? 0)),
      ...long(runs.at(-1)?.end ?? 0),
      ...groups.flatMap((_, i) => long(first + i)),
    ],
  };
}

function buildPage(runs: readonly PlacedRun[], entryBytes: number, stored: (bytes: Bytes) => Bytes): Uint8Array {
  const page = new Uint8Array(512);
  page[511] = runs.length;
  let free = 511;
  runs.forEach((one, i) => {
    page.set(long(one.fc), i * 4);
    page.set(long(one.end), i * 4 + 4);
    const bytes = stored(one.bytes);
    if (bytes.length === 0) return;
    free = (free - bytes.length) & ~1;
    page.set(bytes, free);
    page.set(word(free / 2).slice(0, 1), (runs.length + 1) * 4 + i * entryBytes);
  });
  return page;
}
