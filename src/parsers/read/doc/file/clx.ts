import type { Grpprl } from '../properties/sprm.js';
import { inside, u8, u16, u32 } from './bytes.js';
import { readPlcf } from './plcf.js';

/** A stretch of text that lies in one place of the WordDocument stream; [MS-DOC] 2.9.177 Pcd. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Byte offset of the first character. */
  readonly offset: number;
  /** 1 for 8-bit text, 2 for UTF-16. */
  readonly width: 1 | 2;
  /** Modifiers of the whole piece, as fast saving leaves them; [MS-DOC] 2.9.212, 2.9.213. */
  readonly modifiers: Grpprl | null;
}

const PRC = 0x01;
const PCDT = 0x02;
const PCD_BYTES = 8;
/** Fast saving gives up after some hundreds of pieces. */
const MAX_PIECES = 200_000;

/**
 * The pieces of the text in order of CP; [MS-DOC] 2.9.38 Clx: any number of Prc, then one Pcdt. Null where no piece
 * table is found. A position that runs backwards ends the table there.
 */
export function readPieces(clx: Uint8Array): readonly Piece[] | null {
  const prcs: Grpprl[] = [];
  let at = 0;
  while (u8(clx, at) === PRC && inside(clx, at, 3)) {
    const length = u16(clx, at + 1);
    prcs.push({ bytes: clx, start: at + 3, end: at + 3 + length });
    at += 3 + length;
  }
  if (u8(clx, at) !== PCDT) return null;
  const plc = readPlcf(clx, at + 5, u32(clx, at + 1), PCD_BYTES);
  const pieces: Piece[] = [];
  if (plc.count > MAX_PIECES) return null;
  for (let i = 0; i < plc.count; i++) {
    const start = plc.position(i);
    const end = plc.position(i + 1);
    if (end < start || start !== (pieces.at(-1)?.end ?? 0)) break;
    const pcd = plc.dataAt(i);
    if (end > start)
      pieces.push({
        start,
        end,
        ...place(u32(plc.bytes, pcd + 2)),
        modifiers: modifiers(u16(plc.bytes, pcd + 6), prcs),
      });
  }
  return pieces.length === 0 ? null : pieces;
}

/** [MS-DOC] 2.9.73 FcCompressed. */
function place(fc: number): { readonly offset: number; readonly width: 1 | 2 } {
  const offset = fc & 0x3fffffff;
  return (fc & 0x40000000) !== 0 ? { offset: offset >> 1, width: 1 } : { offset, width: 2 };
}

/** A Prm is one small sprm (Prm0) or the number of a Prc (Prm1). */
function modifiers(prm: number, prcs: readonly Grpprl[]): Grpprl | null {
  if ((prm & 1) === 1) return prcs[prm >> 1] ?? null;
  const sprm = PRM0_SPRMS[(prm >> 1) & 0x7f];
  if (sprm === undefined) return null;
  return { bytes: Uint8Array.of(sprm & 0xff, sprm >> 8, prm >> 8), start: 0, end: 3 };
}

/** The entries of the isprm table ([MS-DOC] 2.9.212 Prm0) that bear on text and tables. */
const PRM0_SPRMS: { readonly [isprm: number]: number } = {
  12: 0x260a, // sprmPIlvl
  24: 0x2416, // sprmPFInTable
  25: 0x2417, // sprmPFTtp
  65: 0x0800, // sprmCFRMarkDel
  92: 0x083c, // sprmCFVanish
};
