import { crc32, deflateRawSync } from 'node:zlib';

/** One member as a packer might write it; every field that matters to a reader can be set. */
export interface MemberSpec {
  readonly name: string | Buffer;
  readonly data: Buffer | string;
  readonly flags?: number;
  readonly method?: number;
  readonly madeBy?: number;
  readonly attributes?: number;
  readonly claimedSize?: number;
  readonly crc?: number;
}

/** A zip by APPNOTE.TXT 4.3.7, 4.3.12 and 4.3.16, written here so that the reader under test is not tested by itself. */
export function buildZip(members: readonly MemberSpec[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const parts = memberParts(member);
    const local = Buffer.concat([localHeader(parts), parts.name, parts.packed]);
    centrals.push(centralHeader(parts, offset), parts.name);
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

interface Parts {
  readonly spec: MemberSpec;
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly size: number;
  readonly crc: number;
}

function memberParts(spec: MemberSpec): Parts {
  const data = Buffer.from(spec.data);
  const packed = (spec.method ?? 8) === 8 ? deflateRawSync(data) : data;
  const name = Buffer.from(spec.name);
  return { spec, name, packed, size: spec.claimedSize ?? data.length, crc: spec.crc ?? crc32(data) };
}

function localHeader({ spec, name, packed, size, crc }: Parts): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(spec.flags ?? 0, 6);
  header.writeUInt16LE(spec.method ?? 8, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return header;
}

function centralHeader({ spec, name, packed, size, crc }: Parts, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(spec.madeBy ?? 0x0314, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(spec.flags ?? 0, 8);
  header.writeUInt16LE(spec.method ?? 8, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed.length, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE((spec.attributes ?? 0o100644 << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return header;
}
