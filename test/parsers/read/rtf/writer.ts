import iconv from 'iconv-lite';

/** How one character is written; `\'xx` and raw bytes only where GBK has the character. */
type Spelling = 'signed' | 'unsigned' | 'fallback' | 'hex' | 'raw';

export interface Piece {
  readonly text: string;
  readonly spelling: Spelling;
}

/** One paragraph for an .rtf with a GBK font; each `char` is a byte. */
export function writeParagraph(pieces: readonly Piece[]): string {
  return `\\pard{${pieces.map(({ text, spelling }) => Array.from(text, (one) => spell(one, spelling)).join('')).join('')}}\\par\n`;
}

export function writeFile(body: string): Uint8Array {
  const head = '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\uc1 ';
  return Uint8Array.from(Buffer.from(`${head}${body}}`, 'latin1'));
}

function spell(character: string, spelling: Spelling): string {
  if (/^[\\{}]$/.test(character)) return `\\${character}`;
  if (character === '\t') return '\\tab ';
  if (character === '\n') return '\\line ';
  if (/^[\x20-\x7e]$/.test(character)) return character;
  const gbk = gbkBytes(character);
  if (spelling === 'hex' && gbk !== null) return gbk.map(hex).join('');
  // A raw second byte that means something to RTF has to be escaped like any other.
  if (spelling === 'raw' && gbk !== null)
    return gbk.map((byte) => (byte < 0x80 ? hex(byte) : String.fromCharCode(byte))).join('');
  if (spelling === 'fallback' && gbk !== null)
    return `{\\uc${gbk.length}${unicode(character, true)}${gbk.map(hex).join('')}}`;
  return Array.from(
    { length: character.length },
    (_, i) => `${unicode(character.charAt(i), spelling === 'signed')}?`,
  ).join('');
}

function unicode(unit: string, signed: boolean): string {
  const code = unit.charCodeAt(0);
  return `\\u${signed && code > 0x7fff ? code - 0x10000 : code}`;
}

function gbkBytes(character: string): readonly number[] | null {
  const bytes = iconv.encode(character, 'gbk');
  return iconv.decode(bytes, 'gbk') === character && bytes.length === 2 ? [...bytes] : null;
}

function hex(byte: number): string {
  return `\\'${byte.toString(16).padStart(2, '0')}`;
}
