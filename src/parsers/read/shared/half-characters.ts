const HALF_CHARACTER = /\p{Surrogate}/gu;

/** The text with U+FFFD for each half of a character pair without its other half, which no store or encoder can take. */
export function withoutHalfCharacters(text: string): string {
  return text.replaceAll(HALF_CHARACTER, '\ufffd');
}
