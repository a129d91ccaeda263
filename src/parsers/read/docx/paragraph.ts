import { attribute, child, type XmlElement } from '../xml/xml.js';
import { addInline, type Line } from './inline.js';
import { levelOf, toggle } from './styles.js';
import type { WalkState } from './walk.js';

/** A paragraph as it is shown, with the text carried over from before it. */
export interface ReadParagraph {
  readonly text: string;
  readonly listLabel: string | null;
  /** Its mark was deleted: what it holds belongs to the next paragraph (17.13.5.15). */
  readonly markDeleted: boolean;
}

export function readParagraph(walk: WalkState, element: XmlElement): ReadParagraph {
  const pPr = child(element, 'w:pPr');
  const styleId = attribute(child(pPr, 'w:pStyle'), 'w:val') ?? walk.styles.defaultParagraph;
  const line: Line = { text: '', code: '', parted: false, hidden: walk.styles.vanish(styleId) ?? false };
  addInline(walk, line, element);
  // A field whose code does not end in its own paragraph is broken: what it seemed to hold is text.
  const broken = walk.fields.some((field) => field.phase === 'code');
  if (broken) walk.fields.length = 0;
  const text = walk.carried + line.text + (broken ? line.code : '');
  const mark = child(pPr, 'w:rPr');
  const markDeleted = child(mark, 'w:del') !== null || child(mark, 'w:moveFrom') !== null;
  const unlisted = markDeleted || (text === '' && toggle(child(mark, 'w:vanish')) === true);
  return { text, listLabel: unlisted ? null : listLabel(walk, pPr, styleId), markDeleted };
}

/** The number in front of a list paragraph: its own `w:numPr`, else its style's; list 0 means none (17.9.18). */
function listLabel(walk: WalkState, pPr: XmlElement | null, styleId: string | null): string | null {
  const own = child(pPr, 'w:numPr');
  const ownId = attribute(child(own, 'w:numId'), 'w:val');
  const inherited = walk.styles.numbering(styleId);
  const numId = ownId ?? inherited?.numId ?? null;
  if (numId === null || numId === '0') return null;
  const byStyle = inherited === null ? 0 : (inherited.level ?? walk.numbering.levelOfStyle(numId, inherited.styleId));
  return walk.numbering.next(numId, levelOf(own) ?? (ownId === null ? byStyle : 0));
}
