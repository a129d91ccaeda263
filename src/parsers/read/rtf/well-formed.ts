/** Half of a character pair without its other half. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `text` with halves of pairs replaced by U+FFFD, which every store and encoder can take, and how many there were. */
export function wellFormed(text: string): { readonly text: string; readonly replaced: number } {
  if (!hasSurrogate(text)) return { text, replaced: 0 };
  let replaced = 0;
  const fixed = text.replace(LONE_SURROGATE, () => {
    replaced++;
    return '\ufffd';
  });
  return { text: fixed, replaced };
}

function hasSurrogate(text: string): boolean {
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xf800) === 0xd800) return true;
  return false;
}
