import type { BlockRole } from '../../../model/document.js';
import { type HtmlNode, styleOf } from './dom.js';

/** Elements that stand on lines of their own (HTML Standard, 15.3.3). */
export const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre search section summary ul caption hr'.split(
    ' ',
  ),
);

/** Elements whose empty form is still an empty line. */
export const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'pre']);

/** Elements that are never shown. */
export const IGNORED = new Set(
  'head script style template noscript title meta link col colgroup xml object iframe svg audio video datalist rt rp'.split(
    ' ',
  ),
);

/** Not shown: by attribute, by style, or as Word marks it. */
export function isHidden(node: HtmlNode): boolean {
  if (node.attribs === undefined) return false;
  if (node.attribs.hidden !== undefined) return true;
  if (node.attribs.style === undefined) return false;
  return (
    styleOf(node, 'display')?.startsWith('none') === true ||
    styleOf(node, 'visibility')?.startsWith('hidden') === true ||
    styleOf(node, 'mso-hide') === 'all'
  );
}

/** sdfootnoteanc, the class of LibreOffice */
const NOTE_MARK = /\b(sd(foot|end)note(anc|sym)|MsoCommentReference)\b/iu;

/** The mark of a note or comment in the text, as Word and LibreOffice save it; the note itself is kept. */
export function isNoteMark(node: HtmlNode): boolean {
  const names = node.attribs?.class ?? '';
  if (NOTE_MARK.test(names)) return true;
  return (
    node.name === 'a' &&
    (styleOf(node, 'mso-footnote-id') !== null ||
      styleOf(node, 'mso-endnote-id') !== null ||
      styleOf(node, 'mso-comment-reference') !== null)
  );
}

const OFFICE_ROLES: Readonly<Record<string, BlockRole>> = {
  header: 'header',
  footer: 'footer',
  'footnote-list': 'footnote',
  footnote: 'footnote',
  'endnote-list': 'endnote',
  endnote: 'endnote',
  'comment-list': 'comment',
  comment: 'comment',
};

const NOTE_ID = /^sd(foot|end)note\d+$/u;

/** What part of the document an element holds; null where it says nothing. Word uses `mso-element`, LibreOffice title and id. */
export function roleOf(node: HtmlNode): BlockRole | null {
  if (node.name !== 'div') return null;
  const element = styleOf(node, 'mso-element');
  if (element !== null) return OFFICE_ROLES[element] ?? null;
  const { title, id } = node.attribs ?? {};
  if (title === 'header' || title === 'footer') return title;
  const note = NOTE_ID.exec(id ?? '');
  if (note !== null) return note[1] === 'foot' ? 'footnote' : 'endnote';
  return null;
}
