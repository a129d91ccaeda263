import iconv from 'iconv-lite';

/** One code page's bytes → text, a character at a time, so that every character keeps its own byte offset. */
export interface CodePage {
  readonly name: string;
  /**
   * The character of `count` bytes, packed into `value` with the first on top. `wait`: they begin a character and need
   * more. Null: they are no character.
   */
  readonly decode: (value: number, count: number) => string | 'wait' | null;
}

/** Bytes 0x80 and above that may begin a character of two bytes. */
type LeadTest = (byte: number) => boolean;

/** RTF 1.9.1, "Font Table", \fcharset. 0 and 1 are the document's own code page, 2 is a symbol font. */
const CODE_PAGE_OF_CHARSET: Readonly<Record<number, number>> = {
  77: 10000,
  78: 932,
  79: 949,
  80: 936,
  81: 950,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

export function codePageOfCharset(charset: number): number | null {
  return CODE_PAGE_OF_CHARSET[charset] ?? null;
}

const DOUBLE_BYTE: Readonly<Record<number, { readonly encoding: string; readonly lead: LeadTest }>> = {
  936: { encoding: 'gb18030', lead: (byte) => byte >= 0x81 && byte <= 0xfe },
  54936: { encoding: 'gb18030', lead: (byte) => byte >= 0x81 && byte <= 0xfe },
  950: { encoding: 'big5', lead: (byte) => byte >= 0x81 && byte <= 0xfe },
  932: { encoding: 'shift_jis', lead: (byte) => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc) },
  949: { encoding: 'euc-kr', lead: (byte) => byte >= 0x81 && byte <= 0xfe },
};

/** Names that differ from `cpN`. */
const SINGLE_BYTE: Readonly<Record<number, string>> = { 10000: 'macintosh', 20127: 'cp1252' };

const cache = new Map<number, CodePage>();

/** The code page of a Windows number; cp1252 where the number is not known. */
export function codePage(number: number): CodePage {
  const known = cache.get(number);
  if (known !== undefined) return known;
  const made = makeCodePage(number);
  cache.set(number, made);
  return made;
}

export function isDoubleByte(number: number): boolean {
  return DOUBLE_BYTE[number] !== undefined;
}

function makeCodePage(number: number): CodePage {
  if (number === 65001) return { name: 'utf-8', decode: decodeUtf8 };
  const wide = DOUBLE_BYTE[number];
  if (wide !== undefined) return doubleByte(number, wide.encoding, wide.lead);
  const name = SINGLE_BYTE[number] ?? `cp${number}`;
  return singleByte(iconv.encodingExists(name) ? name : 'cp1252');
}

/** Byte number `index` of `count` bytes packed into `value`. */
export function byteAt(value: number, count: number, index: number): number {
  return Math.floor(value / 256 ** (count - 1 - index)) % 256;
}

function unpacked(value: number, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, index) => byteAt(value, count, index));
}

function singleByte(name: string): CodePage {
  const all = Array.from({ length: 256 }, (_, byte) => iconv.decode(Buffer.of(byte), name));
  const characters = all.map((text) => (text.length === 1 && text !== '\ufffd' ? text : null));
  return { name, decode: (value) => characters[value] ?? null };
}

function doubleByte(number: number, encoding: string, lead: LeadTest): CodePage {
  const decoder = new TextDecoder(encoding);
  const seen = new Map<number, string | null>();
  const lookUp = (value: number, count: number): string | null => {
    const known = seen.get(value);
    if (known !== undefined) return known;
    const text = decoder.decode(unpacked(value, count));
    const good = text.includes('\ufffd') || text.length === 0 ? null : text;
    if (seen.size < 0x10000) seen.set(value, good);
    return good;
  };
  return {
    name: `cp${number}`,
    decode: (value, count) => {
      if (count === 1) return lead(value) ? 'wait' : lookUp(value, count);
      return encoding === 'gb18030' && isLong(value, count)
        ? longCharacter(value, count, lookUp)
        : lookUp(value, count);
    },
  };
}

/** GB18030 has characters of four bytes, recognised by a digit in second place. */
function isLong(value: number, count: number): boolean {
  const second = byteAt(value, count, 1);
  return second >= 0x30 && second <= 0x39;
}

function longCharacter(value: number, count: number, lookUp: (value: number, count: number) => string | null) {
  if (count === 2) return 'wait';
  if (count === 4) return lookUp(value, count);
  const third = byteAt(value, count, 2);
  return third >= 0x81 && third <= 0xfe ? 'wait' : null;
}

function decodeUtf8(value: number, count: number): string | 'wait' | null {
  const first = byteAt(value, count, 0);
  if (first < 0x80) return String.fromCharCode(first);
  if (first < 0xc2 || first > 0xf4) return null;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (count > 1 && (byteAt(value, count, count - 1) & 0xc0) !== 0x80) return null;
  if (count < length) return 'wait';
  const text = Buffer.from(unpacked(value, count)).toString('utf8');
  return text.includes('\ufffd') ? null : text;
}
