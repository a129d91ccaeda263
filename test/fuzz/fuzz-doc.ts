/**
 * Seeded changes of any file, whatever its format: bytes in, bytes out. Half of the changes go where a format is
 * vulnerable: for OLE files the container's tables, the FIB, formatted disk pages and property modifiers, for others
 * brackets, backslashes and figures.
 */

import { below, type Random, seededRandom } from './random.js';

/** `count` mutants of a file, one at a time; the same for the same seed. `others` lend what is spliced in. */
export function* mutants(
  source: Uint8Array,
  seed: number,
  count: number,
  others: readonly Uint8Array[] = [source],
): Generator<Uint8Array> {
  const random = seededRandom(seed);
  const spots = weakSpots(source);
  for (let i = 0; i < count; i++) {
    let changed: Uint8Array = source.slice();
    const other = others[below(others.length, random)] ?? source;
    for (let changes = 1 + below(6, random); changes > 0 && changed.length > 0; changes--) {
      const mutate = MUTATIONS[below(MUTATIONS.length, random)];
      const spot = spots.length > 0 && random() < 0.5 ? spots[below(spots.length, random)] : undefined;
      const at = Math.min(changed.length - 1, spot ?? below(changed.length, random));
      if (mutate !== undefined) changed = mutate(changed, at, random, other);
    }
    yield changed;
  }
}

type Mutation = (bytes: Uint8Array, at: number, random: Random, other: Uint8Array) => Uint8Array;

const EDGES = [0, 1, 2, 3, 7, 8, 0x7f, 0x80, 0xff, 0x100, 0x1ff, 0x200, 0xfff, 0x7fff, 0x8000, 0xffff];
const LONG_EDGES = [
  ...EDGES,
  0x10000,
  0xffffff,
  0x3fffffff,
  0x40000000,
  0x7ffffffe,
  0x7fffffff,
  0x80000000,
  0xfffffffe,
  0xffffffff,
];

const IN_PLACE: readonly Mutation[] = [
  flipBit,
  flipBit,
  setByte,
  setByte,
  setWord,
  setLong,
  setLong,
  add,
  fill,
  swap,
  overwrite,
];

/** What moves everything behind it mostly ends at the container's door: one change in twelve. */
const MUTATIONS: readonly Mutation[] = [...IN_PLACE, ...IN_PLACE, ...IN_PLACE, splice, cut, truncate];

function flipBit(bytes: Uint8Array, at: number, random: Random): Uint8Array {
  bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8, random));
  return bytes;
}

function setByte(bytes: Uint8Array, at: number, random: Random): Uint8Array {
  bytes[at] = random() < 0.5 ? below(256, random) : (EDGES[below(9, random)] ?? 0);
  return bytes;
}

function setWord(bytes: Uint8Array, at: number, random: Random): Uint8Array {
  return put(bytes, at, EDGES[below(EDGES.length, random)] ?? 0, 2);
}

function setLong(bytes: Uint8Array, at: number, random: Random): Uint8Array {
  return put(bytes, at, LONG_EDGES[below(LONG_EDGES.length, random)] ?? 0, 4);
}

function add(bytes: Uint8Array, at: number, random: Random): Uint8Array {
  const value = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  return put(bytes, at, value + below(33, random) - 16, 2);
}

function fill(bytes: Uint8Array, at: number, random: Random): Uint8Array {
  return bytes.fill(random() < 0.5 ? 0 : 0xff, at, at + 1 + below(64, random));
}

/** Exchanges two stretches, as a disk that mixes up its sectors. */
function swap(bytes: Uint8Array, at: number, random: Random): Uint8Array {
  const length = random() < 0.5 ? 512 : 1 + below(64, random);
  const [a, b] = [at - (at % length), below(bytes.length, random)].map((one) => one - (one % length)) as [
    number,
    number,
  ];
  const [first, second] = [bytes.slice(a, a + length), bytes.slice(b, b + length)];
  bytes.set(second.subarray(0, Math.max(0, bytes.length - a)), a);
  bytes.set(first.subarray(0, Math.max(0, bytes.length - b)), b);
  return bytes;
}

function splice(bytes: Uint8Array, at: number, random: Random, other: Uint8Array): Uint8Array {
  const from = below(other.length, random);
  return join(bytes.subarray(0, at), other.subarray(from, from + 1 + below(1024, random)), bytes.subarray(at));
}

function overwrite(bytes: Uint8Array, at: number, random: Random, other: Uint8Array): Uint8Array {
  const from = below(other.length, random);
  const part = other.slice(from, from + 1 + below(512, random));
  bytes.set(part.subarray(0, bytes.length - at), at);
  return bytes;
}

function cut(bytes: Uint8Array, at: number, random: Random): Uint8Array {
  return join(bytes.subarray(0, at), new Uint8Array(0), bytes.subarray(at + 1 + below(600, random)));
}

function truncate(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.slice(0, at);
}

function put(bytes: Uint8Array, at: number, value: number, count: number): Uint8Array {
  for (let i = 0; i < count && at + i < bytes.length; i++) bytes[at + i] = (value >>> (8 * i)) & 0xff;
  return bytes;
}

function join(before: Uint8Array, middle: Uint8Array, after: Uint8Array): Uint8Array {
  const joined = new Uint8Array(before.length + middle.length + after.length);
  joined.set(before);
  joined.set(middle, before.length);
  joined.set(after, before.length + middle.length);
  return joined;
}

/** Offsets of bytes that say how other bytes are to be read. */
function weakSpots(bytes: Uint8Array): readonly number[] {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf ? oleSpots(bytes) : textSpots(bytes);
}

/** High bytes of modifiers that bear on tables, by their low bytes; [MS-DOC] 2.6. */
const SPRMS = new Set([
  0x2416, 0x2417, 0x6649, 0x664a, 0x244b, 0x244c, 0x6646, 0x646b, 0xd608, 0x7621, 0x5622, 0x7623, 0x5624, 0xd62b,
  0x0800, 0x083c, 0x6a09, 0x6a03, 0x460b, 0x260a,
]);

function oleSpots(bytes: Uint8Array): readonly number[] {
  const spots: number[] = [];
  for (let at = 24; at < 512; at += 2) spots.push(at);
  for (let page = 512; page < bytes.length; page += 512) {
    // The count of runs of a formatted disk page, and its first positions.
    spots.push(page + 511, page, page + 4);
    if (bytes[page] === 0xec && bytes[page + 1] === 0xa5) for (let at = 0; at < 900; at += 2) spots.push(page + at);
  }
  for (let at = 512; at + 8 < bytes.length; at++) {
    if (SPRMS.has((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8))) spots.push(at, at + 2, at + 3, at + 4, at + 5);
  }
  return spots;
}

function textSpots(bytes: Uint8Array): readonly number[] {
  const spots: number[] = [];
  bytes.forEach((byte, at) => {
    if (byte < 0x80 && WEAK.has(String.fromCharCode(byte))) spots.push(at);
  });
  return spots;
}

const WEAK = new Set('{}\\<>"=/&;|\t\r\n0123456789');
