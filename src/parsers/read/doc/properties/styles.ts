import { u16, window } from '../file/bytes.js';
import type { Grpprl } from './sprm.js';

/** A style's own modifiers; [MS-DOC] 2.9.260 STD. */
export interface Style {
  readonly base: number;
  readonly paragraph: Grpprl | null;
  readonly character: Grpprl | null;
}

const NO_BASE = 0xfff;
const PARAGRAPH = 1;
const CHARACTER = 2;
const TABLE = 3;

/** The style sheet by istd; a hole where a style is missing. [MS-DOC] 2.9.271 STSH. */
export function readStyles(table: Uint8Array, fc: number, lcb: number): readonly (Style | null)[] {
  const bytes = window(table, fc, lcb);
  const headerBytes = u16(bytes, 0);
  const count = Math.min(u16(bytes, 2), MAX_STYLES);
  const fixedBytes = u16(bytes, 4);
  const styles: (Style | null)[] = [];
  let at = 2 + headerBytes;
  for (let istd = 0; istd < count && at + 2 <= bytes.length; istd++) {
    const length = u16(bytes, at);
    styles.push(length === 0 ? null : readStyle(window(bytes, at + 2, length), fixedBytes));
    at += 2 + length + (length & 1);
  }
  return styles;
}

function readStyle(std: Uint8Array, fixedBytes: number): Style {
  const kind = u16(std, 2) & 0xf;
  const base = u16(std, 2) >> 4;
  // After the fixed part comes the name: a count, the characters, a zero.
  let at = fixedBytes + 2 + u16(std, fixedBytes) * 2 + 2;
  const next = (skip: number): Grpprl => {
    const length = u16(std, at);
    const part = { bytes: std, start: at + 2 + skip, end: at + 2 + length };
    at += 2 + length + (length & 1);
    return part;
  };
  if (kind === TABLE) next(0);
  const paragraph = kind === PARAGRAPH || kind === TABLE ? next(2) : null;
  const character = kind === PARAGRAPH || kind === CHARACTER || kind === TABLE ? next(0) : null;
  return { base, paragraph, character };
}

/** A style's istd after those of all it is based on, the remotest first; a circle of styles is cut. */
export function styleChain(styles: readonly (Style | null)[], istd: number): readonly number[] {
  const chain: number[] = [];
  for (let at = istd; at !== NO_BASE && chain.length < MAX_BASES; ) {
    const style = styles[at];
    if (style === undefined || style === null) break;
    chain.unshift(at);
    at = style.base;
  }
  return chain;
}

/** Word allows styles to be based on one another eleven deep. */
const MAX_BASES = 32;
/** istd has twelve bits. */
const MAX_STYLES = 0xfff;
