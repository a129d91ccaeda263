import { Buffer } from 'node:buffer';
import type { Detected } from './detected.js';

/** Streams and storages that tell what an OLE file is; the first that is there decides ([MS-CFB] 2.6.1 for the entry). */
const STREAMS: readonly (readonly [string, Detected])[] = [
  ['EncryptedPackage', { kind: 'encrypted' }],
  ['WordDocument', { kind: 'doc' }],
  ['Workbook', { kind: 'unsupported', type: 'Excel' }],
  ['Book', { kind: 'unsupported', type: 'Excel' }],
  ['PowerPoint Document', { kind: 'unsupported', type: 'PowerPoint' }],
  ['VisioDocument', { kind: 'unsupported', type: 'Visio' }],
  ['__properties_version1.0', { kind: 'unsupported', type: 'Outlook' }],
  ['HwpSummaryInformation', { kind: 'unsupported', type: 'HWP' }],
  ['MatOST', { kind: 'unsupported', type: 'Works' }],
];

const ENTRY = 128;

/**
 * An OLE compound file by the names in its directory. Entries are 128 bytes long and aligned, and begin with their name in
 * UTF-16, so the names are found without following the sector chains, in a damaged file too.
 */
export function detectOle(bytes: Uint8Array): Detected {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [name, detected] of STREAMS) if (hasEntry(buffer, name)) return detected;
  // Every directory begins with this entry; without one the file is cut off.
  return hasEntry(buffer, 'Root Entry')
    ? { kind: 'unsupported', type: 'OLE' }
    : { kind: 'damaged', part: 'OLE directory' };
}

function hasEntry(buffer: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = buffer.indexOf(wanted, 512); at >= 0; at = buffer.indexOf(wanted, at + 2)) {
    // The length field at 64 counts the name's bytes with its terminator.
    if (at % ENTRY === 0 && at + 66 <= buffer.length && buffer.readUInt16LE(at + 64) === wanted.length) return true;
  }
  return false;
}
