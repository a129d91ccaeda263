import { type CodePage, codePage } from './code-page.js';

/** Longest run looked at. */
const MAX_RUN = 256;

/**
 * Some writers call every font Latin (\fcharset0) in a file whose \ansicpg is an East Asian code page. Such a file's high
 * bytes come in runs of whole double-byte characters, most of them common ones; Latin letters with accents stand alone or
 * fall outside. Judges the run of high bytes that begins at `start`; `end` is the offset behind it.
 */
export function judgeRun(
  bytes: Uint8Array,
  start: number,
  declared: number,
): { readonly wide: boolean; readonly end: number } {
  const { values, end } = highBytes(bytes, start);
  return { wide: isWide(values, codePage(declared)), end };
}

function isWide(values: readonly number[], page: CodePage): boolean {
  let common = 0;
  for (let i = 0; i < values.length; i += 2) {
    const [lead = 0, trail = 0] = [values[i], values[i + 1]];
    const character = lead < 0xa1 || trail < 0xa1 ? null : page.decode(lead * 256 + trail, 2);
    if (character === null || character === 'wait') return false;
    if (isCommonRow(lead)) common++;
  }
  // ×××× and ···· are written in Latin fonts too.
  const varied = values.some((value) => value !== values[0]);
  return varied && common * 4 >= values.length;
}

/** Rows of GB2312 punctuation and its frequent characters; the frequent ones of Big5 and EUC-KR lie there as well. */
function isCommonRow(lead: number): boolean {
  return lead <= 0xa3 || (lead >= 0xb0 && lead <= 0xd7);
}

/** Bytes 0x80 and above from `start` on, raw or written `\'xx`. */
function highBytes(bytes: Uint8Array, start: number): { readonly values: readonly number[]; readonly end: number } {
  const values: number[] = [];
  let at = start;
  while (values.length < MAX_RUN) {
    const hex = bytes[at] === 0x5c && bytes[at + 1] === 0x27;
    const value = hex
      ? Number.parseInt(String.fromCharCode(bytes[at + 2] ?? 0, bytes[at + 3] ?? 0), 16)
      : (bytes[at] ?? 0);
    if (!(value >= 0x80)) break;
    values.push(value);
    at += hex ? 4 : 1;
  }
  return { values, end: at };
}
