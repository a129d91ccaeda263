/** Writes minimal OLE containers; [MS-CFB], version 3, sectors of 512 bytes. */

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT = 0xfffffffd;

export interface Stream {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The streams at the root, in a degenerate tree in which each is the right sibling of the one before. */
export function buildContainer(streams: readonly Stream[]): Uint8Array {
  const padded = streams.map(({ name, bytes }) => ({ name, size: bytes.length, sectors: sectorsOf(bytes) }));
  const directorySectors = Math.ceil((streams.length + 1) / 4);
  const dataSectors = padded.reduce((sum, stream) => sum + stream.sectors, 0);
  const fatSectors = Math.ceil((directorySectors + dataSectors + 8) / (SECTOR / 4));
  const out = new Uint8Array(SECTOR * (1 + fatSectors + directorySectors + dataSectors));
  const view = new DataView(out.buffer);
  out.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, fatSectors, true);
  view.setUint32(48, fatSectors, true);
  // No stream is small: the cutoff of 0 keeps these files free of a mini stream.
  view.setUint32(56, 0, true);
  view.setUint32(60, END, true);
  view.setUint32(68, END, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + i * 4, i < fatSectors ? i : FREE, true);
  const fat = (sector: number, next: number) => view.setUint32(SECTOR + sector * 4, next, true);
  for (let i = 0; i < (fatSectors * SECTOR) / 4; i++) fat(i, i < fatSectors ? FAT : FREE);
  chain(fat, fatSectors, directorySectors);
  const directory = SECTOR * (1 + fatSectors);
  writeEntry(out, directory, {
    name: 'Root Entry',
    kind: 5,
    right: FREE,
    child: streams.length > 0 ? 1 : FREE,
    start: END,
    size: 0,
  });
  let sector = fatSectors + directorySectors;
  padded.forEach((stream, i) => {
    chain(fat, sector, stream.sectors);
    out.set(streams[i]?.bytes ?? [], SECTOR * (1 + sector));
    const right = i + 1 < streams.length ? i + 2 : FREE;
    writeEntry(out, directory + (i + 1) * 128, {
      name: stream.name,
      kind: 2,
      right,
      child: FREE,
      start: sector,
      size: stream.size,
    });
    sector += stream.sectors;
  });
  return out;
}

function sectorsOf(bytes: Uint8Array): number {
  return Math.max(1, Math.ceil(bytes.length / SECTOR));
}

function chain(fat: (sector: number, next: number) => void, first: number, count: number): void {
  for (let i = 0; i < count; i++) fat(first + i, i + 1 < count ? first + i + 1 : END);
}

function writeEntry(
  out: Uint8Array,
  at: number,
  entry: {
    readonly name: string;
    readonly kind: number;
    readonly right: number;
    readonly child: number;
    readonly start: number;
    readonly size: number;
  },
): void {
  const view = new DataView(out.buffer, at, 128);
  [...entry.name].forEach((letter, i) => {
    view.setUint16(i * 2, letter.charCodeAt(0), true);
  });
  view.setUint16(64, (entry.name.length + 1) * 2, true);
  view.setUint8(66, entry.kind);
  view.setUint32(68, FREE, true);
  view.setUint32(72, entry.right, true);
  view.setUint32(76, entry.child, true);
  view.setUint32(116, entry.start, true);
  view.setUint32(120, entry.size, true);
}
