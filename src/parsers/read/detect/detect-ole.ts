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

/** Names are compared without regard to case ([MS-CFB] 2.6.4). */
function hasEntry(buffer: Buffer, name: string): boolean {
  const length = (name.length + 1) * 2;
  for (let at = 512; at + ENTRY <= buffer.length; at += ENTRY) {
    // The length field at 64 counts the name's bytes with its terminator.
    if (buffer.readUInt16LE(at + 64) !== length) continue;
    if (buffer.toString('utf16le', at, at + length - 2).toUpperCase() === name.toUpperCase()) return true;
  }
  return false;
}
