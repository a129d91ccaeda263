import iconv from 'iconv-lite';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const CJK = /[\u3400-\u9fff\uf900-\ufaff]/u;

/**
 * The text of a file name given as bytes, judged by itself: one archive or folder may mix UTF-8 and GBK names.
 * Two-byte UTF-8 can also be read as GBK; a reading with Chinese characters wins.
 */
export function decodeFileName(raw: Buffer, isMarkedUtf8 = false): string {
  const utf8 = tryUtf8(raw);
  if (utf8 !== null && (isMarkedUtf8 || isAscii(raw) || CJK.test(utf8))) return utf8;
  const gbk = iconv.decode(raw, 'gb18030');
  if (CJK.test(gbk) && !gbk.includes('\ufffd')) return gbk;
  // APPNOTE.TXT 4.4.4 and appendix D: without the UTF-8 flag a name is in code page 437.
  return utf8 ?? iconv.decode(raw, 'cp437');
}

/** Null where the bytes are not UTF-8. */
export function tryUtf8(raw: Buffer): string | null {
  try {
    return strictUtf8.decode(raw);
  } catch {
    return null;
  }
}

/** Order by code unit: the same on every machine, whatever its locale. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Gives the second of two equal names a mark of its own, so that each file keeps its own row: `自评.doc`, `自评.doc#2`. */
export function uniqueNames(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  };
}

function isAscii(raw: Buffer): boolean {
  return raw.every((byte) => byte < 0x80);
}
