import { attribute, isElement, type XmlElement, type XmlNode } from '../../xml/xml.js';

/** What a Word 2003 document keeps inside its body, by the story it belongs to. */
export interface Stories {
  readonly header: XmlElement[];
  readonly footer: XmlElement[];
  readonly footnote: XmlElement[];
  readonly endnote: XmlElement[];
  readonly comment: XmlElement[];
}

export function emptyStories(): Stories {
  return { header: [], footer: [], footnote: [], endnote: [], comment: [] };
}

const STORY_OF: Readonly<Record<string, keyof Stories>> = {
  'w:hdr': 'header',
  'w:ftr': 'footer',
  'w:footnote': 'footnote',
  'w:endnote': 'endnote',
};

const RENAMED: Readonly<Record<string, string>> = {
  'w:vmerge': 'w:vMerge',
  'w:listPr': 'w:numPr',
  'w:ilfo': 'w:numId',
};

/** Revisions in Word 2003 XML are annotations told apart by `w:type`. */
const ANNOTATIONS: Readonly<Record<string, string>> = { 'Word.Deletion': 'w:del', 'Word.Insertion': 'w:ins' };

/**
 * Rewrites Word 2003 XML as the WordprocessingML of .docx where the two differ, so that one walk reads both. Notes, comments,
 * headers and footers are taken out into `stories`. Depth is bounded by the XML parser.
 */
export function adapt(element: XmlElement, stories: Stories): XmlElement {
  const children: XmlNode[] = [];
  for (const node of element.children) {
    if (!isElement(node)) children.push(node);
    else {
      const adapted = adaptChild(node, stories);
      if (adapted !== null) children.push(adapted);
    }
  }
  const { attributes } = element;
  return { name: RENAMED[element.name] ?? element.name, attributes, children };
}

function adaptChild(node: XmlElement, stories: Stories): XmlElement | null {
  const story = STORY_OF[node.name];
  if (story !== undefined) {
    stories[story].push(adapt(node, stories));
    return null;
  }
  // `wx:` elements repeat, for readers without Word, what the others say; only the grouping ones hold text.
  if (
    node.name.startsWith('wx:') &&
    node.name !== 'wx:sect' &&
    node.name !== 'wx:sub-section' &&
    node.name !== 'wx:pBdrGroup'
  )
    return null;
  if (node.name !== 'aml:annotation') return adapt(node, stories);
  const type = attribute(node, 'w:type') ?? '';
  if (type === 'Word.Formatting' || type === 'Word.Numbering') return null;
  if (type === 'Word.Comment') {
    stories.comment.push(adapt(node, stories));
    return null;
  }
  return { ...adapt(node, stories), name: ANNOTATIONS[type] ?? 'w:ins' };
}
