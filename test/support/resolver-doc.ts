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
    if (found === raw || shown(text.slice(from)).startsWith(boxes(raw)) || afterDeletion(text, from, raw)) return null;
    if (aroundTable(text, from, raw)) return null;
    return `CP ${from} holds ${JSON.stringify(found.slice(0, 60))}, not ${JSON.stringify(raw.slice(0, 60))}`;
  };
}

/** Without field codes (2.8.25: 0x13 code 0x14 result 0x15); a check box is a field without result. */
function shown(text: string): string {
  let out = '';
  let code = false;
  [...text.slice(0, 2_000)].forEach((char, i) => {
    if (char === '\u0013') {
      code = true;
      if (text.startsWith(' FORMCHECKBOX', i + 1)) out += '□';
    } else if (char === '\u0014' || char === '\u0015') code = false;
    else if (!code && char !== '\u0001') out += char;
  });
  return out;
}

function boxes(raw: string): string {
  return raw.replace(/[☑☐]/g, '□');
}

/** Text a reviewer deleted may stand before the text, within the same paragraph; about as long as what replaced it. */
function afterDeletion(text: string, from: number, raw: string): boolean {
  const end = text.indexOf('\n', from);
  return raw !== '' && end > from && end - from <= 2 * raw.length + 2 && text.slice(from, end).endsWith(raw);
}

/** An inner table of the cell, whose text is not the cell's, may stand before or between its paragraphs; no figures. */
function aroundTable(text: string, from: number, raw: string): boolean {
  if (/^[\d.,]*$/.test(raw)) return false;
  let at = from;
  for (const piece of raw.split('\n')) {
    const found = text.indexOf(piece, at);
    if (found === -1 || found > at + INNER) return false;
    at = found + piece.length;
  }
  return true;
}

const INNER = 60;

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
