import { isUtf8 } from 'node:buffer';

export const WINDOWS_LATIN = 1252;
const UTF_8 = 65001;
const GBK = 936;

/** Windows language numbers of the East Asian languages and the code page of their systems. */
const CODE_PAGE_OF_LANGUAGE: Readonly<Record<number, number>> = {
  2052: 936,
  4100: 936,
  1028: 950,
  3076: 950,
  5124: 950,
  1041: 932,
  1042: 949,
};

/**
 * The code page of a file that names neither `\ansicpg` nor a font's character set: by its language, else by its bytes.
 * Without either sign the format says Windows Latin (RTF 1.9.1, "Character Set").
 */
export function assumeCodePage(bytes: Uint8Array, language: number | null): number {
  const byLanguage = CODE_PAGE_OF_LANGUAGE[language ?? 0];
  if (byLanguage !== undefined) return byLanguage;
  if (bytes.some((byte) => byte >= 0x80) && isUtf8(bytes)) return UTF_8;
  return everyRunIsGb2312(bytes) ? GBK : WINDOWS_LATIN;
}

/**
 * High bytes come in pairs that lie in the character rows of GB2312, again and again, with nothing left over. Latin text
 * has its accented letters one at a time.
 */
function everyRunIsGb2312(bytes: Uint8Array): boolean {
  let pairs = 0;
  let lead = false;
  for (let at = 0; at < bytes.length; ) {
    const hex = bytes[at] === 0x5c && bytes[at + 1] === 0x27;
    const value = hex ? Number.parseInt(String.fromCharCode(bytes[at + 2] ?? 0, bytes[at + 3] ?? 0), 16) : bytes[at];
    at += hex ? 4 : 1;
    if (!hex && (value === 0x0a || value === 0x0d)) continue;
    const high: boolean = value !== undefined && value >= 0xa1 && value <= (lead ? 0xfe : 0xf7);
    if (lead && !high) return false;
    if (high && lead) pairs++;
    if (!high && value !== undefined && value >= 0x80) return false;
    lead = high && !lead;
  }
  return pairs > 0 && !lead;
}
