/**
 * The text of one paragraph of a page while it is gathered. White space of the source collapses (CSS Text 3, 4.1); what is
 * meant as a break, a tab or a kept space is marked by a control character until the end.
 */
export const BREAK = '\u0001';
export const TAB = '\u0002';
export const SPACE = '\u0003';

/** Source text with the marks taken out, as HTML cannot hold control characters. */
export function sourceText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
  return text.replaceAll(/[\u0000-\u0008\u000b\u000e-\u001f]/g, '');
}

const LINE_END = /\r\n?|\n/gu;

/** Preformatted text: its white space is meant. */
export function keptText(text: string): string {
  return sourceText(text).replaceAll(LINE_END, BREAK).replaceAll('\t', TAB).replaceAll(' ', SPACE);
}

const SPACES = /[ \t\r\n\f]+/gu;
const LEADING_SPACE = /^ /u;

/**
 * A paragraph's text: a line end of the source is a space, between East Asian characters too, because LibreOffice breaks its
 * lines at spaces that are in the document. Collapsed, without white space at its ends and around
 * breaks, without the break that ends it.
 */
export function finishLine(raw: string): string {
  return (
    raw
      .replaceAll(SPACES, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the mark of a break
      .replaceAll(/ ?\u0001 ?/g, BREAK)
      .replace(LEADING_SPACE, '')
      .replace(/ $/, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the mark of a break
      .replace(/\u0001$/, '')
      .replaceAll(BREAK, '\n')
      .replaceAll(TAB, '\t')
      .replaceAll(SPACE, ' ')
  );
}
