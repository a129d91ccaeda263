import { u8, u16, u32 } from '../file/bytes.js';
import { FKP_BYTES, indexRuns, pageOffsets, type RunIndex, type RunList } from './runs.js';
import { eachSprm, type Grpprl } from './sprm.js';

/** What of a character run bears on its text; [MS-DOC] 2.6.1. A toggle is null where the run says nothing of it. */
export interface CharacterProperties {
  readonly deleted: boolean | null;
  /** 0 shown, 1 hidden, 0x80 as the style says, 0x81 the contrary of it. */
  readonly vanish: number | null;
  readonly istd: number | null;
  readonly symbol: { readonly font: number; readonly code: number } | null;
  /** Font of ASCII characters, and of those that are neither ASCII nor East Asian. */
  readonly asciiFont: number | null;
  readonly otherFont: number | null;
  /** Where in the Data stream the picture or the form field of a character 0x01 lies. */
  readonly data: number | null;
}

/** [MS-DOC] 2.9.33: a page holds at most 0x65 runs. */
const MAX_RUNS = 0x65;

/**
 * Where the CHPX of each run of characters lies that says something of interest: PlcBteChpx and its ChpxFkp pages;
 * [MS-DOC] 2.8.5, 2.9.33, 2.9.32. A font is of interest if `isSymbolFont` says so.
 */
export function readCharacterRuns(
  main: Uint8Array,
  table: Uint8Array,
  fc: number,
  lcb: number,
  isSymbolFont: (font: number) => boolean,
): RunIndex {
  const runs: RunList = { starts: [], ends: [], values: [] };
  for (const page of pageOffsets(main, table, fc, lcb)) {
    const count = Math.min(MAX_RUNS, u8(main, page + FKP_BYTES - 1));
    const known = new Map<number, boolean>([[0, false]]);
    for (let i = 0; i < count; i++) {
      const word = u8(main, page + (count + 1) * 4 + i);
      let interesting = known.get(word);
      if (interesting === undefined) {
        interesting = isInteresting(chpxAt(main, page + word * 2), isSymbolFont);
        known.set(word, interesting);
      }
      if (!interesting) continue;
      runs.starts.push(u32(main, page + i * 4));
      runs.ends.push(u32(main, page + i * 4 + 4));
      runs.values.push(page + word * 2);
    }
  }
  return indexRuns(runs);
}

/** A CHPX never reaches beyond its page, whose last byte is the count of runs. */
function chpxAt(main: Uint8Array, at: number): Grpprl {
  const pageEnd = at - (at % FKP_BYTES) + FKP_BYTES - 1;
  return { bytes: main, start: at + 1, end: Math.min(at + 1 + u8(main, at), pageEnd) };
}

function isInteresting(chpx: Grpprl, isSymbolFont: (font: number) => boolean): boolean {
  let interesting = false;
  eachSprm(chpx, (sprm, at) => {
    if (sprm === FONT_ASCII || sprm === FONT_OTHER) interesting = isSymbolFont(u16(chpx.bytes, at));
    else interesting = INTERESTING.has(sprm);
    return !interesting;
  });
  return interesting;
}

export function readChpx(main: Uint8Array, at: number): CharacterProperties | null {
  return at < 0 ? null : characterProperties(chpxAt(main, at));
}

const DELETED = 0x0800; // sprmCFRMarkDel
const VANISH = 0x083c; // sprmCFVanish
const STYLE = 0x4a30; // sprmCIstd
const SYMBOL = 0x6a09; // sprmCSymbol
const PICTURE = 0x6a03; // sprmCPicLocation
const FONT_ASCII = 0x4a4f; // sprmCRgFtc0
const FONT_OTHER = 0x4a51; // sprmCRgFtc2
const INTERESTING = new Set([DELETED, VANISH, STYLE, SYMBOL, PICTURE]);

/** The properties a group of modifiers sets; null where none of them is of interest. */
export function characterProperties(group: Grpprl): CharacterProperties | null {
  let found: { -readonly [name in keyof CharacterProperties]?: CharacterProperties[name] } | null = null;
  const { bytes } = group;
  eachSprm(group, (sprm, at) => {
    switch (sprm) {
      case DELETED:
        found = { ...found, deleted: u8(bytes, at) !== 0 };
        break;
      case VANISH:
        found = { ...found, vanish: u8(bytes, at) };
        break;
      case STYLE:
        found = { ...found, istd: u16(bytes, at) };
        break;
      case SYMBOL:
        found = { ...found, symbol: { font: u16(bytes, at), code: u16(bytes, at + 2) } };
        break;
      case FONT_ASCII:
        found = { ...found, asciiFont: u16(bytes, at) };
        break;
      case FONT_OTHER:
        found = { ...found, otherFont: u16(bytes, at) };
        break;
      case PICTURE:
        found = { ...found, data: u32(bytes, at) };
        break;
    }
    return true;
  });
  return found === null ? null : { ...NONE, ...(found as Partial<CharacterProperties>) };
}

const NONE: CharacterProperties = {
  deleted: null,
  vanish: null,
  istd: null,
  symbol: null,
  asciiFont: null,
  otherFont: null,
  data: null,
};
