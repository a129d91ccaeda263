const SPACES = /\s+/gu;

/** The text with no white space at all. */
export function withoutSpaces(text: string): string {
  return text.replace(SPACES, '');
}
