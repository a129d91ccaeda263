/** Seeded changes of an .rtf file: of single bytes, of tokens, and of whole groups. One character of a source is a byte. */
export type Random = () => number;

/** Mulberry32: small, seeded, the same everywhere. */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One to four changes; `other` lends what is spliced in. */
export function mutant(source: string, other: string, random: Random): string {
  let changed = source;
  for (let count = 1 + below(4, random); count > 0; count--) changed = pick(MUTATIONS, random)(changed, other, random);
  return changed;
}

type Mutation = (source: string, other: string, random: Random) => string;

const TOKEN = /\\[a-zA-Z]+-?\d*|\\'[0-9a-f]{2}|[{}]/g;

const HOSTILE_WORDS = [
  ...['\\cell', '\\row', '\\nestcell', '\\nestrow', '\\trowd', '\\cellx0', '\\cellx-1', '\\cellx2147483647', '\\intbl'],
  ...[
    '\\itap0',
    '\\itap3',
    '\\itap99999',
    '\\par',
    '\\pard',
    '\\bin9',
    '\\bin99999999',
    '\\bin-1',
    '\\uc0',
    '\\uc99999',
  ],
  ...[
    '\\u-1',
    '\\u55357',
    '\\u1114112',
    '\\u9999999999',
    '\\f2',
    '\\f-1',
    '\\v',
    '\\deleted',
    '\\*',
    '\\ansicpg0',
    '\\upr',
  ],
  ...[
    '\\clmrg',
    '\\clvmrg',
    '\\shptxt',
    '\\shprslt',
    '\\field',
    '\\fldinst',
    '\\fldrslt',
    '\\footnote',
    '\\ftnalt',
    '\\ud',
  ],
  ...['\\fonttbl', '\\listtext', '\\nesttableprops', '\\header', '\\loch', '\\dbch', '\\af1', "\\'", "\\'f", '\\'],
];

const MUTATIONS: readonly Mutation[] = [
  (source, _, random) => at(source, random, 1, () => String.fromCharCode(below(256, random))),
  (source, _, random) => at(source, random, 0, () => String.fromCharCode(below(256, random))),
  (source, _, random) => at(source, random, 1 + below(40, random), () => ''),
  (source, _, random) => source.slice(0, below(source.length, random)),
  (source, _, random) => onToken(source, random, () => ''),
  (source, _, random) => onToken(source, random, (token) => token + token),
  (source, _, random) => onToken(source, random, () => pick(HOSTILE_WORDS, random)),
  (source, _, random) => onToken(source, random, (token) => pick(HOSTILE_WORDS, random) + token),
  (source, _, random) =>
    onToken(source, random, (token) => token.replace(/-?\d+$/, String(below(2 ** 32, random) - 2 ** 31))),
  (source, _, random) => onGroup(source, random, () => ''),
  (source, _, random) => onGroup(source, random, (group) => group.repeat(1 + below(3, random))),
  (source, _, random) => onGroup(source, random, (group) => `{${group}}`.replace('{\\', '{\\*\\')),
  (source, other, random) => onGroup(source, random, () => groupOf(other, random).text),
  (source, other, random) => source.slice(0, below(source.length, random)) + other.slice(below(other.length, random)),
];

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

function pick<T>(all: readonly [T, ...T[]] | readonly T[], random: Random): T {
  const one = all[below(all.length, random)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

function at(source: string, random: Random, removed: number, put: () => string): string {
  const position = below(source.length, random);
  return source.slice(0, position) + put() + source.slice(position + removed);
}

function onToken(source: string, random: Random, change: (token: string) => string): string {
  TOKEN.lastIndex = below(source.length, random);
  const found = TOKEN.exec(source);
  if (found === null) return source;
  return source.slice(0, found.index) + change(found[0]) + source.slice(found.index + found[0].length);
}

function onGroup(source: string, random: Random, change: (group: string) => string): string {
  const { start, text } = groupOf(source, random);
  return source.slice(0, start) + change(text) + source.slice(start + text.length);
}

/** The group that begins next after a random position, as far as braces say. */
function groupOf(source: string, random: Random): { readonly start: number; readonly text: string } {
  const start = Math.max(0, source.indexOf('{', below(source.length, random)));
  let depth = 0;
  for (let end = start; end < source.length; end++) {
    if (source[end] === '{') depth++;
    else if (source[end] === '}' && --depth <= 0) return { start, text: source.slice(start, end + 1) };
  }
  return { start, text: source.slice(start) };
}
