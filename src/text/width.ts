const FIRST_WIDE = 0xff01;
const LAST_WIDE = 0xff5e;
const WIDTH_OFFSET = 0xfee0;
const WIDE_SPACE = 0x3000;

/** A UTF-16 code unit in half width: `Ａ` (U+FF21) is `A`, the ideographic space a space; others stay. */
export function halfWidthCode(code: number): number {
  if (code >= FIRST_WIDE && code <= LAST_WIDE) return code - WIDTH_OFFSET;
  return code === WIDE_SPACE ? 0x20 : code;
}

const WIDE = /[\uff01-\uff5e\u3000]/g;

/** Digits, letters, signs and spaces in half width: same length, same offsets. */
export function halfWidth(text: string): string {
  return text.replace(WIDE, toHalf);
}

const WIDE_WORD = /[０-９Ａ-Ｚａ-ｚ％]/g;
/** `１２．５`, not the mark of `１．任务`. */
const WIDE_POINT = /(?<=\d)．(?=\d)/g;

/**
 * Digits, letters, the percent sign and the point between digits in half width; Chinese punctuation stays, since it says
 * where a clause ends. Same length, same offsets.
 */
export function halfWidthWords(text: string): string {
  return text.replace(WIDE_WORD, toHalf).replace(WIDE_POINT, '.');
}

function toHalf(char: string): string {
  return String.fromCharCode(halfWidthCode(char.charCodeAt(0)));
}

const CHUNK = 8192;

/** The text of many UTF-16 code units; as many at a time as may be arguments of one call. */
export function textOfCodes(codes: ArrayLike<number>): string {
  if (codes.length <= CHUNK) return String.fromCharCode.apply(null, codes as number[]);
  let text = '';
  for (let start = 0; start < codes.length; start += CHUNK)
    text += String.fromCharCode.apply(null, Array.prototype.slice.call(codes, start, start + CHUNK));
  return text;
}
