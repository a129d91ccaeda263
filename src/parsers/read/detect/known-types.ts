import type { Buffer } from 'node:buffer';

interface Signature {
  readonly type: string;
  /** Bytes as Latin-1 text. */
  readonly mark: string;
  /** Where the mark must stand; a pair is a range. */
  readonly at: number | readonly [number, number];
}

/** Signatures of files people send by mistake. Sources: the formats' own specifications and the `file` magic database. */
const SIGNATURES: readonly Signature[] = [
  { type: 'PDF', mark: '%PDF-', at: [0, 1_024] },
  { type: 'PNG', mark: '\x89PNG\r\n', at: 0 },
  { type: 'JPEG', mark: '\xff\xd8\xff', at: 0 },
  { type: 'GIF', mark: 'GIF8', at: 0 },
  { type: 'TIFF', mark: 'II*\0', at: 0 },
  { type: 'TIFF', mark: 'MM\0*', at: 0 },
  { type: 'WebP', mark: 'WEBPVP8', at: 8 },
  { type: 'HEIC', mark: 'ftyphei', at: 4 },
  { type: 'HEIC', mark: 'ftypmif1', at: 4 },
  { type: 'MP4', mark: 'ftyp', at: 4 },
  { type: 'RAR', mark: 'Rar!\x1a\x07', at: 0 },
  { type: '7z', mark: "7z\xbc\xaf'\x1c", at: 0 },
  { type: 'gzip', mark: '\x1f\x8b\x08', at: 0 },
  { type: 'xz', mark: '\xfd7zXZ\0', at: 0 },
  { type: 'bzip2', mark: 'BZh', at: 0 },
  { type: 'tar', mark: 'ustar', at: 257 },
  { type: 'CAB', mark: 'MSCF\0\0\0\0', at: 0 },
  { type: 'EXE', mark: 'This program ', at: [64, 256] },
  { type: 'ELF', mark: '\x7fELF', at: 0 },
  { type: 'SQLite', mark: 'SQLite format 3\0', at: 0 },
  { type: 'MP3', mark: 'ID3', at: 0 },
  { type: 'WordPerfect', mark: '\xffWPC', at: 0 },
  { type: 'PostScript', mark: '%!PS-', at: 0 },
  { type: 'Access', mark: 'Standard Jet DB', at: 4 },
  { type: 'Access', mark: 'Standard ACE DB', at: 4 },
  { type: 'Windows Write', mark: '1\xbe\0\0\0\xab', at: 0 },
  { type: 'OneNote', mark: '\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d', at: 0 },
  { type: 'Outlook PST', mark: '!BDN', at: 0 },
  { type: 'CAJ', mark: 'CAJ\0', at: 0 },
  { type: 'encrypted', mark: 'E-SafeNet', at: [0, 64] },
];

/** The type's name where a signature of a file we do not read stands at its place; `encrypted` for document guards. */
export function knownType(head: Buffer): string | null {
  const text = head.toString('latin1', 0, 1_100);
  for (const { type, mark, at } of SIGNATURES) {
    if (typeof at === 'number' ? text.startsWith(mark, at) : within(text, mark, at)) return type;
  }
  return isBitmap(head) ? 'BMP' : null;
}

function within(text: string, mark: string, [from, to]: readonly [number, number]): boolean {
  const found = text.indexOf(mark, from);
  return found >= 0 && found <= to;
}

/** `BM` alone is too little: the header size that follows must be one of the known ones. */
function isBitmap(head: Buffer): boolean {
  return (
    head.length > 18 && head.toString('latin1', 0, 2) === 'BM' && [12, 40, 56, 108, 124].includes(head.readUInt32LE(14))
  );
}
