import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, fromFdPromise, type ZipFile } from 'yauzl';
import { type Finding, finding } from '../../../model/finding.js';
import { compareNames } from '../file-name.js';
import type { ArchiveLimits } from './archive-limits.js';
import { memberName } from './member-name.js';

/** An open file, or bytes already in memory (an archive inside an archive). `close` belongs to the caller. */
export type ZipSource = { readonly fd: number } | { readonly bytes: Uint8Array };

export interface Member {
  readonly name: string;
  readonly entry: Entry;
}

export interface OpenZip {
  readonly zip: ZipFile;
  /** Files only, in the order of their names. */
  readonly members: readonly Member[];
}

const OPTIONS = { lazyEntries: true, decodeStrings: false, autoClose: false, validateEntrySizes: true };

/** Opens a zip and reads its directory, or says why not. */
export async function openZip(source: ZipSource, limits: ArchiveLimits): Promise<OpenZip | Finding> {
  try {
    const zip = await ('fd' in source
      ? fromFdPromise(source.fd, OPTIONS)
      : fromBufferPromise(Buffer.from(source.bytes), OPTIONS));
    if (zip.entryCount > limits.maxMembers) return bomb('members', limits.maxMembers);
    return await readDirectory(zip, limits);
  } catch {
    return finding('archive-damaged', 'error', { part: 'directory' });
  }
}

async function readDirectory(zip: ZipFile, limits: ArchiveLimits): Promise<OpenZip | Finding> {
  const members: Member[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = memberName({ raw: entry.fileNameRaw, flags: entry.generalPurposeBitFlag });
    if (name.endsWith('/')) continue;
    total += entry.uncompressedSize;
    if (total > limits.maxTotalBytes) return bomb('bytes', limits.maxTotalBytes);
    members.push({ name, entry });
  }
  return { zip, members: members.sort((a, b) => compareNames(a.name, b.name)) };
}

/** The bytes of one member, or why it must not or cannot be unpacked. */
export async function readMember(zip: ZipFile, entry: Entry, limits: ArchiveLimits): Promise<Uint8Array | Finding> {
  const refusal = refuseMember(entry, limits);
  if (refusal !== null) return refusal;
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (crc32(bytes) !== entry.crc32) return finding('archive-damaged', 'error', { part: 'checksum' });
    return bytes;
  } catch {
    return finding('archive-damaged', 'error', { part: 'data' });
  }
}

function refuseMember(entry: Entry, limits: ArchiveLimits): Finding | null {
  if (isLink(entry)) return finding('archive-link', 'error');
  if (entry.isEncrypted()) return finding('archive-encrypted', 'error');
  if (!entry.canDecodeFileData()) return finding('archive-method', 'error', { method: entry.compressionMethod });
  if (entry.uncompressedSize > limits.maxMemberBytes) return bomb('member-bytes', limits.maxMemberBytes);
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > limits.ratioFromBytes && ratio > limits.maxRatio) return bomb('ratio', limits.maxRatio);
  return null;
}

/** APPNOTE.TXT 4.4.2, 4.4.15: made on Unix (3) or macOS (19), the upper half of the attributes is st_mode; 0xA000 a link. */
function isLink(entry: Entry): boolean {
  const host = entry.versionMadeBy >>> 8;
  return (host === 3 || host === 19) && ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000;
}

export function bomb(limit: string, allowed: number): Finding {
  return finding('archive-bomb', 'error', { limit, allowed });
}
