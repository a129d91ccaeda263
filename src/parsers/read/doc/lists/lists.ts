import { withoutHalfCharacters } from '../../shared/half-characters.js';
import { formatOfCode } from '../../shared/number-format.js';
import { i32, inside, u8, u16, u32, utf16 } from '../file/bytes.js';
import { characterProperties } from '../properties/character-runs.js';

/** One level of a list; [MS-DOC] 2.9.148 LVL, 2.9.150 LVLF. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** Numbers of higher levels print in Arabic digits. */
  readonly legal: boolean;
  /** The level starts again after a level above this index; 9 levels above it where the rule is the usual one. */
  readonly restartsBelow: number;
  /** The printed text; characters 0 to 8 stand for the number of that level. */
  readonly text: string;
  /** Font of the number, by which a bullet is read. */
  readonly font: number;
}

/** A list a paragraph can belong to: a definition seen through an override; [MS-DOC] 2.9.131 LFO. */
export interface ListOverride {
  readonly list: number;
  readonly levels: readonly (ListLevel | null)[];
  /** Levels that start again, at this number, where the override is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

const LSTF_BYTES = 28;
const LVLF_BYTES = 28;
const LFO_BYTES = 16;
const LEVELS = 9;
/** sprmPIlfo has eleven bits. */
const MAX_OVERRIDES = 0x7ff;

/** The list overrides, first is number 1; [MS-DOC] 2.9.193 PlfLst with the levels behind it, 2.9.192 PlfLfo. */
export function readLists(
  table: Uint8Array,
  lists: { readonly fc: number; readonly lcb: number },
  overrides: { readonly fc: number; readonly lcb: number },
): readonly ListOverride[] {
  if (lists.lcb < 2 || overrides.lcb < 4) return [];
  const definitions = readDefinitions(table, lists.fc);
  const found: ListOverride[] = [];
  const count = Math.min(MAX_OVERRIDES, u32(table, overrides.fc));
  let data = overrides.fc + 4 + count * LFO_BYTES;
  for (let i = 0; i < count; i++) {
    const lfo = overrides.fc + 4 + i * LFO_BYTES;
    if (!inside(table, lfo, LFO_BYTES)) break;
    const list = i32(table, lfo);
    const levels = [...(definitions.get(list) ?? [])];
    const starts = new Map<number, number>();
    data = readOverrides(table, data, u8(table, lfo + 12), levels, starts);
    found.push({ list, levels, starts });
  }
  return found;
}

function readDefinitions(table: Uint8Array, fc: number): ReadonlyMap<number, readonly ListLevel[]> {
  const definitions = new Map<number, readonly ListLevel[]>();
  const count = u16(table, fc);
  let at = fc + 2 + count * LSTF_BYTES;
  for (let i = 0; i < count; i++) {
    const lstf = fc + 2 + i * LSTF_BYTES;
    const simple = (u8(table, lstf + 26) & 1) !== 0;
    const levels: ListLevel[] = [];
    for (let level = 0; level < (simple ? 1 : LEVELS) && inside(table, at, LVLF_BYTES); level++) {
      const read = readLevel(table, at, level);
      levels.push(read.level);
      at = read.end;
    }
    definitions.set(i32(table, lstf), levels);
  }
  return definitions;
}

function readLevel(table: Uint8Array, at: number, index: number): { readonly level: ListLevel; readonly end: number } {
  const flags = u8(table, at + 5);
  const characterBytes = u8(table, at + 24);
  const characters = at + LVLF_BYTES + u8(table, at + 25);
  const text = characters + characterBytes;
  const length = u16(table, text);
  const properties = characterProperties({ bytes: table, start: characters, end: text });
  return {
    level: {
      start: i32(table, at),
      format: formatOfCode(u8(table, at + 4)),
      legal: (flags & 4) !== 0,
      restartsBelow: (flags & 8) !== 0 ? u8(table, at + 26) : index,
      // Half a surrogate pair is no character of a label.
      text: withoutHalfCharacters(utf16(table, text + 2, length)),
      font: properties?.otherFont ?? properties?.asciiFont ?? -1,
    },
    end: text + 2 + length * 2,
  };
}

/** LFOData: a CP that means nothing, then the LFOLVLs; [MS-DOC] 2.9.132, 2.9.133. */
function readOverrides(
  table: Uint8Array,
  from: number,
  count: number,
  levels: (ListLevel | null)[],
  starts: Map<number, number>,
): number {
  let at = from + 4;
  for (let i = 0; i < count && inside(table, at, 8); i++) {
    const bits = u32(table, at + 4);
    const level = bits & 0xf;
    const startAt = i32(table, at);
    at += 8;
    if ((bits & 0x20) !== 0) {
      const read = readLevel(table, at, level);
      if (level < LEVELS) {
        while (levels.length < level) levels.push(null);
        levels[level] = read.level;
      }
      at = read.end;
      if ((bits & 0x10) !== 0) starts.set(level, read.level.start);
    } else if ((bits & 0x10) !== 0) starts.set(level, startAt);
  }
  return at;
}
