import { leaveOut } from '../shared/budget.js';
import { type SymbolFont, typedText } from '../shared/symbol-font.js';
import { attribute, child, isElement, textOf, type XmlElement } from '../xml/xml.js';
import type { OdtWalk } from './walk.js';

/** Elements inside a paragraph whose text is not the paragraph's. */
const SKIPPED = new Set([
  'text:ruby-text',
  'text:bookmark',
  'text:change',
  'text:change-start',
  'text:change-end',
  'office:annotation-end',
  'svg:title',
  'svg:desc',
]);

/**
 * The text of a paragraph. White space of the source collapses across its elements; more than one space is `text:s` (Part 3,
 * 6.1.2). Frames, notes and comments met are put aside in `walk.pending`.
 */
export function inlineText(walk: OdtWalk, paragraph: XmlElement): string {
  const line: Line = { text: '', spaced: true, font: null };
  addInline(walk, line, paragraph);
  return line.text;
}

const CHARACTERS = new Set(['text:s', 'text:tab', 'text:line-break']);

interface Line {
  text: string;
  /** At the beginning or after a space of the source: a further one collapses. `text:s` and `text:tab` do not collapse. */
  spaced: boolean;
  font: SymbolFont | null;
}

function addInline(walk: OdtWalk, line: Line, host: XmlElement): void {
  for (const node of host.children) {
    if (!isElement(node)) addCollapsed(line, typedText(line.font, node));
    else if (!SKIPPED.has(node.name)) addElement(walk, line, node);
  }
}

const WHITE_SPACE = /([ \t\r\n]+)/u;
const BEGINS_BLANK = /^[ \t\r\n]/u;

function addCollapsed(line: Line, text: string): void {
  for (const part of text.split(WHITE_SPACE)) {
    if (part === '') continue;
    const blank = BEGINS_BLANK.test(part);
    if (!blank || !line.spaced) line.text += blank ? ' ' : part;
    line.spaced = blank;
  }
}

function addElement(walk: OdtWalk, line: Line, node: XmlElement): void {
  if (CHARACTERS.has(node.name)) line.spaced = false;
  switch (node.name) {
    case 'text:s':
      line.text += ' '.repeat(
        Math.min(10_000, Math.max(1, Number.parseInt(attribute(node, 'text:c') ?? '1', 10) || 1)),
      );
      return;
    case 'text:tab':
      line.text += '\t';
      return;
    case 'text:line-break':
      line.text += '\n';
      return;
    case 'text:note': {
      const role = attribute(node, 'text:note-class') === 'endnote' ? 'endnote' : 'footnote';
      const host = child(node, 'text:note-body');
      if (host !== null) walk.pending.push({ role, host });
      return;
    }
    case 'office:annotation':
      walk.pending.push({ role: 'comment', host: commentText(node) });
      return;
    case 'text:hidden-text':
      leaveOut(walk, 'hidden', attribute(node, 'text:string-value') ?? textOf(node));
      return;
    case 'text:span':
      if (walk.styles.hidden(attribute(node, 'text:style-name'))) leaveOut(walk, 'hidden', textOf(node));
      else addSpan(walk, line, node);
      return;
    default:
      if (node.name.startsWith('draw:')) walk.pending.push({ role: 'text-box', host: node });
      else addInline(walk, line, node);
  }
}

function addSpan(walk: OdtWalk, line: Line, span: XmlElement): void {
  const { font } = line;
  const own = walk.styles.symbolFont(attribute(span, 'text:style-name'));
  if (own !== undefined) line.font = own;
  addInline(walk, line, span);
  line.font = font;
}

/** A comment without its author and date. */
function commentText(annotation: XmlElement): XmlElement {
  const children = annotation.children.filter((node) => isElement(node) && node.name.startsWith('text:'));
  return { ...annotation, children };
}
