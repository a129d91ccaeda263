import { u8, u16 } from '../file/bytes.js';

/** A run of property modifiers somewhere in a stream. */
export interface Grpprl {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Operand sizes by `spra`; 0 marks the variable ones. [MS-DOC] 2.2.5.1. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

const TDefTable = 0xd608;
const TDefTable10 = 0xd606;
const PChgTabs = 0xc615;

/**
 * Visits every Prl whose operand lies wholly inside the group ([MS-DOC] 2.2.5.2). `at` is the operand's first byte, the
 * count of a variable operand included. Returning false from `visit` ends the walk.
 */
export function eachSprm(
  { bytes, start, end }: Grpprl,
  visit: (sprm: number, at: number, length: number) => boolean | undefined,
): void {
  const limit = Math.min(end, bytes.length);
  let at = start;
  while (at + 3 <= limit) {
    const sprm = u16(bytes, at);
    at += 2;
    const length = operandLength(bytes, sprm, at);
    if (at + length > limit) return;
    if (visit(sprm, at, length) === false) return;
    at += length;
  }
}

function operandLength(bytes: Uint8Array, sprm: number, at: number): number {
  const fixed = OPERAND_BYTES[sprm >> 13] ?? 0;
  if (fixed > 0) return fixed;
  // [MS-DOC] 2.9.321: two bytes of count, one more than what follows them.
  if (sprm === TDefTable || sprm === TDefTable10) return Math.max(2, u16(bytes, at) + 1);
  const count = u8(bytes, at);
  if (sprm !== PChgTabs || count !== 255) return 1 + count;
  // [MS-DOC] 2.9.182: 255 says that the length follows from the numbers of deleted and added tabs.
  const deleted = u8(bytes, at + 1);
  return 3 + deleted * 4 + u8(bytes, at + 2 + deleted * 4) * 3;
}
