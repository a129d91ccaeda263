/**
 * Streams of an OLE file by name, for files known to be whole: sectors, FAT from the header's own list, directory, and the
 * mini stream in the root entry for streams below 4096 bytes ([MS-CFB] 2.2 to 2.6).
 */
export function openStreams(bytes: Uint8Array): (name: string) => Buffer {
  const file = Buffer.from(bytes);
  const size = 1 << file.readUInt16LE(0x1e);
  const sector = (number: number) => file.subarray((number + 1) * size, (number + 2) * size);
  const fat = words(
    Buffer.concat(
      Array.from({ length: Math.min(109, file.readUInt32LE(0x2c)) }, (_, i) => sector(file.readUInt32LE(0x4c + 4 * i))),
    ),
  );
  const directory = chain(file.readUInt32LE(0x30), fat, sector);
  const entries = Array.from({ length: directory.length / 128 }, (_, i) => directory.subarray(128 * i, 128 * (i + 1)));
  const miniFat = words(chain(file.readUInt32LE(0x3c), fat, sector));
  const mini = chain(entries[0]?.readUInt32LE(0x74) ?? END, fat, sector);
  const miniSector = (number: number) => mini.subarray(64 * number, 64 * (number + 1));
  return (name) => {
    const entry = entries.find((one) => one.toString('utf16le', 0, Math.max(0, one.readUInt16LE(0x40) - 2)) === name);
    if (entry === undefined) throw new Error(`no stream ${name}`);
    const [first, length] = [entry.readUInt32LE(0x74), entry.readUInt32LE(0x78)];
    return (length < 4096 ? chain(first, miniFat, miniSector) : chain(first, fat, sector)).subarray(0, length);
  };
}

const END = 0xfffffffe;

function chain(first: number, fat: readonly number[], sector: (number: number) => Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = first; at < 0xfffffffa; at = fat[at] ?? END) parts.push(sector(at));
  return Buffer.concat(parts);
}

function words(buffer: Buffer): readonly number[] {
  return Array.from({ length: buffer.length / 4 }, (_, i) => buffer.readUInt32LE(4 * i));
}
