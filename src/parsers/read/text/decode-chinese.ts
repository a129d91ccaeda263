import iconv from 'iconv-lite';

/** Surrogates that are no half of a pair. */
const HALF_CHARACTERS = /\p{Surrogate}{1,2}/gu;

/**
 * GB18030 and Big5 through iconv-lite: its tables are the same on every Node, ICU's are not. Four bytes of GB18030 beyond
 * U+10FFFF (above E3 32 9A 35) it gives as two lone surrogates, which no store and no encoder takes: they become one U+FFFD
 * here. Looking for them costs a tenth of the decoding.
 */
export function decodeChinese(bytes: Uint8Array, encoding: 'gb18030' | 'big5'): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return iconv.decode(buffer, encoding, { stripBOM: false }).replace(HALF_CHARACTERS, '\ufffd');
}
