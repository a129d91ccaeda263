const SPACES = /\s+/gu;

/**
 * Text as search sees it: no white space (the lines of real forms are broken in mid-sentence), full-width letters as
 * plain ones, one case.
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').replace(SPACES, '').toLowerCase();
}

/**
 * Every pair of neighbouring characters, as words FTS5 can hold: the tokenizer would split at punctuation and fold
 * letters, so each pair is written as its code units in hexadecimal. Single characters have no word (search reads the
 * text itself for those).
 */
export function bigrams(folded: string): readonly string[] {
  const words = new Set<string>();
  for (let i = 0; i + 1 < folded.length; i++) words.add(hex(folded.charCodeAt(i)) + hex(folded.charCodeAt(i + 1)));
  return [...words];
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}
