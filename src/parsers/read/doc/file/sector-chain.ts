import { NOTHING, window } from './bytes.js';

export interface Chain {
  readonly bytes: Uint8Array;
  /** False where the chain broke off, left the file or ran in a circle before its declared size. */
  readonly complete: boolean;
}

/**
 * Follows one chain of sectors ([MS-CFB] 2.3). `size` is the stream's declared length, null for a chain that only its
 * end marker ends. A chain of as many links as there are sectors is a circle and stops there. Sectors that lie one
 * after another, as almost always, come back as a view without a copy.
 */
export function readChain(
  sectors: Uint8Array,
  shift: number,
  fat: Int32Array,
  start: number,
  size: number | null,
): Chain {
  const sectorSize = 1 << shift;
  const sectorCount = Math.ceil(sectors.length / sectorSize);
  const wanted = size === null ? sectorCount : Math.min(sectorCount, Math.ceil(size / sectorSize));
  const chain: number[] = [];
  let sector = start;
  while (chain.length < wanted && sector >= 0 && sector < sectorCount) {
    chain.push(sector);
    sector = fat[sector] ?? -1;
  }
  const bytes = joinSectors(sectors, shift, chain);
  if (size === null) return { bytes, complete: true };
  return { bytes: window(bytes, 0, size), complete: bytes.length >= size };
}

function joinSectors(sectors: Uint8Array, shift: number, chain: readonly number[]): Uint8Array {
  const first = chain[0];
  if (first === undefined) return NOTHING;
  const sectorSize = 1 << shift;
  if (chain.every((sector, i) => sector === first + i))
    return window(sectors, first * sectorSize, chain.length * sectorSize);
  const joined = new Uint8Array(chain.length * sectorSize);
  let length = 0;
  for (const sector of chain) {
    const part = window(sectors, sector * sectorSize, sectorSize);
    joined.set(part, length);
    length += part.length;
  }
  return joined.subarray(0, length);
}
