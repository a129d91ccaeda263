const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** `&lt;`, `&#20116;`, `&#x4E94;`. */
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi;

/** Characters XML 1.0 cannot hold (2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]+/g;

/** Text without the characters that XML cannot hold. */
export function withoutControls(text: string): string {
  return text.replace(NO_CHARACTER, '');
}

/**
 * Resolves the five entities of XML and references to characters; any other reference, and one to half a character, is left
 * as it stands. One to a character that XML cannot hold stands for nothing.
 */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, resolve) : text;
}

function resolve(
  whole: string,
  hex: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return NAMED[name] ?? whole;
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? withoutControls(String.fromCodePoint(code)) : whole;
}
