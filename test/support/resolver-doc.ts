import type { Resolve } from './resolver.js';
import { openStreams } from './resolver-ole.js';

/**
 * A .doc: the piece table alone ([MS-DOC] 2.8.35 PlcPcd, 2.9.177 Pcd) gives the character at every CP. The anchor is the
 * CP of the cell's or block's first character, paragraph marks and cell marks count as one.
 */
export function docResolver(bytes: Uint8Array): Resolve {
  const text = allText(bytes);
  return (place, raw) => {
    if (place.anchor === undefined) return raw === '' ? null : 'no anchor';
    const from = place.anchor + (place.start ?? 0);
    const found = text.slice(from, from + raw.length);
    if (found === raw) return null;
    return isShown(text.slice(from, from + raw.length + HIDDEN), raw)
      ? null
      : `CP ${from} holds ${JSON.stringify(found.slice(0, 60))}, not ${JSON.stringify(raw.slice(0, 60))}`;
  };
}

/** Characters of field codes and deleted text that may stand between those of a shown text. */
const HIDDEN = 400;

/** True where the shown text is what remains when some characters are left out; a check box is any mark. */
function isShown(source: string, raw: string): boolean {
  let at = 0;
  for (const char of raw) {
    if (char === '☑' || char === '☐' || char === '\n') continue;
    at = source.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function allText(bytes: Uint8Array): string {
  const stream = openStreams(bytes);
  const main = stream('WordDocument');
  const table = stream((main.readUInt16LE(0x0a) & 0x0200) === 0 ? '0Table' : '1Table');
  let at = main.readUInt32LE(0x01a2);
  // Prc entries may stand before the Pcdt (2.9.38 Clx).
  while (table[at] === 1) at += 3 + table.readUInt16LE(at + 1);
  const size = table.readUInt32LE(at + 1);
  const pieces = (size - 4) / 12;
  const start = at + 5;
  let text = '';
  for (let i = 0; i < pieces; i++) {
    const length = table.readUInt32LE(start + 4 * (i + 1)) - table.readUInt32LE(start + 4 * i);
    const fc = table.readUInt32LE(start + 4 * (pieces + 1) + 8 * i + 2);
    const position = fc & 0x3fffffff;
    // fCompressed: 8-bit characters at half the position.
    text +=
      (fc & 0x40000000) === 0
        ? main.toString('utf16le', position, position + 2 * length)
        : main.toString('latin1', position / 2, position / 2 + length);
  }
  return text.replaceAll('\r', '\n').replaceAll('\u0007', '\n').replaceAll('\u000b', '\n');
}
