import { i32, NOTHING, u16, u32, window } from './bytes.js';
import { type DirectoryEntry, readDirectory, rootChildren } from './directory.js';
import { readChain } from './sector-chain.js';

/** The root folder of an OLE container, its streams by name; [MS-CFB]. */
export interface CompoundFile {
  /** Names at the root, storages included, as written. */
  readonly names: readonly string[];
  /** `complete` is false where the chain breaks off before the declared size. Null where there is no such stream. */
  readonly stream: (name: string) => { readonly bytes: Uint8Array; readonly complete: boolean } | null;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_DIFAT = 109;

export function isCompoundFile(file: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => file[i] === byte);
}

/** Opens the container; null where its header ([MS-CFB] 2.2) or directory cannot be read. */
export function openCompoundFile(file: Uint8Array): CompoundFile | null {
  const shift = u16(file, 30);
  const miniShift = u16(file, 32);
  if (!isCompoundFile(file) || (shift !== 9 && shift !== 12) || miniShift < 2 || miniShift >= shift) return null;
  const sectors = window(file, 1 << shift, file.length);
  const table = readFat(file, sectors, shift);
  const entries = readDirectory(readChain(sectors, shift, table, u32(file, 48), null).bytes);
  const root = entries[0];
  if (root === undefined) return null;
  const mini = {
    cutoff: u32(file, 56),
    shift: miniShift,
    fat: intsOf(readChain(sectors, shift, table, u32(file, 60), null).bytes),
    // [MS-CFB] 2.6.3: the root entry's stream holds the sectors of every small stream.
    sectors: lazily(() => readChain(sectors, shift, table, root.start, root.size).bytes),
  };
  const children = rootChildren(entries);
  // [MS-CFB] 2.6.4: names are compared in upper case.
  const named = (name: string) =>
    children.find((child) => child.name.toUpperCase() === name.toUpperCase() && child.size > 0);
  const read = (entry: DirectoryEntry) =>
    entry.size < mini.cutoff
      ? readChain(mini.sectors(), mini.shift, mini.fat, entry.start, entry.size)
      : readChain(sectors, shift, table, entry.start, entry.size);
  return {
    names: children.map((entry) => entry.name),
    stream: (name) => {
      const entry = named(name);
      return entry === undefined ? null : read(entry);
    },
  };
}

/** [MS-CFB] 2.3, 2.5: the FAT's own sectors are listed in the header and, beyond 109 of them, in the DIFAT chain. */
function readFat(file: Uint8Array, sectors: Uint8Array, shift: number): Int32Array {
  const perSector = (1 << shift) >> 2;
  const sectorCount = Math.ceil(sectors.length / (1 << shift));
  const fatSectors: number[] = [];
  for (let i = 0; i < HEADER_DIFAT; i++) addSector(fatSectors, u32(file, 76 + i * 4), sectorCount);
  let difat = u32(file, 68);
  for (let hops = 0; difat < sectorCount && hops < sectorCount; hops++) {
    const at = difat << shift;
    for (let i = 0; i < perSector - 1; i++) addSector(fatSectors, u32(sectors, at + i * 4), sectorCount);
    difat = u32(sectors, at + (perSector - 1) * 4);
  }
  // A table longer than the file has sectors describes nothing: the surplus, like a repeated DIFAT, is left out.
  const fat = new Int32Array(Math.min(fatSectors.length * perSector, sectorCount));
  for (let i = 0; i < fat.length; i++) {
    const sector = fatSectors[Math.floor(i / perSector)] ?? 0;
    fat[i] = i32(sectors, (sector << shift) + (i % perSector) * 4);
  }
  return fat;
}

function addSector(list: number[], sector: number, sectorCount: number): void {
  if (sector < sectorCount && list.length < sectorCount) list.push(sector);
}

function intsOf(bytes: Uint8Array): Int32Array {
  const ints = new Int32Array(bytes.length >> 2);
  for (let i = 0; i < ints.length; i++) ints[i] = i32(bytes, i * 4);
  return ints;
}

function lazily(make: () => Uint8Array): () => Uint8Array {
  let made: Uint8Array = NOTHING;
  let done = false;
  return () => {
    if (!done) made = make();
    done = true;
    return made;
  };
}
