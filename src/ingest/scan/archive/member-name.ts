import { decodeFileName } from '../file-name.js';

/** General purpose bit 11 (APPNOTE.TXT 4.4.4): the name is UTF-8. Some Chinese packers set it and write GBK. */
const UTF8_FLAG = 0x0800;

export interface MemberNameSource {
  readonly raw: Buffer;
  readonly flags: number;
}

/** The member's name with `/` between folders, whatever the packer wrote. */
export function memberName(source: MemberNameSource): string {
  return decodeFileName(source.raw, (source.flags & UTF8_FLAG) !== 0).replaceAll('\\', '/');
}

/** C: */
const DRIVE = /^[a-z]:/iu;

/** A name that leads out of the archive: absolute, with a drive, through `..`, or with a NUL in it. */
export function isUnsafeName(name: string): boolean {
  return name.startsWith('/') || DRIVE.test(name) || name.includes('\0') || name.split('/').includes('..');
}
