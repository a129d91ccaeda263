import { u8, u16, u32 } from './bytes.js';
import { FKP_BYTES, indexRuns, pageOffsets, type Run, type RunIndex } from './runs.js';
import { eachSprm, type Grpprl } from './sprm.js';

/** What of a character run bears on its text; [MS-DOC] 2.6.1. A toggle is null where the run says nothing of it. */
export interface CharacterProperties {
  readonly deleted: boolean | null;
  /** 0 shown, 1 hidden, 0x80 as the style says, 0x81 the contrary of it. */
  readonly vanish: number | null;
  readonly istd: number | null;
  readonly symbol: { readonly font: number; readonly code: number } | null;
  /** Font for ASCII and for all that is neither ASCII nor East Asian. */
  readonly font: number | null;
  /** Where in the Data stream the picture or the form field of a character 0x01 lies. */
  readonly data: number | null;
}

/** [MS-DOC] 2.9.33: a page holds at most 0x65 runs. */
const MOST_RUNS = 0x65;

/**
 * What each run of characters says of itself, null where nothing of interest: PlcBteChpx and its ChpxFkp pages;
 * [MS-DOC] 2.8.5, 2.9.33, 2.9.32.
 */
export function readCharacterRuns(
  main: Uint8Array,
  table: Uint8Array,
  fc: number,
  lcb: number,
): RunIndex<CharacterProperties | null> {
  const runs: Run<CharacterProperties | null>[] = [];
  for (const page of pageOffsets(main, table, fc, lcb)) {
    const count = Math.min(MOST_RUNS, u8(main, page + FKP_BYTES - 1));
    const known = new Map<number, CharacterProperties | null>([[0, null]]);
    for (let i = 0; i < count; i++) {
      const word = u8(main, page + (count + 1) * 4 + i);
      let value = known.get(word);
      if (value === undefined) {
        value = readChpx(main, page, word * 2);
        known.set(word, value);
      }
      runs.push({ start: u32(main, page + i * 4), end: u32(main, page + i * 4 + 4), value });
    }
  }
  return indexRuns(runs);
}

function readChpx(main: Uint8Array, page: number, offset: number): CharacterProperties | null {
  const start = page + offset + 1;
  const end = Math.min(start + u8(main, page + offset), page + FKP_BYTES - 1);
  return characterProperties({ bytes: main, start, end });
}

/** The properties a group of modifiers sets; null where none of them is of interest. */
export function characterProperties(group: Grpprl): CharacterProperties | null {
  let found: { -readonly [name in keyof CharacterProperties]?: CharacterProperties[name] } | null = null;
  const { bytes } = group;
  eachSprm(group, (sprm, at) => {
    switch (sprm) {
      case 0x0800: // sprmCFRMarkDel
        found = { ...found, deleted: u8(bytes, at) !== 0 };
        break;
      case 0x083c: // sprmCFVanish
        found = { ...found, vanish: u8(bytes, at) };
        break;
      case 0x4a30: // sprmCIstd
        found = { ...found, istd: u16(bytes, at) };
        break;
      case 0x6a09: // sprmCSymbol: font, then the character
        found = { ...found, symbol: { font: u16(bytes, at), code: u16(bytes, at + 2) } };
        break;
      case 0x4a4f: // sprmCRgFtc0
      case 0x4a51: // sprmCRgFtc2
        found = { ...found, font: u16(bytes, at) };
        break;
      case 0x6a03: // sprmCPicLocation
        found = { ...found, data: u32(bytes, at) };
        break;
    }
    return true;
  });
  return found === null ? null : { ...NONE, ...(found as Partial<CharacterProperties>) };
}

const NONE: CharacterProperties = { deleted: null, vanish: null, istd: null, symbol: null, font: null, data: null };
