import { u8, u16, utf16, window } from '../file/bytes.js';

/** Font names by ftc; [MS-DOC] 2.9.286 SttbfFfn, 2.9.87 FFN. */
export function readFonts(table: Uint8Array, fc: number, lcb: number): readonly string[] {
  const bytes = window(table, fc, lcb);
  const count = u16(bytes, 0);
  const names: string[] = [];
  let at = 4;
  for (let i = 0; i < count && at < bytes.length; i++) {
    const length = u8(bytes, at);
    // The name is 39 bytes into the entry, after weight, character set, panose and signature; a zero ends it.
    const name = utf16(window(bytes, at + 40, length - 39), 0, (length - 39) >> 1);
    const end = name.indexOf('\0');
    names.push(end < 0 ? name : name.slice(0, end));
    at += length + 1;
  }
  return names;
}
