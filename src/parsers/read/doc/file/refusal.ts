import { type FactsAndPlaces, type Finding, type FindingCode, finding } from '../../../../model/finding.js';
import { u16 } from './bytes.js';
import { type CompoundFile, isCompoundFile } from './compound-file.js';

/** [MS-DOC] 2.5.2: Word 97 and all later versions write the same identifier. */
const WORD_97 = 0xa5ec;

/** First word of the WordDocument stream, or of the whole file before there were containers. */
const OLD_WORD: ReadonlyMap<number, string> = new Map([
  [0xa5dc, 'Word 6.0/95'],
  // The editions for Chinese, Japanese, Korean and Thai had their own.
  [0xa697, 'Word 6.0/95'],
  [0xa698, 'Word 6.0/95'],
  [0xa699, 'Word 6.0/95'],
  [0xa5db, 'Word 2.0'],
  [0xa59b, 'Word 1.x'],
  [0xa59c, 'Word 1.x'],
  [0xbe31, 'Word for DOS'],
]);

/** First four bytes of Word for Macintosh before it shared a format with Windows, most significant byte first. */
const MAC_WORD: ReadonlyMap<number, string> = new Map([
  [0xfe320000, 'Word 1 for Macintosh'],
  [0xfe340000, 'Word 3 for Macintosh'],
  [0xfe37001c, 'Word 4 for Macintosh'],
  [0xfe370023, 'Word 5 for Macintosh'],
]);

/** Streams by which other programs' files are known. */
const OTHER_PROGRAMS: { readonly [stream: string]: string } = {
  Workbook: 'Excel (.xls)',
  Book: 'Excel (.xls)',
  'PowerPoint Document': 'PowerPoint (.ppt)',
  VisioDocument: 'Visio (.vsd)',
  '__properties_version1.0': 'Outlook (.msg)',
  MatOST: 'Microsoft Works (.wps)',
  CONTENTS: 'Microsoft Works (.wps)',
  Quill: 'Publisher (.pub)',
  FileHeader: 'Hangul (.hwp)',
};

/** Streams that stand beside the missing one. */
const WORDS_OWN = ['0Table', '1Table', 'Data'];

const PROTECTED = ['EncryptedPackage', 'EncryptionInfo', '\u0006DataSpaces'];

export function refuse<Code extends FindingCode>(code: Code, ...facts: FactsAndPlaces<Code>): Finding {
  return finding(code, 'error', ...facts);
}

/** Why a file that is no OLE container cannot be read here. */
export function refuseRawFile(file: Uint8Array): Finding {
  const version = OLD_WORD.get(u16(file, 0)) ?? MAC_WORD.get(bigEndian(file));
  if (version !== undefined) return refuse('old-word', { version });
  return refuse('damaged', { part: isCompoundFile(file) ? 'container' : 'signature' });
}

function bigEndian(file: Uint8Array): number {
  return file.length < 4 ? 0 : new DataView(file.buffer, file.byteOffset, 4).getUint32(0);
}

/** Why a container without Word's stream cannot be read. */
export function refuseContainer(container: CompoundFile): Finding {
  const has = (name: string) => container.names.some((one) => one.toUpperCase() === name.toUpperCase());
  if (PROTECTED.some(has)) return refuse('encrypted');
  const known = Object.keys(OTHER_PROGRAMS).find(has);
  if (known === undefined && (container.names.length === 0 || WORDS_OWN.some(has))) {
    return refuse('damaged', { part: 'WordDocument' });
  }
  return refuse('unsupported-type', { type: (known !== undefined && OTHER_PROGRAMS[known]) || 'OLE' });
}

/** [MS-DOC] 2.5.2: nFib is 0x00C1 or 0x00C0 from Word 97 on. */
export function refuseVersion(ident: number, version: number): Finding | null {
  const old = OLD_WORD.get(ident);
  if (old !== undefined) return refuse('old-word', { version: old });
  if (ident !== WORD_97) return refuse('damaged', { part: 'fib' });
  return version < 0x00c0 ? refuse('old-word', { version: 'Word 6.0/95' }) : null;
}
